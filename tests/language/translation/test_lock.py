"""The record of what was agreed."""

import json
import unicodedata

import pytest

from definitions.problems import DefinitionErrors
from language.translation.lock import LOCK, Agreement, Reading, fingerprint, lock_text, read_lock, same_words

READING = Reading(welsh=fingerprint("Tŷ"), by="Siân", on="2026-11-22")
AGREEMENTS = {"b#x": Agreement(english='It\'s "B"'), "a#y": Agreement(english="House", read=READING)}


def test_what_is_written_is_read_again(tmp_path):
    (tmp_path / LOCK).parent.mkdir(parents=True)
    (tmp_path / LOCK).write_text(lock_text(AGREEMENTS), encoding="utf-8")

    assert read_lock(tmp_path) == AGREEMENTS


def test_texts_are_sorted_and_stand_on_one_line_each():
    lines = lock_text(AGREEMENTS).splitlines()

    assert [line[:6] for line in lines] == ["{", '"a#y":', '"b#x":', "}"]
    assert list(json.loads(lock_text(AGREEMENTS))) == ["a#y", "b#x"]


def test_a_project_without_a_lock_has_agreed_nothing(tmp_path):
    assert read_lock(tmp_path) == {}


def test_white_space_and_the_encoding_of_accents_do_not_count():
    decomposed = unicodedata.normalize("NFD", "Tŷ  bach\n")

    assert same_words("Tŷ bach", decomposed) and fingerprint("Tŷ bach") == fingerprint(decomposed)
    assert not same_words("Tŷ", "Ty") and fingerprint("Tŷ") != fingerprint("Ty")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{\n"a": {"english": "A"}\n<<<<<<< HEAD\n}', f"{LOCK}:3: found a mistake in the YAML"),
        ('{\n"a": {"english": "A"},\n"a": {"english": "B"}\n}', f"{LOCK}:3: a: found the key a second time"),
        ('{\n"a": {"englisch": "A"}\n}', f"{LOCK}:2: a.englisch: found an unknown key 'englisch'"),
        ('{"a": {"english": "A", "read": {"welsh": "f", "by": "B", "on": "today"}}}',
         f"{LOCK}:1: a.read.on: found 'today'; expected a day, as"),
        ('{"a": {"english": "A", "read": {"welsh": "f", "by": "B", "on": "2026-02-29"}}}',
         f"{LOCK}:1: a.read.on: found '2026-02-29'; expected a day of the calendar, as"),
        ('{"a": {"english": "A", "read": {"welsh": "f", "by": "B", "on": "2026-13-45"}}}',
         f"{LOCK}:1: a.read.on: found '2026-13-45'; expected a day of the calendar, as"),
    ],
)  # fmt: skip
def test_a_broken_lock_is_a_problem_with_its_line(tmp_path, text, problem):
    (tmp_path / LOCK).parent.mkdir(parents=True)
    (tmp_path / LOCK).write_text(text, encoding="utf-8")

    with pytest.raises(DefinitionErrors) as raised:
        read_lock(tmp_path)
    assert problem in str(raised.value)
