"""A worked example for the page about scoring: made-up answers, scored by the real scorer."""

from dataclasses import dataclass
from itertools import cycle
from typing import Any

from assessment.definitions.framework import Framework
from assessment.definitions.model import Band, EvidenceStrength, RubricQuestion
from assessment.scoring.result import Line, Score
from assessment.scoring.rules_document import rules_of
from assessment.scoring.score import score
from principles.model import Principle

ANSWERS: list[dict[str, Any]] = [
    # The first shows the evidence cap, the last two what leaves a score alone.
    {"state": "answered", "level": 4, "evidence": {"strength": "claimed"}},
    {"state": "answered", "level": 2, "evidence": {"strength": "shown"}},
    {"state": "answered", "level": 3, "evidence": {"strength": "confirmed"}},
    {"state": "dont_know"},
    {"state": "not_applicable", "reason": "-"},
]


@dataclass(frozen=True)
class ExampleLine:
    """One question of the example, as answered and as counted."""

    question: RubricQuestion
    line: Line
    evidence: EvidenceStrength | None

    @property
    def points(self) -> int | None:
        return None if self.line["counted"] is None else self.line["counted"] * self.line["weight"]


@dataclass(frozen=True)
class Example:
    """The example's answers and what came of them."""

    principle: Principle
    lines: list[ExampleLine]
    score: Score
    band: Band | None
    """None where so few made-up answers make no score under the framework's rules."""


def worked_example(framework: Framework) -> Example:
    """The first principle's questions with the made-up answers, in turn. What is not always asked is left out."""
    section = framework.sections[0]
    asked = {question.id: question for question in section.questions if question.show_if is None}
    result = score(rules_of(framework), dict(zip(asked, cycle(ANSWERS), strict=False)))["principles"][0]
    evidence = {strength.id: strength for strength in framework.rules.evidence}
    lines = [
        ExampleLine(asked[line["question"]], line, evidence.get(line["evidence"]))
        for line in result["lines"]
        if line["state"] != "hidden"
    ]
    band = next((band for band in framework.rules.bands if band.id == result["band"]), None)
    return Example(section.principle, lines, result, band)
