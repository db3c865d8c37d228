"""Numbers and the nouns after them."""

import pytest

from language.checks.numbers import findings
from language.lexicon import read_lexicon
from language.texts import Wording
from language.welsh_words import read_welsh_words
from tests.conftest import ROOT

LEXICON = read_lexicon(read_welsh_words(ROOT))


def found(text: str):
    return [(finding.words, finding.suggestion) for finding in findings(Wording("a", 1, "a", "cy", text), LEXICON)]


@pytest.mark.parametrize(
    "text",
    [
        "4 cwestiwn", "2 gwestiwn", "3 chwestiwn", "6 chwestiwn", "12 wythnos", "60 o bobl", "{count} cwestiwn",
        "Deddf 2015 yn", "lefel 3 neu 4 gyda", "o {answered} o {all}", "{first} i {last}", "1,002 cwestiwn", "2 i 3",
    ],
)  # fmt: skip
def test_numbers_that_agree_pass(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words", "suggestion"),
    [
        ("4 cwestiynau", "4 cwestiynau", ""),
        ("10 gymunedau", "10 gymunedau", ""),
        ("2 cwestiwn", "2 cwestiwn", "2 gwestiwn"),
        ("3 cwestiwn", "3 cwestiwn", "3 chwestiwn"),
        ("6 pwynt", "6 pwynt", "6 phwynt"),
        ("{open} cwestiwn", "{open} cwestiwn", ""),
        ("{open} gwestiynau", "{open} gwestiynau", ""),
    ],
)
def test_numbers_that_do_not_agree_are_found(text, words, suggestion):
    assert found(text) == [(words, suggestion)]
