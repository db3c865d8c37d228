"""Numbers and the nouns after them."""

import pytest

from language.checks.numbers import NumberCheck
from language.lexicon import read_lexicon
from language.prose import plain
from language.texts import Wording
from language.welsh_words import read_welsh_words
from tests.conftest import ROOT

CHECK = NumberCheck(read_lexicon(read_welsh_words(ROOT)), ["cymuned", "cyllideb"])


def found(text: str):
    wording = Wording("a", 1, "a", "cy", text)
    return [(finding.words, finding.suggestion) for finding in CHECK.findings(wording, plain(text))]


@pytest.mark.parametrize(
    "text",
    [
        "4 cwestiwn", "2 gwestiwn", "3 chwestiwn", "6 chwestiwn", "12 wythnos", "60 o bobl", "{count} cwestiwn",
        "Deddf 2015 yn", "lefel 3 neu 4 gyda", "o {answered} o {all}", "{first} i {last}", "1,002 cwestiwn", "2 i 3",
        "3 cymuned", "2 gyllideb",
        "`3 cwestiynau`", "IAP2 cymunedau", "Yn 2015 cymunedau", "{count} o gwestiynau",
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
        ("{count} cwestiynau", "{count} cwestiynau", ""),
        ("{open} gwestiynau", "{open} gwestiynau", ""),
    ],
)
def test_numbers_that_do_not_agree_are_found(text, words, suggestion):
    assert found(text) == [(words, suggestion)]
