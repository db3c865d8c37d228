"""Where a plan leads: named cases, what holds for every plan, and the browser's twin."""

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.definitions.framework import load_framework
from assessment.scoring.rules_document import Rules, rules_of
from assessment.scoring.score import score
from assessment.scoring.target import planned_answers
from assessment.scoring.whatif import changes_from, what_if
from tests.javascript import JavaScript
from tests.our_framework import our_rules
from tests.random_frameworks import random_answers, random_frameworks
from tests.scored_answers import scored_answers
from tests.scoring_cases import FRAMEWORKS, full_answer
from tests.yaml_files import TESTS, read_yaml

CASES = read_yaml(TESTS / "target_cases.yml")["cases"]
STATUSES = ["open", "begun", "done", "dropped"]


@pytest.fixture(scope="module")
def twin():
    """The browser's way of making a plan's steps, in a real JavaScript engine."""
    with JavaScript("plan_lines.mjs") as javascript:
        yield javascript


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case, twin):
    framework, principle = case["about"].split()
    rules = rules_of(load_framework(FRAMEWORKS / framework))
    answers = {question: full_answer(short) for question, short in case["answers"].items()}
    steps = [step_from(*text.split()) for text in case["steps"]]
    planned = planned_answers(rules, answers, steps)
    result = score(rules, planned)

    assert next(one["score"] for one in result["principles"] if one["id"] == principle) == case["becomes"]
    assert by_twin(twin, rules, [(answers, steps)], "organisation") == [{"planned": planned, "result": result}]


def step_from(question: str, change: str, to: str, status: str = "open") -> dict[str, Any]:
    """A step as the cases write it."""
    return {"question": question, "change": change, "to": int(to) if change == "level" else to, "status": status}


def by_twin(twin: JavaScript, rules: Rules, plans: list[tuple[dict, list]], perspective: str) -> list[dict]:
    written = [{"answers": answers, "steps": steps} for answers, steps in plans]
    return twin.ask({"ask": "targets", "rules": rules.as_json(), "plans": written, "perspective": perspective})


def random_steps(random: Random, rules: Rules) -> list[dict[str, Any]]:
    """Steps of every kind, also to what is not there."""
    questions = [*(question.id for question in rules.questions), "constructor"]
    strengths = [*(evidence.id for evidence in rules.evidence), "constructor"]
    steps = []
    for _ in range(random.randint(0, 8)):
        change = random.choice(["level", "evidence", None])
        to = {"level": random.randint(0, 4), "evidence": random.choice(strengths), None: None}[change]
        steps.append(
            {"question": random.choice(questions), "change": change, "to": to, "status": random.choice(STATUSES)}
        )
    return steps


@given(scored_answers(), st.integers(0, 2**32).map(Random))
def test_the_order_of_steps_does_not_matter(sample, random):
    rules, answers = sample
    steps = random_steps(random, rules)

    assert planned_answers(rules, answers, steps) == planned_answers(rules, answers, steps[::-1])


@given(scored_answers())
def test_a_plan_of_one_change_leads_where_that_change_does(sample):
    rules, answers = sample
    lifts = {(lift["question"], lift["change"], one["id"]): lift for one in what_if(rules, answers)["principles"]
             for lift in one["lifts"]}  # fmt: skip
    for change in changes_from(rules, score(rules, answers)):
        result = score(rules, planned_answers(rules, answers, [change | {"status": "open"}]))
        for one in result["principles"]:
            lift = lifts.get((change["question"], change["change"], one["id"]))
            assert lift is None or lift["score_after"] == one["score"]


@given(scored_answers(always_monotone=True), st.integers(0, 2**32).map(Random))
def test_where_rules_are_monotone_no_plan_lowers_a_score(sample, random):
    rules, answers = sample
    before, after = score(rules, answers), score(rules, planned_answers(rules, answers, random_steps(random, rules)))
    for one, other in zip(before["principles"], after["principles"], strict=True):
        assert None in (one["standing"], other["standing"]) or other["standing"] >= one["standing"]


def test_600_random_plans_on_random_frameworks_and_our_own_agree(twin):
    """20,000 were compared by hand, with 200 frameworks and 100 plans each."""
    assert compare_on_random_frameworks(twin, 25, 20) == 500
    assert compare(our_rules(), Random(3), twin, 100) == 100


def compare_on_random_frameworks(twin: JavaScript, frameworks: int, plans_each: int) -> int:
    """Compare Python and the browser; returns how many plans were compared."""
    made = random_frameworks(frameworks)
    return sum(compare(rules_of(framework), random, twin, plans_each) for framework, random in made)


def compare(rules: Rules, random: Random, twin: JavaScript, plans: int) -> int:
    made = [(random_answers(random, rules.as_json()), random_steps(random, rules)) for _ in range(plans)]
    perspective = random.choice(["organisation", "partner"])
    for (answers, steps), found in zip(made, by_twin(twin, rules, made, perspective), strict=True):
        planned = planned_answers(rules, answers, steps, perspective)
        assert found == {"planned": planned, "result": score(rules, planned, perspective)}, (perspective, steps)
    return len(made)
