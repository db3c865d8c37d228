"""The sheet for scoring by hand gives the bands that the scorer gives, and its numbers stay."""

from random import Random

import pytest

from assessment.definitions.framework import load_framework
from assessment.scoring.by_hand import numbers_of, sheet_of
from assessment.scoring.rules_document import rules_of
from tests.conftest import ROOT
from tests.hand_scoring import assert_same_bands, score_at_random
from tests.our_framework import our_rules
from tests.random_frameworks import random_frameworks
from tests.scoring_cases import FRAMEWORKS, load_cases
from tests.yaml_files import read_yaml


@pytest.fixture(scope="module")
def own_rules():
    return our_rules()


def test_every_shared_case_has_the_same_bands_by_hand():
    frameworks = {case.framework for case in load_cases()}
    rules = {name: rules_of(load_framework(FRAMEWORKS / name)) for name in frameworks}
    sheets = {name: sheet_of(one) for name, one in rules.items()}
    for case in load_cases():
        framework = rules[case.framework]
        assert_same_bands(framework, sheets[case.framework], case.answers, case.perspective, case.name)


def test_random_answers_have_the_same_bands_by_hand(own_rules):
    score_at_random(own_rules, Random(3), 400, "our own")
    for seed, (framework, random) in enumerate(random_frameworks(5)):
        score_at_random(rules_of(framework), random, 40, f"seed {seed}")


def test_the_numbers_on_paper_stay_while_the_version_stays(own_rules):
    kept = read_yaml(ROOT / "tests/released/paper-numbers.yml")
    numbers = numbers_of(own_rules.questions)
    assert kept[own_rules.version] == " ".join(f"{number}:{id}" for id, number in numbers.items()), (
        "papers filled in with this version would be read wrongly: give the questions a new version"
    )
