"""How hard a page is to read, as a note to whoever writes it. Measures are rough: they point, and people judge."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from textwrap import shorten

from language.findings import Finding
from language.prose import plain, sentences, words
from language.texts import Pair, Wording

RULE = "reading"
HIGHEST_GRADE = 8
"""Flesch and Kincaid's: the years of school after which most people can read an English text."""
LONGEST_MEAN = 20
"""Words of a Welsh sentence, on average. No grade of reading is known for Welsh."""
FEWEST_SENTENCES = 10
"""Of a file, for a mean to say anything."""

VOWELS = re.compile(r"[aeiouy]+")
SILENT_END = re.compile(r"(?:[^laeiouy]e|[^dtaeiouy]ed|[^cgszxaeiouy]es)$")
WHOLE_SENTENCE = re.compile(r"[.!?]['\"’”)]*$")
PAGE = re.compile(r"docs/.*|\w+/\w+/.*")
"""Files that become a page, or part of one, by themselves; the others hold single words or many short entries."""


def pages_in(pairs: Iterable[Pair]) -> Iterator[list[Wording]]:
    """The texts of each page in one language."""
    pages: dict[tuple[str, str], list[Wording]] = defaultdict(list)
    for pair in pairs:
        for wording in pair.wordings:
            if PAGE.fullmatch(wording.file):
                pages[wording.file, wording.locale].append(wording)
    yield from pages.values()


def reading_findings(page: Sequence[Wording]) -> Iterator[Finding]:
    """A note for a page that is harder than we want to write, with its hardest text."""
    locale = page[0].locale
    read = {wording: said for wording in page if (said := whole_sentences(wording.text, locale))}
    if sum(map(len, read.values())) >= FEWEST_SENTENCES:
        yield from _too_hard(read, locale)


def _too_hard(read: dict[Wording, list[list[str]]], locale: str) -> Iterator[Finding]:
    measure, most, what = MEASURES[locale]
    found = measure([sentence for said in read.values() for sentence in said])
    if round(found, 1) > most:
        hardest = max(read, key=lambda wording: measure(read[wording]))
        shown = f"{what} {found:.1f}; the hardest text: {shorten(hardest.text, 80, placeholder='…')}"
        expected = f"at most {most} on a page"
        yield Finding(hardest.file, hardest.line, hardest.key, RULE, hardest.text, shown, expected, sure=False)


def whole_sentences(text: str, locale: str) -> list[list[str]]:
    """The words of each sentence that ends as one; headings and names do not.

    What Welsh joins to a word is part of it.
    """
    prose = plain(text).strip()
    said = [prose[start:end] for start, end in sentences(prose)]
    whole = [words(one, locale) for one in said if WHOLE_SENTENCE.search(one.strip())]
    found = [[word.text for word in sentence if not word.text.startswith("'")] for sentence in whole]
    return [sentence for sentence in found if sentence]


def mean_length(said: list[list[str]]) -> float:
    """Words of a sentence."""
    return sum(map(len, said)) / len(said)


def english_grade(said: list[list[str]]) -> float:
    """The grade of Flesch and Kincaid."""
    all_words = [word for sentence in said for word in sentence]
    return 0.39 * mean_length(said) + 11.8 * sum(map(syllables, all_words)) / len(all_words) - 15.59


def syllables(word: str) -> int:
    """About how many an English word has: its groups of vowels, without an end that nobody hears."""
    small = word.lower()
    return max(1, len(VOWELS.findall(small)) - bool(SILENT_END.search(small)))


MEASURES = {
    "en": (english_grade, HIGHEST_GRADE, "reading grade"),
    "cy": (mean_length, LONGEST_MEAN, "words in a sentence, on average"),
}
"""How a page is measured in each language, the most that we want, and what to call it."""
