"""The words of a text without its mark-up, each at the place where it stands in the text."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

WALL = "\ufffc"
"""Stands for what is no word but parts words: a placeholder, code, an address. No rule looks across it."""

LETTER = r"[^\W\d_]"
HIDDEN = re.compile(
    r"""(?:
        <(?:code|script|style)\b.*?</(?:code|script|style)>   # for machines
      | `[^`]*`
      | \{[^}]*\}                                             # a placeholder, or attributes of a heading
      | https?://\S+ | \b[\w.-]+@[\w.-]+ | \b[\w-]+(?:\.[a-z]{2,})+\b  # addresses and files
      | &\#?\w+;
      | </?(?:p|div|t[dhr]|li|h\d|br|section|thead|tbody|table)\b[^>]*>
    )""",
    re.VERBOSE | re.DOTALL,
)
UNSEEN = re.compile(r"</?\w[^>]*>|\]\([^)]*\)|\[|\]|\*\*|(?m:^\#+ )|(?m:^- )")
"""Mark-up that a reader does not see and reads across."""

WORD = re.compile(
    rf"""
      (?<={LETTER})'(?:r|n|i|u|w|m|th|ch)(?!{LETTER})   # the joined word of a Welsh pair: i'r, a'u
    | (?<!\w){LETTER}+(?:-{LETTER}+)*
    """,
    re.VERBOSE,
)
ENGLISH_WORD = re.compile(rf"(?<!\w){LETTER}+(?:['’-]{LETTER}+)*")

SENTENCE_END = re.compile(r"(?<=[.!?])[\"'’”)]*\s+(?=[\"'‘“(]*[A-ZÂÊÎÔÛŴŶ])|\n+")


class Word(NamedTuple):
    """One word of a text, with the place of its first letter and of what follows its last."""

    text: str
    start: int
    end: int
    parted: bool
    """Whether something stands before it that no rule of grammar reaches across: a stop, a quotation mark, a wall."""


def plain(text: str) -> str:
    """The text with everything that is no prose blanked out; every other sign stays in its place."""
    masked = HIDDEN.sub(lambda found: WALL + " " * (len(found[0]) - 1), text)
    return UNSEEN.sub(lambda found: " " * len(found[0]), masked).replace("’", "'")


PARTING = re.compile(r"[^\s'-]|(?:^|[\s(])'|\s-|-\s|\n")


@lru_cache(maxsize=100)  # Several checks ask for those of one text, one after the other.
def words(text: str, locale: str) -> tuple[Word, ...]:
    """The words of a text as `plain` leaves it, in order."""
    pattern = WORD if locale == "cy" else ENGLISH_WORD
    found, end = [], 0
    for match in pattern.finditer(text):
        between = text[end : match.start()]
        parted = not found or bool(PARTING.search(between))
        found.append(Word(match[0], match.start(), match.end(), parted))
        end = match.end()
    return tuple(found)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a text begins and ends."""
    start = 0
    for stop in SENTENCE_END.finditer(text):
        yield start, stop.start()
        start = stop.end()
    yield start, len(text)
