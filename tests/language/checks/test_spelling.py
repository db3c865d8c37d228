"""Words that a language knows, and words that it does not."""

import pytest

from language.checks import spelling
from language.prose import plain
from language.texts import Wording
from language.welsh.mutation import forms
from language.wordlists import read_own_words, spellers
from tests.conftest import ROOT

OWN_WORDS = read_own_words(ROOT)
SPELLERS = spellers(OWN_WORDS)


def findings(locale: str, text: str):
    prose = plain(OWN_WORDS.without_names(text))
    return list(spelling.findings(Wording("a.yml", 3, "a", locale, text), prose, SPELLERS[locale]))


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("cy", "Mae'r gymuned a'i phobl yn cydgynhyrchu â'u partneriaid."),
        ("cy", "Dysgu drwy gydgynhyrchu, a chydgynhyrchu eto"),
        ("cy", "mae’r tŷ yn wyn"),
        ("cy", "Cyd-fynd â'r hunan-werthusiad"),
        ("cy", "Ff"),
        ("cy", "Y 3ydd, am 10yb"),
        ("cy", "Gweler y ffeil JSON yn `answers.json` neu yn {folder}."),
        ("cy", "[Darllen](https://example.org/wrong-wrds) {: #start }"),
        ("en", "The organisation's programme centres on people's own colours."),
        ("en", "Co-production and well-being aren’t seldom heard."),
        ("en", "The Consultation Institute"),
    ],
)
def test_good_words_pass(locale, text):
    assert [str(finding) for finding in findings(locale, text)] == []


@pytest.mark.parametrize(
    ("locale", "text", "word", "suggestion"),
    [
        ("cy", "Ein cymunded ni", "cymunded", "cymuned"),
        ("cy", "Rhaid cynwys pobl", "cynwys", "cynnwys"),
        ("cy", "I gynwys pobl", "gynwys", "cynnwys"),
        ("cy", "Cyngor toolkit", "toolkit", ""),
        ("cy", "ty mawr", "ty", ""),
        ("en", "Our color", "color", "colour"),
        ("en", "We organize", "organize", "organise"),
        ("en", "Hard-to-reach groups", "Hard-to-reach", "seldom heard"),
        ("en", "A comunity", "comunity", "community"),
    ],
)
def test_a_word_that_the_language_does_not_know_is_found_with_a_suggestion(locale, text, word, suggestion):
    (finding,) = findings(locale, text)
    assert (finding.rule, finding.line, finding.words) == ("spelling", 3, word)
    assert suggestion in finding.suggestion


def test_every_own_word_lacks_something_in_the_open_list():
    for locale, known in (("cy", OWN_WORDS.known.cy), ("en", OWN_WORDS.known.en)):
        dictionary = SPELLERS[locale].dictionary
        needless = [word.word for word in known if all(dictionary.spell(form) for form in forms(word.word))]
        assert needless == []


def test_every_avoided_word_is_really_in_the_open_list():
    for locale, avoided in (("cy", OWN_WORDS.avoid.cy), ("en", OWN_WORDS.avoid.en)):
        dictionary = SPELLERS[locale].dictionary
        known = [all(dictionary.spell(part) for part in word.word.split("-")) for word in avoided]
        assert all(known), [word.word for word in avoided]
