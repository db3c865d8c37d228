"""Views beside each other: each named case holds in Python and in the browser, and both say the same in every part."""

from random import Random

import pytest

from assessment.comparing.rules_document import comparing_rules_of
from assessment.definitions.framework import load_framework
from tests.comparison_cases import ComparisonCase, load_comparison_cases
from tests.javascript import JavaScriptComparer
from tests.our_framework import our_framework
from tests.random_comparisons import SETS_EACH, assert_both_agree, compare_at_random, outcome
from tests.scoring_cases import FRAMEWORKS, value_at

CASES = load_comparison_cases()


@pytest.fixture(scope="module")
def comparer():
    with JavaScriptComparer() as comparer:
        yield comparer


@pytest.fixture(scope="module")
def rules():
    return {name: comparing_rules_of(load_framework(FRAMEWORKS / name)) for name in {case.framework for case in CASES}}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: ComparisonCase, rules, comparer):
    own = rules[case.framework].model_copy(update={"earlier": case.earlier, "routes": case.routes})
    found = outcome(own, case.views, case.longest_note)

    assert {path: value_at(found["comparison"], path) for path in case.expect} == case.expect
    assert {path: value_at(found["joint"], path) for path in case.joint} == case.joint
    assert set(case.joint_without).isdisjoint(found["joint"])
    assert comparer.compare_all(own, [case.views], case.longest_note) == [found]


def test_there_are_many_cases_and_each_has_its_name():
    names = [case.name for case in CASES]

    assert len(names) == len(set(names))
    assert len(names) >= 60
    assert all(case.expect or case.joint or case.joint_without for case in CASES)


def test_python_and_the_browser_compare_random_views_alike(comparer):
    assert compare_at_random(comparer, frameworks=15) == 15 * SETS_EACH


def test_both_compare_random_views_on_our_own_framework_alike(comparer):
    rules = comparing_rules_of(our_framework())

    assert_both_agree(rules, Random(1), comparer, "our own", sets=50)
