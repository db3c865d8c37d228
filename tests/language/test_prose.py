"""Words and sentences without mark-up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.prose import plain, sentences, words


def split(text: str, locale: str = "cy") -> list[str]:
    """The words; a bar stands where grammar does not reach across."""
    return [("|" if word.parted else "") + word.text for word in words(plain(text), locale)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("i'r gymuned a'u barn", "|i 'r gymuned a 'u barn"),
        ("mae’r tŷ", "|mae 'r tŷ"),
        ("pobl, gwaith", "|pobl |gwaith"),
        ("i {name} a gwaith", "|i |a gwaith"),
        ("i **bobl** a [phawb](a.md#b)", "|i bobl a phawb"),
        ("i <em>bobl</em> a <code>x</code> pawb", "|i bobl a |pawb"),
        ("<p>Un</p><p>Dau</p>", "|Un |Dau"),
        ("### Pam? {: #why }", "|Pam"),
        ("Dewiswch 'Dechrau o'r newydd' nawr", "|Dewiswch |Dechrau o 'r newydd |nawr"),
        ("cyd-fynd - neu beidio", "|cyd-fynd |neu beidio"),
        ("am 3 pheth", "|am |pheth"),
        ("y 3ydd dydd am 10yb", "|y |dydd am"),
        ("Ewch i www.gov.wales neu jo-ann@example.org nawr", "|Ewch i |neu |nawr"),
        ("Dewiswch 'Cadw' i'w gadw", "|Dewiswch |Cadw |i 'w gadw"),
        ("Mae README.md yn dweud. Ac", "|Mae |yn dweud |Ac"),
    ],
)
def test_welsh_words_and_what_parts_them(text, expected):
    assert split(text) == expected.split()


def test_english_words_keep_their_apostrophes():
    assert split("don't take people's own-goals", "en") == ["|don't", "take", "people's", "own-goals"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un. Dau! Tri", ["Un.", "Dau!", "Tri"]),
        ("Adran 5(2). a wedyn", ["Adran 5(2). a wedyn"]),
        ("Un.\n\nDau.", ["Un.", "Dau."]),
        ("'Pam?' Yr ateb.", ["'Pam?", "Yr ateb."]),
    ],
)
def test_sentences_end_at_a_stop_before_a_capital(text, expected):
    assert [text[start:end] for start, end in sentences(text)] == expected


@given(st.text(alphabet="ab'’ <>/{}[]()#*-.`\n", max_size=60))
def test_every_word_stands_where_it_says(text):
    prose = plain(text)
    assert len(prose) == len(text)
    for word in words(prose, "cy"):
        assert text[word.start : word.end].replace("’", "'") == word.text
