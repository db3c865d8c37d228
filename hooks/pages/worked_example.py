"""A made-up body, as it sees itself and as a partner sees it: invented answers, scored by the real scorer."""

from dataclasses import dataclass
from itertools import cycle
from typing import Any

from assessment.definitions.framework import Framework
from assessment.definitions.model import Band, EvidenceStrength, RubricQuestion
from assessment.scoring.result import Line, Result, Score
from assessment.scoring.rules_document import rules_of
from assessment.scoring.score import score
from principles.model import Principle

ORGANISATION = [
    # One row for each principle in turn, and in it one answer for each question in turn.
    # The first row shows the evidence cap and, in its last two answers, what leaves a score alone.
    "4 claimed, 2 shown, 3 confirmed, dont_know, not_applicable",
    "2 shown, 3 shown, 2 claimed, 3 shown, 2 claimed",
    "3 claimed, 4 claimed, 3 shown, 3 claimed, 3 claimed",
    "2 shown, dont_know, 3 shown, dont_know, dont_know",
    "1 shown, 2 claimed, 0 claimed, 1 claimed, 1 shown",
    "2 shown, 1 confirmed, 2 claimed, 2 shown, 1 claimed",
    "4 confirmed, 4 shown, 3 shown, 4 confirmed, 3 shown",
]
PARTNER = [
    "2 shown, 1 shown, 1 claimed, 1 shown, 1 shown",
    "2 shown, 2 shown, 1 claimed, 2 shown, 2 shown",
    "1 shown, 1 shown, 2 claimed, 1 shown, 0 shown",
    "2 shown, 1 shown, 2 confirmed, 1 shown, 2 shown",
    "1 shown, 1 shown, 0 shown, 1 claimed, 1 shown",
    "2 shown, 1 confirmed, 2 shown, 2 shown, 2 shown",
    "4 confirmed, 3 shown, 3 shown, 4 confirmed, 3 shown",
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
    """The two results, and how the first principle of the organisation's came about."""

    organisation: Result
    partner: Result
    principle: Principle
    lines: list[ExampleLine]
    score: Score
    band: Band | None
    """None where so few made-up answers make no score under the framework's rules."""


def worked_example(framework: Framework) -> Example:
    """Both made-up views of one body. Questions that are not always asked are left out."""
    rules = rules_of(framework)
    organisation = score(rules, invented_answers(framework, ORGANISATION))
    partner = score(rules, invented_answers(framework, PARTNER), "partner")
    section, first = framework.sections[0], organisation["principles"][0]
    questions = {question.id: question for question in section.questions}
    evidence = {strength.id: strength for strength in framework.rules.evidence}
    lines = [
        ExampleLine(questions[line["question"]], line, evidence.get(line["evidence"]))
        for line in first["lines"]
        if line["state"] != "hidden"
    ]
    band = next((band for band in framework.rules.bands if band.id == first["band"]), None)
    return Example(organisation, partner, section.principle, lines, first, band)


def invented_answers(framework: Framework, view: list[str]) -> dict[str, dict[str, Any]]:
    """A view's rows as answers; where a framework has more principles or questions, they begin again."""
    answers = {}
    for section, row in zip(framework.sections, cycle(view), strict=False):
        asked = [question.id for question in section.questions if question.show_if is None]
        answers |= zip(asked, map(_answer, cycle(row.split(", "))), strict=False)
    return answers


def _answer(written: str) -> dict[str, Any]:
    """`3 shown`, `dont_know` or `not_applicable` as a saved file would hold it."""
    level, _, strength = written.partition(" ")
    if not strength:
        return {"state": written, "reason": "-"}
    return {"state": "answered", "level": int(level), "evidence": {"strength": strength}}
