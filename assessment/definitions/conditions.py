"""Conditions: a handful of readable operators over answers and scores.

A condition is data. `show_if`, gates and signals all use it; the browser reads the same JSON. A part
about a question that is hidden or has no answer never holds, so nothing fires from silence.
"""

from collections.abc import Iterator
from typing import Annotated, Any, Union

from pydantic import Discriminator, Field, Tag

from definitions.shape_problems import OPERATOR_TAG
from definitions.shapes import Id, Shape

HIGHEST_LEVEL = 4
"""Levels run from 0 to this. The rules document carries it, so no scorer needs a constant."""

Level = Annotated[int, Field(ge=0, le=HIGHEST_LEVEL)]
Percent = Annotated[int, Field(ge=0, le=100)]
OptionIds = Annotated[list[Id], Field(min_length=1)]


class Is(Shape):
    """The chosen option of a single-choice question is one of these."""

    question: Id
    # `is` is a word of Python, hence the alias.
    is_: OptionIds = Field(alias="is")


class Includes(Shape):
    """At least one of these options of a multiple-choice question is chosen."""

    question: Id
    includes: OptionIds


class IncludesNone(Shape):
    """Something is chosen, and none of these options is."""

    question: Id
    includes_none: OptionIds


class Only(Shape):
    """Something is chosen, and nothing but these options."""

    question: Id
    only: OptionIds


class LevelAtMost(Shape):
    """A rubric question is answered with this level or a lower one."""

    question: Id
    level_at_most: Level


class LevelAtLeast(Shape):
    """A rubric question is answered with this level or a higher one."""

    question: Id
    level_at_least: Level


class ScoreAtMost(Shape):
    """A principle has a score, of this many per cent or fewer."""

    principle: Id
    score_at_most: Percent


class ScoreAtLeast(Shape):
    """A principle has a score, of this many per cent or more."""

    principle: Id
    score_at_least: Percent


class ConfidenceAtMost(Shape):
    """A principle has a score, and the evidence behind it is this strong or weaker, in per cent."""

    principle: Id
    confidence_at_most: Percent


class AllOf(Shape):
    """Every part holds."""

    all: Annotated[list["Condition"], Field(min_length=1)]


class AnyOf(Shape):
    """At least one part holds."""

    any: Annotated[list["Condition"], Field(min_length=1)]


OPERATORS: dict[str, type[Shape]] = {
    "all": AllOf,
    "any": AnyOf,
    "is": Is,
    "includes": Includes,
    "includes_none": IncludesNone,
    "only": Only,
    "level_at_most": LevelAtMost,
    "level_at_least": LevelAtLeast,
    "score_at_most": ScoreAtMost,
    "score_at_least": ScoreAtLeast,
    "confidence_at_most": ConfidenceAtMost,
}
OPERATOR_NAMES = {shape: name for name, shape in OPERATORS.items()}


def operator_of(condition: Any) -> str | None:
    """The name of a condition's operator, or None where it has none."""
    if isinstance(condition, dict):
        return next((name for name in OPERATORS if name in condition), None)
    return OPERATOR_NAMES.get(type(condition))


def _tag_of(condition: Any) -> str | None:
    operator = operator_of(condition)
    return operator and OPERATOR_TAG + operator


Condition = Annotated[
    Union[tuple(Annotated[shape, Tag(OPERATOR_TAG + name)] for name, shape in OPERATORS.items())],  # noqa: UP007
    Discriminator(_tag_of),
]

AllOf.model_rebuild()
AnyOf.model_rebuild()


def options_of(condition: Shape) -> list[str]:
    """The options that a condition about choices names."""
    return condition.is_ if isinstance(condition, Is) else getattr(condition, operator_of(condition))


def question_of(condition: Shape) -> str | None:
    """The question that an innermost condition is about, or None where it is about a score."""
    return getattr(condition, "question", None)


def parts_of(condition: Shape) -> list[Shape]:
    """The conditions directly inside an `all` or `any`; empty for any other."""
    if isinstance(condition, AllOf):
        return condition.all
    if isinstance(condition, AnyOf):
        return condition.any
    return []


def leaves_of(condition: Shape) -> Iterator[Shape]:
    """Every innermost condition, in the order written."""
    parts = parts_of(condition)
    if not parts:
        yield condition
    for part in parts:
        yield from leaves_of(part)
