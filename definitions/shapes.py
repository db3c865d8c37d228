"""The kinds of value that every definition is made of.

A shape says what a file may hold. Pydantic refuses everything else, and writes the JSON Schema for
editors from the same classes, so the two cannot drift apart.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

LONGEST_ID = 100

Id = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=LONGEST_ID),
    Field(description="Small letters, digits and hyphens. Never changes once published."),
]

Words = Annotated[str, StringConstraints(pattern=r"\S")]


class Shape(BaseModel):
    """A closed, frozen record: unknown keys are errors and nothing is converted silently."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, populate_by_name=True, use_attribute_docstrings=True
    )


class Text(Shape):
    """One text in both languages, side by side. Neither may be missing or empty."""

    en: Words
    """The English text."""
    cy: Words
    """The Welsh text."""


class Entry(Shape):
    """Anything that lives in a file of its own; the file name is its id."""

    id: Id
    """The file's name without its ending."""


class PageEntry(Entry):
    """An entry with a page of its own."""

    title: Text
    """The page's heading."""
    short_name: Text
    """One to three words, for charts, tables and navigation."""
    summary: Text
    """One sentence for lists and search results."""


class Item(Shape):
    """One text in a list, with an id that stays when the list is reordered or reworded."""

    id: Id
    """Unique within its list."""
    text: Text
    """The wording."""


class Word(Shape):
    """One word of a small vocabulary, described once. Definitions may use only these words."""

    id: Id
    """What definitions write."""
    label: Text
    """What people read."""
    meaning: Text
    """What the word says and does not say."""
