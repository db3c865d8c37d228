"""Alphabetical order in both languages."""

import random

import pytest

from language.welsh.order import english_key, heading_letter, welsh_key

# The order of the letters in Geiriadur Prifysgol Cymru and of ICU's rules for Welsh.
WELSH_ORDER = [
    "angen", "ased", "cadw", "cymuned", "chwarae", "dinesydd", "dydd", "ddigon", "eraill", "fory", "fferm",
    "golau", "gŵr", "ngardd", "hawl", "iaith", "lôn", "lwc", "llais", "lles", "nhw", "nod", "partner", "pobl",
    "phen", "rhannu", "sector", "tŷ", "theatr", "ŵyn", "ynys",
]  # fmt: skip


def test_digraphs_are_letters_of_their_own():
    shuffled = random.Random(1).sample(WELSH_ORDER, len(WELSH_ORDER))
    assert sorted(shuffled, key=welsh_key) == WELSH_ORDER


@pytest.mark.parametrize(
    ("first", "second"),
    [("dangos", "damwain"), ("Bangor", "banner"), ("pwyso", "phen"), ("teg", "theatr"), ("ŵyn", "ynys")],
)
def test_pairs_that_an_english_order_would_confuse(first, second):
    assert sorted([second, first], key=welsh_key) == [first, second]


def test_accents_and_capitals_do_not_count():
    assert sorted(["Tŷ", "tua", "twr", "ty"], key=welsh_key) == ["tua", "twr", "Tŷ", "ty"]


def test_english_order_keeps_ch_under_c():
    assert sorted(["cut", "chair", "Act"], key=english_key) == ["Act", "chair", "cut"]


@pytest.mark.parametrize(
    ("text", "locale", "letter"),
    [
        ("llesiant", "cy", "ll"),
        ("llesiant", "en", "l"),
        ("Ŵyn", "cy", "w"),
        ("Cymuned", "cy", "c"),
        ("chwech", "cy", "ch"),
    ],
)
def test_a_term_stands_under_its_heading_letter(text, locale, letter):
    assert heading_letter(text, locale) == letter
