"""What a translator gets."""

import re

import polib
import pytest

from tests.language.translation.conftest import TEXT, TEXTS, TITLE, run

VERSION_NOTE = re.compile(r"Fersiwn: \w{12}$")


@pytest.fixture
def entries(project, exported) -> dict[str, polib.POEntry]:
    """The small project's entries as a translator gets them."""
    return {entry.msgctxt: entry for entry in polib.pofile(str(exported(project)))}


def test_an_entry_holds_both_languages_and_where_they_stand(entries):
    entry = entries[TEXT]

    assert len(entries) == TEXTS
    assert (entry.msgid, entry.msgstr) == ("Ask {count} people.", "Gofynnwch i {count} o bobl.")
    assert entry.occurrences == [("principles/a.yml", "7")]


def test_the_header_says_what_editors_need(project, exported):
    header = polib.pofile(str(exported(project))).metadata

    assert (header["Language"], header["Content-Type"]) == ("cy", "text/plain; charset=UTF-8")
    assert header["Plural-Forms"].startswith("nplurals=6;")


def test_what_no_fluent_speaker_has_read_is_marked(entries):
    assert all(entry.fuzzy and entry.previous_msgid is None for entry in entries.values())


def test_comments_above_a_text_and_the_terms_in_it_come_along(project, exported):
    path = project / "principles/a.yml"
    path.write_text(path.read_text("utf-8").replace("Title", "Communities' title"), encoding="utf-8")

    entries = {entry.msgctxt: entry for entry in polib.pofile(str(exported(project)))}
    notes = {name: VERSION_NOTE.sub("", entry.comment) for name, entry in entries.items()}
    assert notes[TITLE] == "Shown first.\nIt is short.\nGeirfa: community = cymuned (eb, ll. cymunedau)\n"
    assert notes[TEXT] == "{count} is a number.\n"
    assert notes["docs/about.md#made.1"] == ""


def test_only_open_texts_are_exported_where_asked_for(project, exported, tmp_path):
    path = project / "principles/a.yml"
    path.write_text(path.read_text("utf-8").replace('cy: "Teitl"', 'cy: ""'), encoding="utf-8")

    assert run(project, "export", tmp_path / "open.po", "--only", "open") == 0

    assert [(entry.msgctxt, entry.fuzzy) for entry in polib.pofile(str(tmp_path / "open.po"))] == [(TITLE, False)]
