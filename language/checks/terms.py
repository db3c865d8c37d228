"""Whether the Welsh uses the agreed term wherever the English uses a term of the glossary."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from language.findings import Finding, finding_at
from language.glossary import english_pattern, english_wordings
from language.prose import LETTER, WALL, words
from language.texts import Pair
from language.welsh.mutation import forms
from principles.model import Term

LETTERS = re.compile(f"{LETTER}+")
REACH = 5
"""Words that may stand between those of a term, and the next of them: `ffordd arall o weithio`."""


@dataclass(frozen=True)
class AgreedTerm:
    """A term of the glossary, ready to be looked for."""

    term: Term
    english: re.Pattern
    first_letters: frozenset[str]
    """What each way to write it in English begins with, up to a sign that is no letter."""
    welsh: Sequence[Sequence[frozenset[str]]]
    """Each way to write it in Welsh: for each of its words, all that the word may look like."""


def agreed_terms(terms: Iterable[Term]) -> list[AgreedTerm]:
    """The terms, the longest English first, so that no term is taken for one inside it."""
    longest_first = sorted(terms, key=lambda term: len(term.term.en), reverse=True)
    return [AgreedTerm(term, english_pattern(term), _first_letters(term), _welsh_ways(term)) for term in longest_first]


def findings(pair: Pair, english: str, welsh: str, agreed: Sequence[AgreedTerm]) -> Iterator[Finding]:
    """Each term that the English has and the Welsh has not. Both come without mark-up and names."""
    welsh_words = [word.text.lower() for word in words(welsh, "cy")]
    in_text = ["", *_letters(english)]
    for term in agreed:
        # Texts and terms both grow with the project, and hardly any term stands in a text: this is quick to see.
        if term.first_letters.isdisjoint(in_text):
            continue
        english, count = term.english.subn(WALL, english)
        if count and not any(_has(welsh_words, way) for way in term.welsh):
            expected = f"'{term.term.term.cy}', the agreed term for '{term.term.term.en}'"
            yield finding_at(pair.cy, (0, len(pair.cy.text)), "term", expected)


def _letters(text: str) -> list[str]:
    return LETTERS.findall(text.lower())


def _first_letters(term: Term) -> frozenset[str]:
    return frozenset(next(iter(_letters(wording)), "") for wording in english_wordings(term))


def _welsh_ways(term: Term) -> list[list[frozenset[str]]]:
    wordings = [term.term.cy, *([term.plural.cy] if term.plural else []), *term.also]
    return [[frozenset(forms(word.text.lower())) for word in words(wording, "cy")] for wording in wordings]


def _has(text: Sequence[str], way: Sequence[frozenset[str]], reach: int | None = None) -> bool:
    """Whether the words of one way stand in the text in their order, each within reach of the one before."""
    if not way:
        return True
    within = text if reach is None else text[:reach]
    return any(word in way[0] and _has(text[place + 1 :], way[1:], REACH) for place, word in enumerate(within))
