"""The result of scoring: plain JSON values, the same from every scorer, with the trace that explains them.

Every percentage is a whole number, rounded half up, once. Every rule reads the rounded percentage, so
that what people see is what was decided upon.
"""

from typing import Literal, TypedDict

AnswerState = Literal["answered", "not_applicable", "dont_know", "unanswered", "hidden", "skipped"]
"""`skipped`: a partner left a question without a level that partners may skip."""
ScoreState = Literal["scored", "too_little", "not_applicable"]


class Line(TypedDict):
    """What one question contributed to one score."""

    question: str
    state: AnswerState
    weight: int
    """The question's weight; in a roll-up, times the points of its link."""
    level: int | None
    """As answered."""
    counted: int | None
    """As counted, after the evidence cap."""
    evidence: str | None


class AppliedAdjustment(TypedDict):
    id: str
    reached: int
    """The measured principle's score before adjustments."""
    by_percent: int


class AppliedGate(TypedDict):
    id: str
    highest_score: int
    """The best standing that the gate allows."""
    changed: bool
    """Whether the standing was above it."""


class Score(TypedDict):
    """A score and why it is so. `score`, `standing` and `band` are None unless the state is `scored`."""

    id: str
    state: ScoreState
    score: int | None
    standing: int | None
    """How good the score is: the score itself, or 100 minus it where less is better."""
    band: str | None
    coverage: int
    """Per cent of the applicable weight that was answered."""
    confidence: int
    """Strength of the evidence behind the counted answers, in per cent of the strongest."""
    points: int
    possible: int
    before_adjustments: int | None
    before_gates: int | None
    lines: list[Line]
    adjustments: list[AppliedAdjustment]
    gates: list[AppliedGate]


class Reason(TypedDict, total=False):
    """What made a signal's condition hold: an answer, or a principle's score."""

    question: str
    choices: list[str]
    level: int
    principle: str
    score: int
    confidence: int


class SignalResult(TypedDict):
    id: str
    state: Literal["raised", "clear", "open"]
    """`open`: not raised, but something it looks at has no answer yet."""
    reasons: list[Reason]


class Result(TypedDict):
    framework: str
    version: str
    principles: list[Score]
    ways: list[Score]
    goals: list[Score]
    signals: list[SignalResult]
    strengths: list[str]
    """Questions one level from the best or at it, with better than the weakest evidence; best first."""
    open: list[str]
    """Questions shown that have no answer; in an organisation's view, or the answer `don't know`."""
    states: dict[str, AnswerState]
