"""What people fill in, told from what stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from principles.model import BLANK


@dataclass(frozen=True)
class Piece:
    """A stretch of a text."""

    words: str
    blank: bool
    """Whether people put their own words in its place."""


def pieces(text: str) -> Iterator[Piece]:
    """A text in order, without empty stretches."""
    end = 0
    for blank in BLANK.finditer(text):
        if blank.start() > end:
            yield Piece(text[end : blank.start()], blank=False)
        yield Piece(blank[0], blank=True)
        end = blank.end()
    if end < len(text):
        yield Piece(text[end:], blank=False)
