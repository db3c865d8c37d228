"""Whether each text exists in both languages, with the same structure."""

import re
from collections import Counter
from collections.abc import Iterator

from language.findings import Finding, finding_at
from language.marks import differing_marks, listed
from language.prose import LETTER
from language.texts import Pair
from language.wordlists import OwnWords

LETTERS = re.compile(LETTER * 2)

PLACEHOLDER = re.compile(r"\{\w+\}")


def missing(pair: Pair) -> Iterator[Finding]:
    """A text that one language lacks."""
    if not pair.cy:
        yield finding_at(pair.en, (0, len(pair.en.text)), "missing-text", "a Welsh text beside the English one")
    elif not pair.en:
        yield finding_at(pair.cy, (0, len(pair.cy.text)), "missing-text", "an English text beside the Welsh one")


def equal(pair: Pair, own_words: OwnWords) -> Iterator[Finding]:
    """A Welsh text that is the English one, and is not declared to be so."""
    if not pair.en or not pair.cy or pair.en.text != pair.cy.text:
        return
    text = pair.cy.text
    declared = text in {equal.text for equal in own_words.equal}
    if not declared and LETTERS.search(own_words.without_names(PLACEHOLDER.sub("", text))):
        expected = "Welsh, or the text under `equal` in language/words.yml, with the reason"
        yield finding_at(pair.cy, (0, len(text)), "equal-text", expected)


def structure(pair: Pair) -> Iterator[Finding]:
    """Placeholders, links and other marks that are not the same in both languages."""
    if pair.en and pair.cy:
        for kind, welsh, english in differing_marks(pair.en.text, pair.cy.text):
            lacking, surplus = Counter(english) - Counter(welsh), Counter(welsh) - Counter(english)
            differences = [
                *([f"{listed(lacking.elements())} is missing"] if lacking else []),
                *([f"{listed(surplus.elements())} is too much"] if surplus else []),
            ]
            expected = f"the same {kind} as in the English; {', '.join(differences)}"
            yield finding_at(pair.cy, (0, len(pair.cy.text)), "structure", expected)
