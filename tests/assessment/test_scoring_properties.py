"""What holds for every answer to every framework."""

from copy import deepcopy

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assessment.definitions.framework import load_framework
from assessment.scoring.facts import VISIBLE
from assessment.scoring.monotone import monotone_breaks
from assessment.scoring.rules_document import rules_of
from assessment.scoring.score import percent, score
from tests.our_framework import our_framework, our_rules
from tests.scored_answers import randoms, scored_answers
from tests.scoring_cases import FRAMEWORKS

SCORE_KINDS = ("principles", "ways", "goals")


@given(scored_answers())
def test_every_percentage_is_between_0_and_100(sample):
    rules, answers = sample
    result = score(rules, answers)
    for kind in SCORE_KINDS:
        for one in result[kind]:
            for part in ("score", "standing", "before_adjustments", "before_gates", "coverage", "confidence"):
                assert one[part] is None or 0 <= one[part] <= 100
            assert (one["score"] is None) == (one["state"] != "scored")


@given(scored_answers(), randoms)
def test_the_order_of_answers_is_irrelevant(sample, random):
    rules, answers = sample
    shuffled = list(answers.items())
    random.shuffle(shuffled)

    assert score(rules, dict(shuffled)) == score(rules, answers)


@given(scored_answers(), randoms)
def test_not_applicable_gives_the_score_of_a_framework_without_the_question(sample, random):
    rules, answers = sample
    referred = str([rules.gates, rules.signals, [question.show_if for question in rules.questions]])
    candidates = [q.id for q in rules.questions if q.principle and f"'{q.id}'" not in referred]
    assume(candidates)
    dropped = random.choice(candidates)
    rest = [question for question in rules.questions if question.id != dropped]
    answers = {**answers, dropped: {"state": "not_applicable", "reason": "It does not concern us."}}

    with_it, without = score(rules, answers), score(rules.model_copy(update={"questions": rest}), answers)

    for kind in SCORE_KINDS:
        numbers = [{**one, "lines": None} for one in with_it[kind]]
        assert numbers == [{**one, "lines": None} for one in without[kind]]


@given(scored_answers(always_monotone=True), randoms)
def test_raising_an_answer_or_adding_evidence_never_lowers_a_score(sample, random):
    rules, answers = sample
    assert monotone_breaks(rules) == []
    answered = [q.id for q in rules.questions if q.principle and answers.get(q.id, {}).get("state") == "answered"]
    answered = [id for id in answered if answers[id].get("level") is not None]
    assume(answered)
    id = random.choice(answered)
    better = deepcopy(answers)
    if random.random() < 0.5:
        better[id]["level"] = random.randint(answers[id]["level"], rules.highest_level)
    else:
        strengths = [strength.id for strength in rules.evidence]
        given = (answers[id].get("evidence") or {}).get("strength")
        weakest = strengths.index(given) if given in strengths else 0
        better[id]["evidence"] = {"strength": random.choice(strengths[weakest:])}

    before, after = score(rules, answers), score(rules, better)

    for kind in SCORE_KINDS:
        for old, new in zip(before[kind], after[kind], strict=True):
            assert new["state"] == old["state"]
            assert old["score"] is None or new["score"] >= old["score"]
            assert new["confidence"] >= old["confidence"]


def test_our_own_rules_are_monotone():
    assert monotone_breaks(our_rules()) == []


def test_rules_that_score_a_risk_are_found_not_to_be_monotone():
    assert monotone_breaks(rules_of(load_framework(FRAMEWORKS / "risk"))) == [
        "principle danger: less is better",
        "gate wide-reach: closes at a high level",
        "adjustment care-lowers-danger: lowers one score when another rises",
        "adjustment training-lowers-danger: lowers one score when another rises",
    ]


@given(scored_answers(), st.text(max_size=20))
def test_words_change_no_number(sample, words):
    """Scores know no wording, so they are the same in either language."""
    rules, answers = sample
    reworded = deepcopy(answers)
    for answer in reworded.values():
        answer["note"] = words
        if "evidence" in answer:
            answer["evidence"]["note"] = words
        if VISIBLE.search(answer.get("reason", "")):
            answer["reason"] = f"-{words}"

    assert score(rules, reworded) == score(rules, answers)


def test_the_rules_document_holds_no_wording():
    framework = our_framework()
    text = str(rules_of(framework).as_json())

    for section in framework.sections:
        for question in section.questions:
            assert question.title.en not in text
            assert question.title.cy not in text


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [(0, 0, 0), (0, 4, 0), (1, 8, 13), (1, 3, 33), (2, 3, 67), (1, 200, 1), (1, 201, 0), (199, 200, 100), (5, 4, 125)],
)
def test_percent_rounds_half_up(part, whole, expected):
    assert percent(part, whole) == expected
