"""What changed between versions of the questionnaire, and what that means for answers given before."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from definitions.shapes import Id, Shape, Text, Words

OldAnswer = Literal["kept", "look-again", "set-aside"]
"""`kept`: it still says what it said. `look-again`: the wording changed so much that people should read it once more.
`set-aside`: nothing asks for it any more; it stays in the file and counts for nothing."""


class Change(Shape):
    """One thing that a version added, changed or took away."""

    id: Id
    """The id of a question or of a warning sign's signal."""
    what: Literal["question", "signal"]
    how: Literal["added", "reworded", "narrowed", "options", "rule", "removed"]
    """`narrowed`: it asks for less. `options`: there are more choices. `rule`: what raises the sign changed."""
    title: Text | None = None
    """What it was called; only for what was removed."""
    old_answer: OldAnswer | None = None
    """What becomes of an answer from before; only for questions that there were before."""
    reason: Text
    """Why, in one sentence."""


class Version(Shape):
    """One version of the questionnaire."""

    version: Words
    """As `version` in framework.yml."""
    date: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    """The day from which it was asked."""
    asks: Annotated[list[Id], Field(min_length=1)]
    """The ids of all questions that it asks."""
    changes: list[Change]
    """What is different from the version before; nothing for the first."""


class Changes(Shape):
    """The file changes.yml: the versions of the questionnaire, the first first."""

    versions: Annotated[list[Version], Field(min_length=1)]


GRAVITY = ("kept", "look-again", "set-aside")
"""From what matters least to what matters most."""


def answers_since(versions: Sequence[Version], version: str) -> dict[str, str]:
    """What becomes of answers given to an earlier version: for each of its questions, an `OldAnswer`.

    Over several versions the gravest change counts. Empty for the current version and for unknown ones.
    """
    names = [one.version for one in versions]
    if version not in names:
        return {}
    position = names.index(version)
    later = [change for one in versions[position + 1 :] for change in one.changes if change.old_answer]
    became = dict.fromkeys(versions[position].asks, "kept") if later else {}
    for change in later:
        if change.id in became:
            became[change.id] = max(became[change.id], change.old_answer, key=GRAVITY.index)
    return became
