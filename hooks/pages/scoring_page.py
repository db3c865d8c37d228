"""What the page about scoring shows: the rules, with names in place of ids."""

from dataclasses import dataclass
from typing import Any

from assessment.definitions.framework import Framework
from assessment.definitions.model import HIGHEST_LEVEL, Adjustment, Band, Gate, Route, RouteQuestion
from definitions.shapes import Text
from hooks.pages.condition_words import Sentence, Titles, condition_sentence, titles_of
from hooks.pages.profile import profile_rows
from hooks.pages.worked_example import worked_example
from principles.model import Principle


@dataclass(frozen=True)
class ShownBand:
    """A band with the first and the last score in it."""

    label: Text
    meaning: Text
    first: int
    last: int


@dataclass(frozen=True)
class ShownGate:
    """A gate with what its ids stand for."""

    gate: Gate
    principle: Principle
    band: Band
    sentence: Sentence


@dataclass(frozen=True)
class ShownAdjustment:
    """An adjustment with what its ids stand for."""

    adjustment: Adjustment
    measured: Principle
    multiplied: Principle


def scoring_values(framework: Framework, locale: str, words: dict[str, str]) -> dict[str, Any]:
    """The names that the template of the scoring page uses."""
    titles = titles_of(framework, locale)
    principles = {principle.id: principle for principle in framework.knowledge.principles}
    example = worked_example(framework)
    return {
        "highest_level": HIGHEST_LEVEL,
        "rules": framework.rules,
        "bands": shown_bands(framework.rules.bands),
        "gates": _gates(framework, principles, titles, words),
        "adjustments": [
            ShownAdjustment(rule, principles[rule.when_principle], principles[rule.multiply])
            for rule in framework.rules.adjustments
        ],
        "signals": [
            (
                signal.id,
                sign := framework.knowledge.signs[signal.sign],
                condition_sentence(signal.when, titles, words),
                [principles[id] for id in sign.principles],
                signal.organisation_only,
            )
            for signal in framework.signals
        ],
        "contrasts": [(contrast.id, framework.knowledge.signs[contrast.sign]) for contrast in framework.contrasts],
        "routes": _routes(framework),
        "example": example,
        "example_rows": profile_rows(framework, example.organisation),
    }


def _routes(framework: Framework) -> list[tuple[Route, list[tuple[RouteQuestion, Text]]]]:
    """Each route, with the titles of its questions."""
    sections = (question for section in framework.sections for question in section.questions)
    titles = {question.id: question.title for question in (*framework.context, *sections)}
    return [(route, [(one, titles[one.question]) for one in route.asked]) for route in framework.routes]


def shown_bands(bands: list[Band]) -> list[ShownBand]:
    """Each band ends where the next begins; the last ends at 100."""
    ends = [band.begins_at - 1 for band in bands[1:]] + [100]
    return [ShownBand(band.label, band.meaning, band.begins_at, last) for band, last in zip(bands, ends, strict=True)]


def _gates(
    framework: Framework, principles: dict[str, Principle], titles: Titles, words: dict[str, str]
) -> list[ShownGate]:
    bands = {band.id: band for band in framework.rules.bands}
    return [
        ShownGate(
            gate, principles[gate.principle], bands[gate.highest_band], condition_sentence(gate.when, titles, words)
        )
        for gate in framework.rules.gates
    ]
