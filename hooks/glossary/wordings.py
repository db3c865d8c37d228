"""How a language writes the terms of the glossary, and where a text does."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from language.welsh.mutation import forms
from principles.model import Term

WORD = re.compile(r"\w+")
ENDS = re.compile(r"(?!\w|-\w)")
"""What follows a whole word."""
INSIDE = re.compile(r"[\w,] $")
"""What stands before a word that does not begin a sentence."""


@dataclass(frozen=True)
class Use:
    """One place where a text uses a term."""

    term: Term
    start: int
    end: int


class Wordings:
    """The terms that explain themselves, in every form in which one language writes them."""

    def __init__(self, terms: Iterable[Term], locale: str):
        self.by_first_word: dict[str, list[tuple[str, Term]]] = defaultdict(list)
        for term in terms:
            if term.explain:
                for wording in _wordings(term, locale):
                    self.by_first_word[WORD.search(wording)[0].lower()].append((wording, term))
        for wordings in self.by_first_word.values():
            wordings.sort(key=lambda pair: len(pair[0]), reverse=True)

    def uses(self, text: str) -> Iterator[Use]:
        """Every use of a term as a whole word, in order. The longest wording wins: inside it no other is looked for."""
        end = 0
        for word in WORD.finditer(text):
            if word.start() >= end and not text.endswith("-", 0, word.start()):
                for wording, term in self.by_first_word.get(word[0].lower(), ()):
                    if _stands_at(text, word.start(), wording):
                        end = word.start() + len(wording)
                        yield Use(term, word.start(), end)
                        break


def _stands_at(text: str, start: int, wording: str) -> bool:
    end = start + len(wording)
    is_whole = ENDS.match(text, end) is not None
    return is_whole and text[start:end].lower() == wording.lower() and not _is_in_a_name(text, start, wording)


def _is_in_a_name(text: str, start: int, wording: str) -> bool:
    """Whether a capital inside a sentence makes a common word part of a name, such as that of a law."""
    return text[start].isupper() and wording[0].islower() and INSIDE.search(text, 0, start) is not None


def _wordings(term: Term, locale: str) -> Iterator[str]:
    """Singular and plural; in Welsh with each mutation of the first letter."""
    for text in (term.term, term.plural):
        if text:
            wording = getattr(text, locale)
            yield from forms(wording) if locale == "cy" else [wording]
