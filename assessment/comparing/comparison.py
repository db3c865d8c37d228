"""What a comparison says: plain JSON values, the same from Python and the browser, with the trace that explains them.

Views are named by their place among those given, from 0. A side is all views of one perspective.
"""

from collections.abc import Mapping
from typing import Any, Literal, TypedDict

from assessment.comparing.rules_document import Apart
from assessment.scoring.result import AnswerState, AppliedAdjustment, AppliedGate, Result, ScoreState

Kind = Literal[
    "organisation_higher", "partner_higher", "same", "organisation_only", "partner_only", "nobody", "one_sided"
]
"""How two sides stand to each other. `organisation_only` and `partner_only`: the other side looked and gave no answer,
which is a gap in knowledge. `one_sided`: no view of the other side was asked. `nobody`: no side gave an answer."""


class View(TypedDict):
    """One saved self-assessment, as far as comparing looks at it."""

    perspective: Literal["organisation", "partner", "joint"]
    version: str
    """Of the questions that it answers."""
    date: str
    """Year-month-day, or empty."""
    route: str
    """The route by which it answers, whose other questions it was not asked; empty for all questions."""
    group: str
    """A name that people gave to some views to look at them together; empty for none."""
    answers: Mapping[str, Mapping[str, Any]]


class Round(TypedDict):
    """Views of about the same time."""

    begins: str
    """The earliest date, empty where none is given."""
    ends: str
    views: list[int]


class Spread(TypedDict):
    """What the views of one side, or of one group, gave."""

    views: int
    """How many there are; of a question, how many were asked it."""
    values: list[int]
    """What those gave that gave anything, the lowest first."""
    median: int | None
    """The middle value. Of two middle ones the lower, which claims less, so that it is a value that somebody gave."""


class Group(Spread):
    group: str


class Measure(TypedDict):
    """One principle or one question with levels, in the views of the last round."""

    id: str
    organisation: Spread
    partner: Spread
    joint: Spread
    groups: list[Group]
    """In the order in which their names come first."""
    gap: int | None
    """The organisation's median minus the partners'. None where a side has none."""
    kind: Kind


class PrincipleValue(TypedDict):
    """One view's score and why it is so, on the questions that all views of the round were asked alike."""

    view: int
    state: ScoreState
    score: int | None
    standing: int | None
    """How good the score is; what spreads are made of."""
    band: str | None
    coverage: int
    confidence: int
    points: int
    possible: int
    before_adjustments: int | None
    adjustments: list[AppliedAdjustment]
    gates: list[AppliedGate]


class PrincipleMeasure(Measure):
    """Values are standings, in per cent."""

    values: list[PrincipleValue]


class LevelValue(TypedDict):
    """One view's answer to a question with levels."""

    view: int
    state: AnswerState
    level: int | None
    standing: int | None
    """The level as answered, in steps from the worst; what spreads are made of."""
    counted: int | None
    evidence: str | None


class QuestionMeasure(Measure):
    """Values are levels, in steps from the worst."""

    values: list[LevelValue]


class ChoiceValue(TypedDict):
    """One view's answer to a question with options."""

    view: int
    state: AnswerState
    choices: list[str]


class ChoiceMeasure(TypedDict):
    """A question with options."""

    id: str
    values: list[ChoiceValue]
    kind: Literal["same", "different", "organisation_only", "partner_only", "nobody", "one_sided"]
    """`same`: whoever answered chose the same."""


class SignalMeasure(TypedDict):
    """A warning sign in the views of each side. `joint` views count for no side."""

    id: str
    raised: dict[str, list[int]]
    """By perspective, the views that raise it."""
    kind: Literal["both", "organisation_only", "partner_only", "nobody"]


class ContrastPair(TypedDict):
    question: str
    organisation: list[int]
    partner: list[int]


class ContrastResult(TypedDict):
    """A signal over two views."""

    id: str
    state: Literal["raised", "clear", "open"]
    """`open`: not raised, but in none of its questions have both sides said anything yet."""
    pairs: list[ContrastPair]
    """Where it is raised, and which views make it so."""


class NotCompared(TypedDict):
    """An answer that stands apart: it was given to an earlier version of the questions, or beyond its view's route."""

    view: int
    question: str
    why: Apart | Literal["beyond-route"]


class Change(TypedDict):
    """One principle over the rounds, on the questions that all views were asked alike."""

    id: str
    organisation: list[Spread]
    partner: list[Spread]
    joint: list[Spread]
    """One for each round."""


class Comparison(TypedDict):
    framework: str
    version: str
    rounds: list[Round]
    """The earliest first. All but `over_time` looks at the last one."""
    results: list[Result]
    """Of each view by itself."""
    not_compared: list[NotCompared]
    principles: list[PrincipleMeasure]
    """The largest gap first; those without a gap behind, in the framework's order."""
    questions: list[QuestionMeasure]
    """The largest gap first; of equal ones, what weighs more, then what is asked first. Those without a gap behind."""
    choices: list[ChoiceMeasure]
    """In the order asked."""
    signals: list[SignalMeasure]
    contrasts: list[ContrastResult]
    over_time: list[Change]
    """Empty where there is one round only."""
