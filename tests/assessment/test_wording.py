"""Sentences with numbers in them, as the browser says them."""

import pytest

from hooks.interface import load_interface, words_in
from tests.conftest import ROOT
from tests.javascript import JavaScriptSpeaker

OPEN = [
    (0, "No question is still open", "Nid oes yr un cwestiwn yn dal yn agored"),
    (1, "1 question is still open", "Mae 1 cwestiwn yn dal yn agored"),
    (2, "2 questions are still open", "Mae 2 gwestiwn yn dal yn agored"),
    (3, "3 questions are still open", "Mae 3 chwestiwn yn dal yn agored"),
    (4, "4 questions are still open", "Mae 4 cwestiwn yn dal yn agored"),
    (6, "6 questions are still open", "Mae 6 chwestiwn yn dal yn agored"),
    (12, "12 questions are still open", "Mae 12 cwestiwn yn dal yn agored"),
    (36, "36 questions are still open", "Mae 36 cwestiwn yn dal yn agored"),
]

MINUTES = [
    (1, "about a minute", "tua munud"),
    (2, "about 1 to 2 minutes", "tua 1 i 2 funud"),
    (3, "about 1 to 3 minutes", "tua 1 i 3 munud"),
    (6, "about 1 to 6 minutes", "tua 1 i 6 munud"),
    (85, "about 1 to 85 minutes", "tua 1 i 85 munud"),
]


@pytest.mark.parametrize(("count", "english", "welsh"), OPEN)
def test_a_number_and_its_noun_agree(count, english, welsh):
    interface = load_interface(ROOT)
    with JavaScriptSpeaker() as speaker:
        said = [speaker.say(words_in(interface, locale), "say_open_count", count=count) for locale in ("en", "cy")]

    assert said == [english, welsh]


@pytest.mark.parametrize(("count", "english", "welsh"), MINUTES)
def test_minutes_agree_with_their_number(count, english, welsh):
    interface = load_interface(ROOT)
    with JavaScriptSpeaker() as speaker:
        said = [
            speaker.say(words_in(interface, locale), "say_minutes_left", least=1, count=count)
            for locale in ("en", "cy")
        ]

    assert said == [english, welsh]
