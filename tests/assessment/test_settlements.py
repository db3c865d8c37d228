"""How a joint answer came about: agreed before, or decided in the meeting."""

from pathlib import Path

import pytest
import yaml

from assessment.comparing.joint import settlement_of
from tests.javascript import JavaScript

CASES = yaml.safe_load((Path(__file__).parent.parent / "settlements.yml").read_text(encoding="utf-8"))["settlements"]


@pytest.fixture(scope="module")
def settler():
    with JavaScript("settle_lines.mjs") as settler:
        yield settler


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case, settler):
    assert settlement_of(case["answer"]) == case["settled"]
    assert settler.ask(case["answer"]) == case["settled"]
