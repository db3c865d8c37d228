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


@pytest.mark.parametrize(
    ("english", "welsh", "suggestions"),
    [
        ("{count} pages", "tudalennau", ["add 'count'"]),
        ("[a](x.md) and [b](y.md)", "[a](x.md)", ["add 'y.md'"]),
        ("[a](x.md)", "[a](z.md)", ["add 'x.md'", "remove 'z.md'"]),
        ("[a](https://gov.wales)", "dim", ["add 'another site'"]),
        ("## A {: #a }", "### A {: #a }", ["add '##'", "remove '###'"]),
        ("## A {: #a }", "## A {: #b }", ["add '#a'", "remove '#b'"]),
        ("- item", "item", ["add '-'"]),
        ("<b>a</b>", "a", ["add 'b'", "add '/b'"]),
        ("`x` and `y`", "`x`", ["add 'y'"]),
        ("one\n\ntwo", "un dau", ["add '\\n\\n'"]),
    ],
)
def test_what_stands_in_one_language_only_is_found(english, welsh, suggestions):
    findings = list(completeness.structure(pair(english, welsh)))
    assert [finding.suggestion for finding in findings] == suggestions
    assert {finding.rule for finding in findings} == {"structure"}


@pytest.mark.parametrize(
    ("english", "welsh"),
    [
        ("{a} of {b}", "{b}: {a}"),
        ("[a](x.md), [b](y.md)", "[b](y.md), [a](x.md)"),
        ("[a](https://gov.wales)", "[a](https://llyw.cymru)"),
        ("**a** b", "b **a**"),
    ],
)
def test_order_and_addresses_of_other_sites_may_differ(english, welsh):
    assert list(completeness.structure(pair(english, welsh))) == []
