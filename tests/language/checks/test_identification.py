"""The language of a sentence."""

import pytest

from language.checks import identification
from language.prose import plain
from language.texts import Wording
from language.wordlists import read_own_words, spellers
from tests.conftest import ROOT

SPELLERS = spellers(read_own_words(ROOT))


def findings(locale: str, text: str):
    wording = Wording("a.yml", 1, "a", locale, text)
    return [finding for *_, finding in identification.findings(wording, plain(text), SPELLERS[locale])]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("cy", "Pwy sydd ar goll, a pham? Gofynnwch iddyn nhw."),
        ("en", "Who is missing, and why? Ask them."),
        ("cy", "I bartner:"),
        ("en", "no answer"),
        ("cy", "Save"),
        ("cy", "**{count}**"),
    ],
)
def test_a_sentence_in_its_own_language_passes(locale, text):
    assert findings(locale, text) == []


@pytest.mark.parametrize(
    ("locale", "text", "sentence"),
    [
        ("cy", "Gofynnwch iddyn nhw. Who is missing, and why?", "Who is missing, and why?"),
        ("cy", "Save and continue", "Save and continue"),
        ("cy", "Not found", "Not found"),
        ("cy", "The staff can print more", "The staff can print more"),
        ("en", "Ask them. Pwy sydd ar goll, a pham?", "Pwy sydd ar goll, a pham?"),
    ],
)
def test_a_sentence_in_the_other_language_is_found(locale, text, sentence):
    assert [finding.words for finding in findings(locale, text)] == [sentence]
