"""Invented bodies, written as stories first, score as a fair reader expects, or their file says where not."""

import pytest

from assessment.scoring.score import score
from tests.our_framework import our_rules
from tests.rehearsal_cases import REHEARSALS, Rehearsal, differences, load_rehearsals
from tests.yaml_files import read_yaml

CASES = load_rehearsals()


@pytest.fixture(scope="module")
def rules():
    return our_rules()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.name} as the {case.view} sees it")
def test_a_story_scores_as_a_fair_reader_expects_except_where_its_file_says_so(case: Rehearsal, rules, javascript):
    result = score(rules, case.answers, case.view)

    assert differences(rules, case, result) == case.surprises
    assert javascript.score(rules, case.answers, case.view) == result


def test_eight_stories_are_told_from_both_sides():
    sides = {(case.name, case.view) for case in CASES}

    assert len({name for name, _ in sides}) >= 8
    assert len(sides) == 2 * len({name for name, _ in sides})


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.name} {case.view}")
def test_a_story_says_first_that_it_is_invented_and_stays_short(case: Rehearsal):
    assert case.story.startswith("Invented.")
    assert 120 <= len(case.story.split()) <= 200


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.name} {case.view}")
def test_an_expectation_names_every_principle_and_only_what_exists(case: Rehearsal, rules):
    signals = {signal.id for signal in rules.signals}
    expected = case.expected

    assert list(expected["principles"]) == [dimension.principle for dimension in rules.dimensions]
    assert expected["signals"]["raised"].keys() | expected["signals"]["not_raised"].keys() <= signals
    assert not expected["signals"]["raised"].keys() & expected["signals"]["not_raised"].keys()
    assert expected["limits"].keys() <= {gate.id for gate in rules.gates}


@pytest.mark.parametrize("path", sorted(REHEARSALS.glob("*.yml")), ids=lambda path: path.stem)
def test_a_story_answers_every_question_from_both_sides_with_a_reason_for_each_surprise(path, rules):
    content = read_yaml(path)

    assert list(content["answers"]) == [question.id for question in rules.questions]
    assert all(sides.keys() == {"organisation", "partner"} for sides in content["answers"].values())
    assert all(surprise["because"].strip() for surprise in content.get("surprises", []))
