"""Whether a number and the Welsh noun after it agree."""

import re
from collections.abc import Iterable, Iterator

from language.findings import Finding, finding_at
from language.lexicon import Lexicon
from language.prose import LETTER
from language.texts import Wording
from language.welsh.mutation import mutate
from language.welsh.numbers import AFTER_NUMBER, COUNT

NUMBER_BEFORE_WORD = re.compile(rf"(?<![\w,.])(\d{{1,3}})\s+({LETTER}+)")
"""Four digits may be a year."""
PLACEHOLDER_BEFORE_WORD = re.compile(rf"\{{(\w+)\}}\s+({LETTER}+)")
SINGULAR = "a singular noun after a number, or 'o' and the soft mutation"


class NumberCheck:
    """Numbers and nouns, by what is known of Welsh nouns."""

    def __init__(self, lexicon: Lexicon, feminine_nouns: Iterable[str]):
        self.lexicon, self.feminine_nouns = lexicon, frozenset(feminine_nouns)

    def findings(self, wording: Wording, prose: str) -> Iterator[Finding]:
        """Each number, or placeholder for one, that does not agree with its noun. `prose` is without mark-up."""
        for match in NUMBER_BEFORE_WORD.finditer(prose):
            number, word = int(match[1]), match[2]
            if self._is_plural(word):
                yield finding_at(wording, match.span(), "number", SINGULAR)
            elif self._lacks_mutation(number, word):
                mutation = AFTER_NUMBER[number]
                suggestion = f"{number} {mutate(word, mutation)}"
                # A note, for a label may stand before it: Cam 2 prosiect y ffordd.
                expected = f"the {mutation} mutation after {number}"
                yield finding_at(wording, match.span(), "number", expected, suggestion, sure=False)
        for match in PLACEHOLDER_BEFORE_WORD.finditer(wording.text):
            placeholder, word = match[1], match[2]
            if self._is_plural(word):
                yield finding_at(wording, match.span(), "number", SINGULAR)
            elif placeholder != COUNT and self._is_noun(word):
                expected = f"the placeholder {{{COUNT}}}, and a text for each number that has a form of its own"
                yield finding_at(wording, match.span(), "number", expected)

    def _is_plural(self, word: str) -> bool:
        return not {word, *self.lexicon.radicals(word)}.isdisjoint(self.lexicon.plurals)

    def _is_noun(self, word: str) -> bool:
        return not {word, *self.lexicon.radicals(word)}.isdisjoint(self.lexicon.nouns)

    def _lacks_mutation(self, number: int, word: str) -> bool:
        # 3 is read as `tair` before a feminine noun, and `tair` changes nothing.
        mutation = None if number == 3 and word in self.feminine_nouns else AFTER_NUMBER.get(number)
        return mutation is not None and word in self.lexicon.nouns and self.lexicon.lacks(word, mutation)
