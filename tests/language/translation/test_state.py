"""How far the Welsh of a text has come."""

import pytest

from language.texts import Pair, Wording
from language.translation.lock import Agreement, Reading, fingerprint
from language.translation.state import State, Translation, translations


def translation(english: str, welsh: str | None, agreed: str | None, read: str | None = None) -> Translation:
    """A text, the English that it was agreed with, and the Welsh that was read."""
    reading = Reading(welsh=fingerprint(read), by="Siân", on="2026-11-22") if read else None
    return Translation(
        Pair(
            "title",
            Wording("a.yml", 2, "title", "en", english),
            Wording("a.yml", 3, "title", "cy", welsh) if welsh else None,
        ),
        Agreement(english=agreed, read=reading) if agreed else None,
    )


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (translation("One", None, None), State.MISSING),
        (translation("One", None, "One"), State.MISSING),
        (translation("One", "Un", None), State.NEW),
        (translation("One", "Un", "Two"), State.STALE),
        (translation("One", "Un", "One"), State.AGREED),
        (translation("One  and\ntwo", "Un", "One and two"), State.AGREED),
    ],
)
def test_the_state_follows_from_the_texts_and_the_lock(text, state):
    assert text.state == state
    assert text.is_open == (state != State.AGREED)


def test_a_reading_lapses_when_the_welsh_changes():
    assert translation("One", "Un", "One", read="Un").reading.by == "Siân"
    assert translation("One", "Yr un", "One", read="Un").reading is None
    assert translation("One", None, "One", read="Un").reading is None


def test_a_reading_says_nothing_of_the_english():
    text = translation("One more", "Un", "One", read="Un")

    assert text.reading and text.state == State.STALE


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (translation("One", None, None), "a.yml:2: title: found no Welsh;"),
        (translation("One", "Un", None), "a.yml:3: title: found Welsh that nobody has agreed yet;"),
        (translation("One", "Un", "Two"), "a.yml:3: title: found English that has changed since the Welsh was agreed "
         "(it was 'Two');"),
    ],
)  # fmt: skip
def test_an_open_text_says_where_what_and_how_to_mend_it(text, problem):
    assert str(text.problem) == (
        f"{problem} expected Welsh that says what the English says. "
        "Then `python -m language.translation agree 'a.yml#title'`"
    )


def test_welsh_without_english_is_no_translation():
    assert translations([Pair("title", None, Wording("a.yml", 3, "title", "cy", "Un"))], {}) == []
