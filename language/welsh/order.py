"""Alphabetical order: Welsh counts ch, dd, ff, ng, ll, ph, rh and th as letters of their own."""

import re
import unicodedata
from collections.abc import Callable

WELSH_LETTERS = "a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z".split()
RANKS = {letter: rank for rank, letter in enumerate(WELSH_LETTERS)}
ONE_LETTER = re.compile("|".join(sorted(WELSH_LETTERS, key=len, reverse=True)))

SEPARATE_LETTERS = {"bangor": "ban\u034fgor", "llongyfarch": "llon\u034fgyfarch", "arholi": "ar\u034fholi"}
"""Words in which two letters only look like one. A combining grapheme joiner parts them."""

SortKey = tuple[list[int], str]


def _without_marks(text: str) -> str:
    folded = unicodedata.normalize("NFD", text.casefold())
    for word, parted in SEPARATE_LETTERS.items():
        folded = folded.replace(word, parted)
    return "".join(sign for sign in folded if not unicodedata.combining(sign) or sign == "\u034f")


def welsh_key(text: str) -> SortKey:
    """The place of a text in a Welsh list."""
    return [RANKS[letter] for letter in ONE_LETTER.findall(_without_marks(text))], text


def english_key(text: str) -> SortKey:
    """The place of a text in an English list: accents and capitals do not count."""
    return [ord(letter) for letter in _without_marks(text) if letter.isalnum()], text


def heading_letter(text: str, locale: str) -> str:
    """The heading that a text stands under."""
    found = ONE_LETTER.search(_without_marks(text)) if locale == "cy" else re.search(r"\w", _without_marks(text))
    if not found:
        raise ValueError(f"no letter to sort by in '{text}'")
    return found.group()


SORT_KEYS: dict[str, Callable[[str], SortKey]] = {"en": english_key, "cy": welsh_key}
