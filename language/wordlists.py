"""Which words each language knows: the open word lists, and the project's own words in words.yml."""

import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated

import hunspell
from pydantic import Field

from definitions.reading import read_alone
from definitions.shapes import Shape, Words
from language.prose import LETTER, WALL
from language.welsh.mutation import forms

DICTIONARIES = Path(__file__).resolve().parent / "dictionaries"
HUNSPELL_NAMES = {"en": "en_GB", "cy": "cy_GB"}
OWN_WORDS = "language/words.yml"


class Name(Shape):
    """A name that stays as it is in both languages."""

    name: Words
    """The whole name; what belongs to it is not checked alone."""
    reason: Words
    """Why it stays."""


class Equal(Shape):
    """A text that is rightly equal in both languages."""

    text: Words
    """The whole text."""
    reason: Words
    """Why it needs no wording of its own."""


class KnownWord(Shape):
    """A right word that the open list lacks."""

    word: Words
    """In its radical form, if it is Welsh."""
    reason: Words
    """What it means, or why the list lacks it."""


class AvoidedWord(Shape):
    """A word that the open list has, but that is a slip in our texts."""

    word: Words
    """What not to write."""
    write: Words
    """What is meant."""
    reason: Words
    """Why it is a slip."""


class InEachLanguage(Shape):
    """The same kind of word for each language."""

    en: list[KnownWord]
    cy: list[KnownWord]


class AvoidedInEachLanguage(Shape):
    """Words to avoid for each language."""

    en: list[AvoidedWord]
    cy: list[AvoidedWord]


class OwnWords(Shape):
    """The file words.yml."""

    names: Annotated[list[Name], Field(min_length=1)]
    equal: list[Equal]
    known: InEachLanguage
    avoid: AvoidedInEachLanguage

    @cached_property
    def name_pattern(self) -> re.Pattern:
        """Finds every name, the longest first."""
        names = sorted((name.name for name in self.names), key=len, reverse=True)
        ends = rf"(?<!{LETTER})(?:{{}})(?!{LETTER})"
        return re.compile(ends.format("|".join(map(re.escape, names))))

    def without_names(self, text: str) -> str:
        """The text with a wall in the place of each name."""
        return self.name_pattern.sub(lambda found: WALL + " " * (len(found[0]) - 1), text)


def read_own_words(root: Path) -> OwnWords:
    """The project's own words.

    Raises:
        DefinitionErrors: with every problem of the file.
    """
    return read_alone(root, OWN_WORDS, OwnWords)


@dataclass(frozen=True)
class Speller:
    """What one language knows."""

    dictionary: hunspell.Hunspell
    own: frozenset[str]
    avoided: dict[str, AvoidedWord]

    def knows(self, word: str) -> bool:
        """Whether the word may be written: as it is, or in small letters at the head of a sentence."""
        if word.lower() in self.avoided:
            return False
        return word in self.own or word.lower() in self.own or _is_in(self.dictionary, word)

    def suggest(self, word: str) -> str:
        """The nearest right words, up to three."""
        if avoided := self.avoided.get(word.lower()):
            return f"{avoided.write} ({avoided.reason})"
        return ", ".join(_suggestions(self.dictionary, word)[:3])


@cache
def _is_in(dictionary: hunspell.Hunspell, word: str) -> bool:
    # A hyphen parts words that each have to be known, except where the list has the whole.
    return dictionary.spell(word) or all(dictionary.spell(part) for part in word.split("-"))


@cache
def _suggestions(dictionary: hunspell.Hunspell, word: str) -> tuple[str, ...]:
    return dictionary.suggest(word)


@cache
def _dictionary(locale: str) -> hunspell.Hunspell:
    return hunspell.Hunspell(HUNSPELL_NAMES[locale], hunspell_data_dir=str(DICTIONARIES))


def spellers(own_words: OwnWords) -> dict[str, Speller]:
    """The speller of each language."""
    welsh = frozenset(form for known in own_words.known.cy for form in forms(known.word))
    english = frozenset(known.word for known in own_words.known.en)
    avoided_welsh = {form: avoided for avoided in own_words.avoid.cy for form in forms(avoided.word.lower())}
    avoided_english = {avoided.word.lower(): avoided for avoided in own_words.avoid.en}
    return {
        "en": Speller(_dictionary("en"), english, avoided_english),
        "cy": Speller(_dictionary("cy"), welsh, avoided_welsh),
    }
