"""Each named case holds in Python and in the browser's scorer, and both give the same trace."""

import pytest

from assessment.definitions.framework import load_framework
from assessment.scoring.rules_document import rules_of
from assessment.scoring.score import score
from tests.scoring_cases import FRAMEWORKS, Case, load_cases, value_at

CASES = load_cases()


@pytest.fixture(scope="module")
def rules():
    """The rules of each framework that cases use."""
    names = {case.framework for case in CASES}
    return {name: rules_of(load_framework(FRAMEWORKS / name)) for name in names}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case, rules, javascript):
    result = score(rules[case.framework], case.answers, case.perspective)

    found = {path: value_at(result, path) for path in case.expect}
    assert found == case.expect
    assert javascript.score(rules[case.framework], case.answers, case.perspective) == result


def test_case_names_are_unique():
    names = [case.name for case in CASES]

    assert len(names) == len(set(names))
    assert len(names) >= 60
