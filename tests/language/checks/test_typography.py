"""Signs that nobody sees."""

import unicodedata

import pytest

from language.checks.typography import findings
from language.texts import Wording


def rules(text: str) -> list[str]:
    return [finding.rule for finding in findings(Wording("a", 1, "a", "cy", text))]


@pytest.mark.parametrize("text", ["Tŷ'r gymuned, bob dydd.", "Un.\n\nDau.", "- Un"])
def test_a_tidy_text_passes(text):
    assert rules(text) == []


@pytest.mark.parametrize("text", [" Un", "Un ", "Un  dau", "Un\tdau", "Un\u00a0dau", "Un\u200bdau", "Un\adau"])
def test_needless_and_odd_spaces_are_found(text):
    assert rules(text) == ["spaces"]


def test_letters_with_separate_accents_are_found():
    assert rules(unicodedata.normalize("NFD", "Sgôr")) == ["composition"]
