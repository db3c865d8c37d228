"""What to do first: named cases, what holds for every answer, and the browser's twin."""

from functools import cache
from random import Random

import pytest
from hypothesis import given, settings

from assessment.definitions.framework import load_framework
from assessment.report import effects
from assessment.scoring.next_steps import CHANGES, RankedStep, gaps_in, next_steps
from assessment.scoring.rules_document import Rules, rules_of
from assessment.scoring.score import score
from assessment.scoring.whatif import KINDS, changed, changes_from
from tests.javascript import JavaScriptScorer
from tests.our_framework import our_rules
from tests.random_frameworks import random_answers, random_frameworks
from tests.scored_answers import scored_answers
from tests.scoring_cases import FRAMEWORKS, full_answer
from tests.yaml_files import TESTS, read_yaml

CASES = read_yaml(TESTS / "next_steps_cases.yml")["cases"]
PERSPECTIVES = ["organisation", "partner", "joint"]


@pytest.fixture(scope="module")
def twin():
    """The browser's `nextSteps` in a real JavaScript engine."""
    with JavaScriptScorer("next_steps_lines.mjs") as javascript:
        yield javascript


@cache
def rules_document(framework: str) -> dict:
    return rules_of(load_framework(FRAMEWORKS / framework)).as_json()


def rules_for(case: dict) -> Rules:
    """The rules of a case's framework, with what the case adds to them."""
    document = rules_document(case["framework"])
    shown_if = case.get("show_if", {})
    return Rules.model_validate(
        document
        | {
            "minimum_coverage": case.get("minimum_coverage", document["minimum_coverage"]),
            "gates": document["gates"] + case.get("gates", []),
            "signals": document["signals"] + [{"organisation_only": False, **one} for one in case.get("signals", [])],
            "questions": [one | {"show_if": shown_if.get(one["id"], one["show_if"])} for one in document["questions"]],
        }
    )


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case, twin):
    rules, gaps, route = rules_for(case), case.get("gaps"), case.get("route")
    answers = {question: full_answer(short) for question, short in case["answers"].items()}
    perspective = case.get("perspective", "organisation")
    found = next_steps(rules, answers, perspective, gaps, route)

    assert [in_short(step) for step in found] == case.get("steps", [])
    assert asked_of(twin, rules, [answers], perspective, gaps, route) == [found]


def in_short(step: RankedStep) -> str:
    """A step, as the cases write it."""
    assert step["changes_nothing"] == (not any(step[part] for part in CHANGES))
    change = "{question}: {change} {from} to {to}".format(**step)
    return f"{change}: {'; '.join(effects(step)) or 'nothing'}"


def asked_of(
    twin: JavaScriptScorer,
    rules: Rules,
    answer_sets: list,
    perspective: str,
    gaps: dict | None,
    route: list | None = None,
) -> list:
    asked = {"rules": rules.as_json(), "answer_sets": answer_sets, "perspective": perspective, "route": route}
    return twin.ask(asked | ({} if gaps is None else {"gaps": gaps}))


def test_case_names_are_unique():
    names = {case["name"] for case in CASES}

    assert len(names) == len(CASES) >= 25


def test_gaps_are_those_between_the_views_that_gave_a_level():
    views = [{"level": 1}, {"level": None}, {"level": 4}, {"level": 3}]
    answers = {"far": {"origin": {"views": views}}, "one": {"origin": {"views": views[:2]}}, "none": {"origin": None}}

    assert gaps_in(answers) == {"far": 3}


@settings(max_examples=25)
@given(scored_answers())
def test_a_step_says_what_the_scorer_says_before_and_after_and_each_question_has_one(sample):
    rules, answers = sample
    before, steps = score(rules, answers), next_steps(rules, answers)
    for step in steps:
        after = score(rules, changed(answers, step))
        stays = seen_of(before) == seen_of(after) and not limits_between(before, after)
        assert step["changes_nothing"] == stays
        for kind in KINDS:
            ids = [one["id"] for one in before[kind]]
            for move in step[kind]:
                place = ids.index(move["id"])
                assert move["before"].items() <= before[kind][place].items()
                assert move["after"].items() <= after[kind][place].items()
    assert sorted(step["question"] for step in steps) == sorted({c["question"] for c in changes_from(rules, before)})


def seen_of(result) -> list:
    """What people see of a result, apart from the answers and the limits."""
    scores = [
        None if one["score"] is None else (one["score"], one["confidence"]) for kind in KINDS for one in result[kind]
    ]
    raised = {signal["id"] for signal in result["signals"] if signal["state"] == "raised"}
    return [scores, raised, [id for id, state in result["states"].items() if state == "hidden"]]


def limits_between(before, after) -> set[str]:
    """The limits that hold a score down in one result and are not in the other. Where two hold it, the score stays."""
    limits = [
        {gate["id"]: gate["changed"] for one in result["principles"] for gate in one["gates"]}
        for result in (before, after)
    ]
    return {id for here, there in (limits, limits[::-1]) for id, holds in here.items() if holds and id not in there}


@settings(max_examples=25)
@given(scored_answers())
def test_no_step_that_brings_more_signs_and_limits_than_it_ends_stands_before_one_that_does_not(sample):
    relief = [
        len(step["signals_gone"] + step["limits_gone"]) - len(step["signals_new"] + step["limits_new"])
        for step in next_steps(*sample)
    ]
    assert relief == sorted(relief, reverse=True)


@settings(max_examples=25)
@given(scored_answers())
def test_without_a_gap_between_the_views_the_order_is_the_same_as_without_gaps(sample):
    rules, answers = sample
    order = [step["question"] for step in next_steps(rules, answers)]
    level_gaps = {question.id: 2 for question in rules.questions}

    assert [step["question"] for step in next_steps(rules, answers, gaps=level_gaps)] == order


def test_240_random_answer_sets_on_random_frameworks_agree(twin):
    """20,000 were compared by hand, with 200 frameworks and 100 sets of answers each, in 46 seconds."""
    assert compare_on_random_frameworks(twin, frameworks=20, sets_each=12) == 240


def compare_on_random_frameworks(twin: JavaScriptScorer, frameworks: int, sets_each: int) -> int:
    """Compare Python and the browser; returns how many sets of answers were compared."""
    made = random_frameworks(frameworks)
    return sum(compare(rules_of(framework), random, twin, sets_each) for framework, random in made)


def test_10_random_answer_sets_on_our_own_framework_agree(twin):
    assert compare(our_rules(), Random(9), twin, 10) == 10


def compare(rules: Rules, random: Random, twin: JavaScriptScorer, sets_each: int) -> int:
    answer_sets = [random_answers(random, rules.as_json()) for _ in range(sets_each)]
    perspective = random.choice(PERSPECTIVES)
    gaps = {question.id: random.randint(0, 4) for question in rules.questions if random.random() < 0.5}
    results = asked_of(twin, rules, answer_sets, perspective, gaps)
    for answers, steps in zip(answer_sets, results, strict=True):
        assert next_steps(rules, answers, perspective, gaps) == steps, (perspective, answers)
    return len(results)
