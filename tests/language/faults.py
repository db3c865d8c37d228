"""Random faults in the project's own texts, to see what share of them the checks catch.

Run it with `python -m tests.language.faults [HOW_MANY_OF_EACH_KIND]`. It prints the share caught for each kind of
fault, and what was missed. A fault counts as caught if the text, which was clean before, has a sure finding.
"""

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random

from language.check import Checker
from language.project import PROJECT_ROOT
from language.prose import sentences, words
from language.texts import Pair
from language.welsh.mutation import forms

EACH_KIND = 40
SEED = 2015
BEFORE_MUTATION = {
    *("am", "ar", "at", "dan", "dros", "drwy", "trwy", "gan", "heb", "hyd", "i", "o", "wrth", "tan"),
    *("â", "gyda", "tua", "yng", "ym"),
    *("fy", "dy", "ei", "eu", "ein"),
}
"""Prepositions and possessives."""
SURE_AFTER_HIS_OR_HER = "ptc"
"""After `ei`, the first letters that must mutate. The others do for him and not for her, and only readers know who."""


@dataclass(frozen=True)
class Fault:
    """One fault of one kind in one text."""

    kind: str
    pair: Pair
    what: str
    """The change, as people read it."""


class FaultMaker:
    """Makes faults of each kind in random texts of the project."""

    def __init__(self, checker: Checker, random: Random):
        self.checker, self.random = checker, random
        self.pairs = [pair for pair in checker.pairs if pair.en and pair.cy and pair.en.text != pair.cy.text]
        self.kinds: dict[str, Callable[[Pair], Fault | None]] = {
            "dropped mutation": self.dropped_mutation,
            "his taken for her": self.his_taken_for_her,
            "misspelling": self.misspelling,
            "English sentence": self.english_sentence,
            "missing text": self.missing_text,
            "wrong term": self.wrong_term,
        }

    def faults(self, kind: str, count: int) -> Iterator[Fault]:
        """As many faults of a kind as asked for; texts that cannot have it are passed over."""
        while count:
            if fault := self.kinds[kind](self.random.choice(self.pairs)):
                count -= 1
                yield fault

    def dropped_mutation(self, pair: Pair) -> Fault | None:
        """A word after a preposition or possessive goes back to its radical form."""
        return self._radical_again("dropped mutation", pair, lambda before, radical: not _is_open(before, radical))

    def his_taken_for_her(self, pair: Pair) -> Fault | None:
        """The same, but after `ei` before a letter that mutates for one of the two only."""
        return self._radical_again("his taken for her", pair, _is_open)

    def _radical_again(self, kind: str, pair: Pair, wanted: Callable[[str, str], bool]) -> Fault | None:
        found = words(self.checker.prose(pair.cy), "cy")
        places = [
            (word, radicals[0])
            for before, word in zip(found, found[1:], strict=False)
            if before.text.lower() in BEFORE_MUTATION and not word.parted and not self.checker.lexicon.knows(word.text)
            if (radicals := self.checker.lexicon.radicals(word.text)) and wanted(before.text, radicals[0])
        ]
        if not places:
            return None
        word, radical = self.random.choice(places)
        return self._changed(kind, pair, word.start, word.end, radical)

    def misspelling(self, pair: Pair) -> Fault | None:
        """A letter is left out, doubled, swapped with the next or put in the place of another."""
        long_words = [word for word in words(self.checker.prose(pair.cy), "cy") if len(word.text) > 4]
        if not long_words:
            return None
        word = self.random.choice(long_words)
        place, text = self.random.randrange(1, len(word.text) - 1), word.text
        letter, following = text[place], text[place + 1]
        instead = self.random.choice(["", letter * 2, following + letter, self.random.choice("adegilnorstwy")])
        rest = text[place + 2 :] if instead == following + letter else text[place + 1 :]
        wrong = text[:place] + instead + rest
        return self._changed("misspelling", pair, word.start, word.end, wrong) if wrong != text else None

    def english_sentence(self, pair: Pair) -> Fault | None:
        """A sentence of the English text stands in the Welsh one."""
        english, welsh = (self.random.choice(list(sentences(wording.text))) for wording in (pair.en, pair.cy))
        sentence = pair.en.text[slice(*english)]
        if len(words(self.checker.prose(pair.en)[slice(*english)], "en")) < 3:
            return None
        return self._changed("English sentence", pair, *welsh, sentence)

    def missing_text(self, pair: Pair) -> Fault:
        """The Welsh is gone."""
        return Fault("missing text", replace(pair, cy=None), pair.name)

    def wrong_term(self, pair: Pair) -> Fault | None:
        """Everything that renders a term of the glossary becomes the word of another term."""
        term, other = (self.random.choice(self.checker.terms) for _ in range(2))
        wordings = [term.term.term.cy, *([term.term.plural.cy] if term.term.plural else []), *term.term.also]
        either = "|".join(re.escape(form) for wording in wordings for form in forms(wording))
        wrong, count = re.subn(rf"\b(?:{either})\b", other.term.term.cy, pair.cy.text, flags=re.IGNORECASE)
        if term is other or not count or not term.english.search(pair.en.text):
            return None
        what = f"{term.term.term.cy} -> {other.term.term.cy}: {wrong}"
        return Fault("wrong term", replace(pair, cy=replace(pair.cy, text=wrong)), what)

    def _changed(self, kind: str, pair: Pair, start: int, end: int, instead: str) -> Fault:
        text = pair.cy.text
        what = f"{text[max(0, start - 25) : start]}[{text[start:end]} -> {instead}]"
        return Fault(kind, replace(pair, cy=replace(pair.cy, text=text[:start] + instead + text[end:])), what)


def _is_open(before: str, radical: str) -> bool:
    return before.lower() == "ei" and radical[0].lower() not in SURE_AFTER_HIS_OR_HER


def caught(checker: Checker, fault: Fault) -> bool:
    """Whether the text with the fault has a sure finding."""
    return any(finding.sure for finding in checker.pair_findings(fault.pair))


def main(count: int) -> None:
    """Print the share caught for each kind, then what was missed."""
    checker = Checker(PROJECT_ROOT)
    maker = FaultMaker(checker, Random(SEED))
    missed = []
    print(f"{'kind of fault':<20}{'made':>6}{'caught':>8}{'share':>8}")
    for kind in maker.kinds:
        faults = list(maker.faults(kind, count))
        not_caught = [fault for fault in faults if not caught(checker, fault)]
        missed += not_caught
        found = count - len(not_caught)
        print(f"{kind:<20}{count:>6}{found:>8}{found / count:>8.1%}")
    print("\nMissed:", *(f"  {fault.kind}: {fault.what}" for fault in missed), sep="\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else EACH_KIND)
