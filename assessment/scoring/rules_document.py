"""The rules document: all that scoring needs to know, and no wording.

Both scorers read it: Python as `Rules`, the browser as the same JSON. Neither has a constant of its own.
"""

from assessment.definitions.conditions import Condition
from assessment.definitions.framework import Framework
from assessment.definitions.model import HIGHEST_LEVEL, Dimension, RubricQuestion
from definitions.shapes import Id, Shape


class RuleQuestion(Shape):
    """One question. Rubric questions have a principle, a weight and links; the others have options."""

    id: Id
    type: str
    principle: Id | None
    weight: int
    ways: dict[Id, int]
    """Way id to points of the link's strength."""
    goals: dict[Id, int]
    """Goal id to points of the link's strength."""
    options: list[Id]
    partner_may_skip: bool
    """Whether partners answer only if they wish."""
    show_if: Condition | None


class RuleBand(Shape):
    """A band, by where it begins; ordered from the lowest."""

    id: Id
    begins_at: int


class RuleEvidence(Shape):
    """A strength of evidence; ordered from the weakest."""

    id: Id
    points: int
    highest_level: int


class RuleGate(Shape):
    """While `when` holds, the principle's band is at most `highest_band`."""

    id: Id
    principle: Id
    when: Condition
    highest_band: Id


class RuleAdjustment(Shape):
    """If `when_principle` reaches a percentage, the score of `multiply` is multiplied."""

    id: Id
    when_principle: Id
    reaches: int
    multiply: Id
    by_percent: int


class RuleSignal(Shape):
    """Raised when its condition holds."""

    id: Id
    when: Condition
    organisation_only: bool


class Rules(Shape):
    """The whole rules document."""

    framework: Id
    version: str
    highest_level: int
    minimum_coverage: int
    bands: list[RuleBand]
    evidence: list[RuleEvidence]
    dimensions: list[Dimension]
    """In the order of the framework's principles."""
    ways: list[Id]
    goals: list[Id]
    questions: list[RuleQuestion]
    """In the order asked."""
    gates: list[RuleGate]
    adjustments: list[RuleAdjustment]
    signals: list[RuleSignal]

    def as_json(self) -> dict:
        """The document as plain JSON values."""
        return self.model_dump(mode="json", by_alias=True)


def rules_of(framework: Framework) -> Rules:
    """What a framework's definitions say about scoring."""
    rules, knowledge = framework.rules, framework.knowledge
    better = {dimension.principle: dimension for dimension in rules.dimensions}
    return Rules(
        framework=knowledge.catalogue.id,
        version=knowledge.catalogue.version,
        highest_level=HIGHEST_LEVEL,
        minimum_coverage=rules.minimum_coverage,
        bands=[RuleBand(id=band.id, begins_at=band.begins_at) for band in rules.bands],
        evidence=[
            RuleEvidence(id=word.id, points=word.points, highest_level=word.highest_level) for word in rules.evidence
        ],
        dimensions=[better[principle.id] for principle in knowledge.principles],
        ways=[way.id for way in knowledge.ways],
        goals=[goal.id for goal in knowledge.goals],
        questions=_questions(framework),
        gates=[RuleGate(**_without(gate, "reason")) for gate in rules.gates],
        adjustments=[RuleAdjustment(**_without(adjustment, "reason")) for adjustment in rules.adjustments],
        signals=[RuleSignal(**_without(signal, "sign")) for signal in framework.signals],
    )


def _questions(framework: Framework) -> list[RuleQuestion]:
    points = {word.id: word.points for word in framework.knowledge.catalogue.vocabularies.strength}
    context = [
        RuleQuestion(
            id=question.id, type=question.type, principle=None, weight=0, ways={}, goals={},
            options=[option.id for option in question.options], partner_may_skip=False, show_if=question.show_if,
        )
        for question in framework.context
    ]  # fmt: skip
    rubric = [
        _rubric_question(question, section.principle.id, points)
        for section in framework.sections
        for question in section.questions
    ]
    return context + rubric


def _rubric_question(question: RubricQuestion, principle: str, points: dict[str, int]) -> RuleQuestion:
    return RuleQuestion(
        id=question.id, type=question.type, principle=principle, weight=question.weight,
        ways={link.way: points[link.strength] for link in question.ways},
        goals={link.goal: points[link.strength] for link in question.goals},
        options=[], partner_may_skip=question.partner_may_skip, show_if=question.show_if,
    )  # fmt: skip


def _without(shape: Shape, *names: str) -> dict:
    return {name: value for name, value in shape if name not in names}
