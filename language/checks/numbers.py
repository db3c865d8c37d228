"""Whether a number and the Welsh noun after it agree."""

import re
from collections.abc import Iterator

from language.findings import Finding, finding_at
from language.lexicon import Lexicon
from language.prose import LETTER
from language.texts import Wording
from language.welsh.mutation import mutate
from language.welsh.numbers import AFTER_NUMBER

COUNT = "count"
"""The placeholder that chooses the form of a text by its number."""
NUMBER_BEFORE_WORD = re.compile(rf"(?<![\d,.])(\d+)\s+({LETTER}+)")
PLACEHOLDER_BEFORE_WORD = re.compile(rf"\{{(\w+)\}}\s+({LETTER}+)")


def findings(wording: Wording, lexicon: Lexicon) -> Iterator[Finding]:
    """Each number, or placeholder for one, that does not agree with its noun."""
    for match in NUMBER_BEFORE_WORD.finditer(wording.text):
        number, word = int(match[1]), match[2]
        if not {word, *lexicon.radicals(word)}.isdisjoint(lexicon.plurals):
            expected = "a singular noun after a number, or 'o' and the soft mutation"
            yield finding_at(wording, match.span(), "number", expected)
        elif (mutation := AFTER_NUMBER.get(number)) and word in lexicon.nouns and lexicon.lacks(word, mutation):
            suggestion = f"{number} {mutate(word, mutation)}"
            # A note, for a label may stand before it: Cam 2 prosiect y ffordd.
            expected = f"the {mutation} mutation after {number}"
            yield finding_at(wording, match.span(), "number", expected, suggestion, sure=False)
    for match in PLACEHOLDER_BEFORE_WORD.finditer(wording.text):
        word = match[2]
        is_noun = not {word, *lexicon.radicals(word)}.isdisjoint(lexicon.nouns | lexicon.plurals)
        if match[1] != COUNT and is_noun:
            expected = f"the placeholder {{{COUNT}}}, and a text for each number that has a form of its own"
            yield finding_at(wording, match.span(), "number", expected)
