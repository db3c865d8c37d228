"""Both languages, and the same structure in both."""

import pytest

from language.checks import completeness
from language.texts import Pair, Wording
from language.wordlists import read_own_words
from tests.conftest import ROOT

OWN_WORDS = read_own_words(ROOT)


def pair(english: str | None, welsh: str | None) -> Pair:
    texts = {"en": english, "cy": welsh}
    wordings = {
        locale: Wording("a.yml", line, "a", locale, text) if text else None
        for line, (locale, text) in enumerate(texts.items(), start=1)
    }
    return Pair("a", wordings["en"], wordings["cy"])


@pytest.mark.parametrize(
    ("english", "welsh", "message"),
    [
        ("Hello", None, "a.yml:1: a: missing-text: [Hello]; expected a Welsh text beside the English one"),
        (None, "Helo", "a.yml:2: a: missing-text: [Helo]; expected an English text beside the Welsh one"),
    ],
)
def test_a_text_that_one_language_lacks_is_found(english, welsh, message):
    assert [str(finding) for finding in completeness.missing(pair(english, welsh))] == [message]


def test_a_text_in_both_languages_is_not_missing():
    assert list(completeness.missing(pair("Hello", "Helo"))) == []


@pytest.mark.parametrize("text", ["Save", "Save as a file", "{name}: saved"])
def test_a_welsh_text_that_is_the_english_one_is_found(text):
    (finding,) = completeness.equal(pair(text, text), OWN_WORDS)
    assert (finding.rule, finding.line) == ("equal-text", 2)


@pytest.mark.parametrize("text", ["Band", "IAP2", "{name}: {score}%", "60%", "A Ladder of Citizen Participation"])
def test_texts_without_words_of_their_own_and_declared_ones_may_be_equal(text):
    assert list(completeness.equal(pair(text, text), OWN_WORDS)) == []


def test_marks_that_differ_are_found_with_what_is_missing_and_what_is_too_much():
    (finding,) = completeness.structure(pair("{count} <b>pages</b>", "{cyfrif} <b>tudalennau</b>"))
    assert str(finding) == (
        "a.yml:2: a: structure: [{cyfrif} <b>tudalennau</b>]; "
        "expected the same names in {braces} as in the English; '{count}' is missing, '{cyfrif}' is too much"
    )


def test_marks_that_are_the_same_pass():
    assert list(completeness.structure(pair("{a} of [b](x.md)", "[b](x.md): {a}"))) == []
