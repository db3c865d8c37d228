"""How a joint answer came about: agreed before, or decided in the meeting."""

import pytest

from assessment.comparing.joint import settlement_of
from tests.javascript import JavaScript
from tests.yaml_files import TESTS, read_yaml

CASES = read_yaml(TESTS / "settlements.yml")["settlements"]


@pytest.fixture(scope="module")
def settler():
    with JavaScript("settle_lines.mjs") as settler:
        yield settler


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case, settler):
    assert settlement_of(case["answer"]) == case["settled"]
    assert settler.ask(case["answer"]) == case["settled"]
