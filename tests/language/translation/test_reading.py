"""Whose reading counts, and how long."""

import polib
import pytest

from language.translation.lock import read_lock
from language.translation.state import State
from tests.language.translation.conftest import SIAN, TEXT, TEXTS, TITLE, finish, run, translation


def test_a_cleared_mark_counts_as_read_by_the_translator_whom_the_header_names(project, exported, capsys):
    path = exported(project, lambda entries: finish(entries[TITLE]), **SIAN)

    assert run(project, "import", path) == 0

    reading = translation(project, TITLE).reading
    assert (reading.by, reading.on) == ("Siân ap Dafydd", "2026-11-22")
    assert "sian@example.org" not in (project / "language/translation/agreed.json").read_text("utf-8")
    assert capsys.readouterr().out.endswith(
        f"Entries in the file: {TEXTS}, for {TEXTS} texts of the project\n"
        "Texts with new Welsh: 0\n"
        "Texts newly agreed and read by Siân ap Dafydd on 2026-11-22: 1\n"
        "Entries skipped, because they have no Welsh: 0\n"
        "Entries left alone, because the Welsh here is newer than their export: 0\n"
        "Texts of the project still open: 0\n"
        f"Texts of the project not yet read by a fluent speaker: {TEXTS - 1}\n"
        "Now read `git diff`, and let `make check` read the new Welsh.\n"
    )
    assert not {entry.msgctxt: entry for entry in polib.pofile(str(exported(project)))}[TITLE].fuzzy


@pytest.mark.parametrize("name", ["", "FULL NAME <EMAIL@ADDRESS>", "sian@example.org", "<sian@example.org>"])
def test_without_a_name_in_the_header_nothing_counts_as_read(project, exported, name, capsys):
    path = exported(project, lambda entries: finish(entries[TITLE], "Y teitl"), Last_Translator=name)

    assert run(project, "import", path) == 0

    assert (translation(project, TITLE).state, translation(project, TITLE).reading) == (State.AGREED, None)
    assert "names no translator, so nothing counts as read" in capsys.readouterr().out


def test_who_has_read_a_text_stays_its_reader_until_the_welsh_changes(project, exported):
    huw = SIAN | {"Last_Translator": "Huw"}
    assert run(project, "import", exported(project, lambda entries: finish(entries[TITLE]), **SIAN)) == 0
    assert run(project, "import", exported(project, **huw)) == 0
    assert translation(project, TITLE).reading.by == "Siân ap Dafydd"

    path = exported(project, lambda entries: finish(entries[TITLE], "Y teitl"), **huw)
    assert run(project, "import", path) == 0
    assert translation(project, TITLE).reading.by == "Huw"


def test_welsh_that_is_still_marked_is_kept_and_its_state_stays(project, exported):
    path = project / "principles/a.yml"
    path.write_text(path.read_text("utf-8").replace("Ask", "Do ask"), encoding="utf-8")
    lock = read_lock(project)

    def change(entries):
        entries[TEXT].msgstr = "Holwch {count} o bobl."
        entries[TITLE].msgstr = "Y teitl"

    assert run(project, "import", exported(project, change, **SIAN)) == 0

    stale, agreed = translation(project, TEXT), translation(project, TITLE)
    assert (stale.pair.cy.text, stale.state) == ("Holwch {count} o bobl.", State.STALE)
    assert (agreed.pair.cy.text, agreed.state, agreed.reading) == ("Y teitl", State.AGREED, None)
    assert read_lock(project) == lock
