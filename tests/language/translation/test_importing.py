"""What goes out to a translator comes back, and only what the translator changed."""

import random
import re
import unicodedata

import pytest

from language.marks import differing_marks
from language.texts import read_texts
from language.translation.state import State, read_translations
from tests.language.translation.conftest import FILES, SIAN, TEXT, TITLE, contents, finish, run, translation


def test_an_unchanged_file_from_a_named_translator_changes_no_byte(project_copy, exported):
    before = contents(project_copy)

    assert run(project_copy, "import", exported(project_copy, **SIAN)) == 0
    assert contents(project_copy) == before


def kind_of(pair, root) -> str:
    """In which of four ways a text is written."""
    if pair.file.endswith(".md"):
        return "line" if "." in pair.key else "front matter"
    line = (root / pair.file).read_text("utf-8").splitlines()[pair.cy.line - 1]
    return "block" if line.strip().startswith("cy:") else "flow"


def other_wording(kind: str, welsh: str) -> str:
    """Different Welsh with the same marks, and with whatever is hard to write."""
    end = "" if kind in ("line", "front matter") else " 'r \"dyfyniad\" \\ # – [ŵ] 😀: '"
    places = [place.start() for place in re.finditer(r"(?<!\S)(?=\w)|\Z", welsh)]
    wordings = (f"{welsh[:place]}newydd: {welsh[place:]}".rstrip() + end for place in places)
    return next(wording for wording in wordings if not list(differing_marks(welsh, wording)))


def test_exactly_the_changed_texts_change(project_copy, exported):
    before = {pair.name: pair for pair in read_texts(project_copy)}
    files_before = contents(project_copy)
    by_kind = {}
    for pair in before.values():
        by_kind.setdefault(kind_of(pair, project_copy), []).append(pair)
    chosen = [(kind, pair) for kind in sorted(by_kind) for pair in random.Random(1).sample(by_kind[kind], 15)]
    wanted = {pair.name: other_wording(kind, pair.cy.text) for kind, pair in chosen}

    def change(entries):
        for name, welsh in wanted.items():
            finish(entries[name], welsh)

    assert run(project_copy, "import", exported(project_copy, change)) == 0

    assert len(wanted) == 60
    after = {pair.name: pair for pair in read_texts(project_copy)}
    assert list(after) == list(before)
    assert {name: pair.cy.text for name, pair in after.items() if pair != before[name]} == wanted
    assert [pair.en for pair in after.values()] == [pair.en for pair in before.values()]
    changed = {path: text for path, text in contents(project_copy).items() if text != files_before[path]}
    differing = [
        (path, number)
        for path, text in changed.items()
        for number, lines in enumerate(zip(text.splitlines(), files_before[path].splitlines(), strict=True))
        if lines[0] != lines[1]
    ]
    assert len(differing) == 60


def test_welsh_that_is_missing_is_put_in_everywhere(project, exported):
    for name, text in FILES.items():
        lacking = text.replace(', cy: "Teitl"', "").replace('  cy: "Gofynnwch i {count} o bobl."\n', "")
        (project / name).write_text(lacking.replace('  cy: "Eto."\n', ""), encoding="utf-8")
    missing = {TITLE: "Teitl", TEXT: "Gofynnwch i {count} o bobl.", "principles/a.yml#note": "Eto."}
    assert {text.pair.name for text in read_translations(project) if text.state == State.MISSING} == missing.keys()

    def change(entries):
        for name, welsh in missing.items():
            assert (entries[name].msgstr, entries[name].fuzzy) == ("", False)
            entries[name].msgstr = welsh

    assert run(project, "import", exported(project, change)) == 0
    for name, text in FILES.items():
        assert (project / name).read_text("utf-8") == text


def test_a_stale_text_shows_the_former_english_and_import_clears_it(project, exported):
    path = project / "principles/a.yml"
    path.write_text(path.read_text("utf-8").replace("Title", "Heading"), encoding="utf-8")
    assert translation(project, TITLE).state == State.STALE

    def change(entries):
        assert (entries[TITLE].fuzzy, entries[TITLE].previous_msgid, entries[TITLE].msgstr) == (True, "Title", "Teitl")
        assert [entry for entry in entries.values() if entry.previous_msgid] == [entries[TITLE]]
        finish(entries[TITLE], "Pennawd")

    assert run(project, "import", exported(project, change)) == 0
    assert translation(project, TITLE).state == State.AGREED
    assert translation(project, TITLE).pair.cy.text == "Pennawd"


@pytest.mark.parametrize(("in_project", "in_file"), [("NFC", "NFD"), ("NFD", "NFC"), ("NFD", "NFD")])
def test_how_accents_are_encoded_makes_no_new_welsh(project, exported, in_project, in_file):
    path = project / "principles/a.yml"
    path.write_text(unicodedata.normalize(in_project, path.read_text("utf-8").replace("Teitl", "Tŷ")), "utf-8")
    assert run(project, "import", exported(project, lambda entries: finish(entries[TITLE]), **SIAN)) == 0
    before = contents(project)

    sent = exported(project, lambda entries: finish(entries[TITLE]), **SIAN | {"Last_Translator": "Huw"})
    sent.write_text(unicodedata.normalize(in_file, sent.read_text("utf-8")), encoding="utf-8")

    assert run(project, "import", sent) == 0
    assert translation(project, TITLE).reading.by == "Siân ap Dafydd"
    assert contents(project) == before


def test_new_welsh_is_written_with_each_accented_letter_as_one_sign(project, exported):
    decomposed = unicodedata.normalize("NFD", "Tŷ")

    assert run(project, "import", exported(project, lambda entries: finish(entries[TITLE], decomposed))) == 0
    assert translation(project, TITLE).pair.cy.text == "Tŷ"


def test_an_entry_without_welsh_is_skipped(project, exported, capsys):
    before = contents(project)

    def change(entries):
        finish(entries[TITLE])
        entries[TITLE].msgstr = " "
        # Not even its English has to be the present one, so that a translator can leave an entry out.
        entries[TITLE].msgid = "Old"

    assert run(project, "import", exported(project, change)) == 0
    assert contents(project) == before
    assert "Entries skipped, because they have no Welsh: 1\n" in capsys.readouterr().out


def test_an_entry_that_the_editor_put_aside_counts_for_nothing(project, exported, capsys):
    before = contents(project)

    def put_aside(entries):
        finish(entries[TITLE], "Y teitl")
        entries[TITLE].obsolete = True
        entries[TEXT].msgstr, entries[TEXT].obsolete = "", True

    assert run(project, "import", exported(project, put_aside)) == 0
    assert contents(project) == before
    assert "Entries skipped, because they have no Welsh: 0\n" in capsys.readouterr().out


def test_what_the_translator_noted_is_shown(project, exported, capsys):
    path = exported(project, lambda entries: setattr(entries[TITLE], "tcomment", "Enw neu ferf?"))

    assert run(project, "import", path) == 0
    assert f"The translator's remarks:\n  {TITLE}: Enw neu ferf?\n" in capsys.readouterr().out
