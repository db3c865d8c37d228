"""What one change would do to a score: named cases, what holds for every answer, and the browser's twin."""

from random import Random

import pytest
from hypothesis import given

from assessment.definitions.framework import load_framework
from assessment.scoring.rules_document import Rules, rules_of
from assessment.scoring.score import score
from assessment.scoring.whatif import KINDS, Reach, changed, changes_from, what_if
from tests.javascript import JavaScriptScorer
from tests.our_framework import our_rules
from tests.random_frameworks import random_answers, random_frameworks
from tests.scored_answers import scored_answers
from tests.scoring_cases import FRAMEWORKS, full_answer
from tests.yaml_files import TESTS, read_yaml

CASES = read_yaml(TESTS / "whatif_cases.yml")["cases"]
PERSPECTIVES = ["organisation", "partner"]
RANDOM_FRAMEWORKS = 40
ANSWER_SETS_EACH = 20


@pytest.fixture(scope="module")
def twin():
    """The browser's `whatIf` in a real JavaScript engine."""
    with JavaScriptScorer("whatif_lines.mjs") as javascript:
        yield javascript


@pytest.fixture(scope="module")
def rules() -> dict[str, Rules]:
    return {name: rules_of(load_framework(FRAMEWORKS / name)) for name in ("small", "risk")}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case, rules, twin):
    framework, kind, id = case["about"].split()
    answers = {question: full_answer(short) for question, short in case["answers"].items()}
    perspective = case.get("perspective", "organisation")
    found = what_if(rules[framework], answers, perspective)

    expected = (case.get("lifts", []), case.get("open", []), case.get("needed", 0))
    assert in_short(next(one for one in found[kind] if one["id"] == id)) == expected
    assert twin.score(rules[framework], answers, perspective) == found


def in_short(reach: Reach) -> tuple[list[str], list[str], int]:
    """What is in reach, as the cases write it."""
    lifts = [
        "{question}: {change} {from} to {to}, {score_before} to {score_after}".format(**lift)
        + "".join(f", without {limit}" for limit in lift["limits"])
        for lift in reach["lifts"]
    ]
    return lifts, ["{question} {state} {weight}".format(**one) for one in reach["open"]], reach["needed"]


def test_case_names_are_unique():
    names = {case["name"] for case in CASES}

    assert len(names) == len(CASES) >= 20


@given(scored_answers())
def test_every_change_that_is_listed_gives_the_score_it_says_and_no_other_change_improves_one(sample):
    rules, answers = sample
    before, found = score(rules, answers), what_if(rules, answers)
    after = {step_of(change): score(rules, changed(answers, change)) for change in changes_from(rules, before)}
    for kind in KINDS:
        for position, (one, reach) in enumerate(zip(before[kind], found[kind], strict=True)):
            for lift in reach["lifts"]:
                assert lift["score_before"] == one["score"]
                assert lift["score_after"] == after[step_of(lift)][kind][position]["score"]
            listed = {step_of(lift) for lift in reach["lifts"]}
            assert listed == {step for step, result in after.items() if rise(one, result[kind][position]) > 0}


def step_of(change) -> tuple[str, str]:
    return change["question"], change["change"]


def rise(before, after) -> int:
    """How much better a score stands; 0 where there is none before or after."""
    return 0 if before["score"] is None or after["score"] is None else after["standing"] - before["standing"]


@given(scored_answers())
def test_the_largest_rise_comes_first_then_the_heaviest_question_then_the_one_asked_first(sample):
    rules, answers = sample
    asked = [question.id for question in rules.questions]
    weights = {question.id: question.weight for question in rules.questions}
    for kind in KINDS:
        for reach in what_if(rules, answers)[kind]:
            order = [
                (
                    -abs(lift["score_after"] - lift["score_before"]),
                    -weights[lift["question"]],
                    asked.index(lift["question"]),
                    lift["change"] == "evidence",
                )
                for lift in reach["lifts"]
            ]
            assert order == sorted(order)


@given(scored_answers(always_monotone=True))
def test_where_rules_are_monotone_no_change_that_is_tried_lowers_any_score(sample):
    rules, answers = sample
    before = score(rules, answers)
    for change in changes_from(rules, before):
        after = score(rules, changed(answers, change))
        for kind in KINDS:
            assert all(rise(one, other) >= 0 for one, other in zip(before[kind], after[kind], strict=True))


@given(scored_answers())
def test_a_score_that_is_missing_comes_back_with_the_answers_named_and_not_with_one_fewer(sample):
    rules, answers = sample
    shown_by_levels = [q for q in rules.questions if q.show_if and "level" in str(q.show_if)]
    before, found = score(rules, answers), what_if(rules, answers)
    for kind in KINDS:
        for position, reach in enumerate(found[kind]):
            assert bool(reach["open"]) == (before[kind][position]["state"] == "too_little")
            if reach["open"] and not shown_by_levels:
                for count in (reach["needed"] - 1, reach["needed"]):
                    given_now = {one["question"]: full_answer(0) for one in reach["open"][:count]}
                    state = score(rules, {**answers, **given_now})[kind][position]["state"]
                    assert (state == "scored") == (count == reach["needed"])


def test_800_random_answer_sets_on_random_frameworks_agree(twin):
    """20,000 were compared by hand, with 200 frameworks and 100 sets of answers each."""
    assert compare_on_random_frameworks(twin, RANDOM_FRAMEWORKS, ANSWER_SETS_EACH) == 800


def compare_on_random_frameworks(twin: JavaScriptScorer, frameworks: int, sets_each: int) -> int:
    """Compare Python and the browser; returns how many sets of answers were compared."""
    made = random_frameworks(frameworks)
    return sum(compare(rules_of(framework), random, twin, sets_each) for framework, random in made)


def test_60_random_answer_sets_on_our_own_framework_agree(twin):
    assert compare(our_rules(), Random(9), twin, 60) == 60


def compare(rules: Rules, random: Random, twin: JavaScriptScorer, sets_each: int) -> int:
    answer_sets = [random_answers(random, rules.as_json()) for _ in range(sets_each)]
    perspective = random.choice(PERSPECTIVES)
    results = twin.score_all(rules, answer_sets, perspective)
    for answers, result in zip(answer_sets, results, strict=True):
        assert what_if(rules, answers, perspective) == result, (perspective, answers)
    return len(results)
