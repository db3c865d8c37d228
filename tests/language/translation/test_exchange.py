"""What goes out to a translator comes back, and only what the translator changed."""

import random
import re
import unicodedata
from pathlib import Path

import polib
import pytest

from language.marks import differing_marks
from language.texts import read_texts
from language.translation.lock import read_lock
from language.translation.state import State, read_translations
from tests.language.translation.conftest import FILES, TEXTS, contents, run

TITLE, TEXT = "principles/a.yml#title", "principles/a.yml#text"
VERSION_NOTE = re.compile(r"Fersiwn: \w{12}$")
LINK = "docs/about.md#top.2"
SIAN = {"Last_Translator": "Siân ap Dafydd <sian@example.org>", "PO_Revision_Date": "2026-11-22 10:00+0000"}


@pytest.fixture
def entries(project, exported) -> dict[str, polib.POEntry]:
    """The small project's entries as a translator gets them."""
    return {entry.msgctxt: entry for entry in polib.pofile(str(exported(project)))}


def translation(project, name):
    return next(text for text in read_translations(project) if text.pair.name == name)


def finish(entry: polib.POEntry, welsh: str | None = None) -> None:
    """What a translator's editor does when somebody has read an entry and changed it or not."""
    entry.msgstr = welsh or entry.msgstr
    entry.flags = []
    entry.previous_msgid = None


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


def test_an_unchanged_file_changes_no_byte(whole_project, exported):
    before = contents(whole_project)

    assert run(whole_project, "import", exported(whole_project)) == 0
    assert contents(whole_project) == before


def test_even_an_unchanged_file_from_a_named_translator_reads_nothing_that_is_marked(whole_project, exported):
    before = contents(whole_project)

    assert run(whole_project, "import", exported(whole_project, **SIAN)) == 0
    assert contents(whole_project) == before


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
    wordings = (f"{welsh[:place]}newydd: {welsh[place:]}{end}" for place in places)
    return next(wording for wording in wordings if not list(differing_marks(welsh, wording)))


@pytest.mark.parametrize("seed", range(3))
def test_exactly_the_changed_texts_change(whole_project, exported, seed):
    before = {pair.name: pair for pair in read_texts(whole_project)}
    files_before = contents(whole_project)
    by_kind = {}
    for pair in before.values():
        by_kind.setdefault(kind_of(pair, whole_project), []).append(pair)
    chosen = [(kind, pair) for kind in sorted(by_kind) for pair in random.Random(seed).sample(by_kind[kind], 5)]
    wanted = {pair.name: other_wording(kind, pair.cy.text) for kind, pair in chosen}

    def change(entries):
        for name, welsh in wanted.items():
            finish(entries[name], welsh)

    assert run(whole_project, "import", exported(whole_project, change)) == 0

    assert len(wanted) == 20
    after = {pair.name: pair for pair in read_texts(whole_project)}
    assert list(after) == list(before)
    assert {name: pair.cy.text for name, pair in after.items() if pair != before[name]} == wanted
    assert [pair.en for pair in after.values()] == [pair.en for pair in before.values()]
    changed = {path: text for path, text in contents(whole_project).items() if text != files_before[path]}
    differing = [
        (path, number)
        for path, text in changed.items()
        for number, lines in enumerate(zip(text.splitlines(), files_before[path].splitlines(), strict=True))
        if lines[0] != lines[1]
    ]
    assert len(differing) == 20


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


@pytest.mark.parametrize(
    ("name", "change", "problem"),
    [
        (TITLE, {"msgctxt": "principles/a.yml#titel"},
         "principles/a.yml#titel: found the name of no text; expected the name of a text. "
         "Did you mean 'principles/a.yml#title'?"),
        (TITLE, {"msgctxt": None}, "found the name of no text; expected the name of a text"),
        (TITLE, {"msgctxt": LINK}, f"{LINK}: found the text a second time; expected each text once"),
        (TITLE, {"msgid": "Old title"}, f"{TITLE}: found the English 'Old title'; expected the present"),
        (TEXT, {"msgstr": "Gofynnwch i {cyfrif} o bobl."},
         f"{TEXT}: found names in {{braces}}: '{{cyfrif}}'; expected '{{count}}', as in the English"),
        (LINK, {"msgstr": "Gweler [hwn](b.md) o <b>2015</b>."},
         f"{LINK}: found addresses of links: 'b.md'; expected 'a.md', as in the English"),
        (LINK, {"msgstr": "Gweler [hwn](a.md) o 2015."},
         f"{LINK}: found HTML tags: none; expected '<b>', '</b>', as in the English"),
        ("docs/about.md#made.1", {"msgstr": "## Gwneud {: #gwneud }"},
         "docs/about.md#made.1: found ids of headings: '{: #gwneud }'; expected '{: #made }', as in the English"),
        ("docs/about.md#made.2", {"msgstr": "Un"},
         "docs/about.md#made.2: found signs at the start of the line: none; expected '-', as in the English"),
        (TITLE, {"msgstr": "Title"}, f"{TITLE}: found the English as Welsh; expected Welsh. Empty the entry"),
        (TITLE, {"msgstr": "Y\u00a0teitl"}, f"{TITLE}: found '\\xa0'; expected one plain space between words"),
        ("docs/about.md#made.4", {"msgstr": "Wedyn.\n"},
         "docs/about.md#made.4: found line breaks: '\\n'; expected none, as in the English"),
        ("docs/about.md#title", {"msgstr": 'Y "wefan"'},
         "docs/about.md#title: found a straight double quote or a backslash; expected"),
    ],
)  # fmt: skip
def test_an_entry_that_does_not_fit_is_refused_and_nothing_is_written(project, exported, name, change, problem, capsys):
    def break_it(entries):
        finish(entries["principles/glossary.yml#terms.community.meaning"], "Pobl mewn un lle.")
        for field, value in change.items():
            setattr(entries[name], field, value)

    path, before = exported(project, break_it), contents(project)

    assert run(project, "import", path) == 1
    assert problem in re.sub(r"cy\.po:\d+: ", "", capsys.readouterr().err)
    assert contents(project) == before


def test_problems_of_entries_come_with_the_lines_of_the_file(project, exported, capsys):
    def break_them(entries):
        entries[TITLE].msgid = "Old"
        entries[TEXT].msgstr = "Gofynnwch."

    path = exported(project, break_them)

    assert run(project, "import", path) == 1
    error = capsys.readouterr().err
    lines = path.read_text("utf-8").splitlines()
    assert error.startswith("2 problems found\n")
    for name, number in re.findall(r"cy\.po:(\d+): (\S+):", error):
        assert f'msgctxt "{number}"' in lines[int(name) - 1 : int(name) + 5]


def test_all_problems_come_at_once(project, exported, capsys):
    path = project / "principles/a.yml"
    path.write_text(path.read_text("utf-8").replace('{en: "Title", cy: "Teitl"}', '\n  en: "Title"\n  ? cy'), "utf-8")

    def break_them(entries):
        entries[LINK].msgid = "Old"
        entries[TEXT].msgstr = "Gofynnwch."
        entries[TITLE].msgstr = "Teitl"

    path = exported(project, break_them, Last_Translator="Siân", PO_Revision_Date="heddiw")

    assert run(project, "import", path) == 1
    lines = {entry.msgctxt: entry.linenum for entry in polib.pofile(str(path))}
    error = capsys.readouterr().err
    assert [line.partition(": found ")[0] for line in error.splitlines()] == [
        "4 problems found",
        "  cy.po:1: PO-Revision-Date",
        f"  cy.po:{lines[TEXT]}: {TEXT}",
        f"  cy.po:{lines[LINK]}: {LINK}",
        "  principles/a.yml:4: title",
    ]


@pytest.mark.parametrize(
    "damaged",
    [
        "msgstr Teitl", 'msgstr "Teitl newydd', 'msgstr Teitl newydd"', 'msgstr "Teitl newydd\\"', 'msgstr "Tei\\qtl"',
        'msgstr "Tei"tl"', "msgstr 'Teitl'", "msgstr “Teitl”", 'msgstr "', "msgstr", "msgstr[0] Teitl",
        'msgstre "Teitl"', 'msgstr ""\nTeitl newydd', 'msgstr ""\n"Teitl newydd',
    ],
)  # fmt: skip
def test_a_damaged_line_is_refused_and_nothing_is_written(project, exported, damaged, capsys):
    path, before = exported(project), contents(project)
    text = path.read_text("utf-8").replace('msgstr "Teitl"', damaged)
    path.write_text(text, encoding="utf-8")
    line = damaged.splitlines()[-1]

    assert run(project, "import", path) == 1
    number = text.splitlines().index(line) + 1
    assert f"cy.po:{number}: found {line}; expected a line such as" in capsys.readouterr().err
    assert contents(project) == before


def test_whatever_an_editor_writes_is_whole(project, exported):
    path = exported(project)
    written = 'msgstr ""\r\n  "Un \\"dau\\" \\\\ "\r\n"tri"'
    path.write_bytes(path.read_bytes().replace(b'msgstr "Teitl"', written.encode("utf-8")))

    assert run(project, "import", path) == 0
    assert translation(project, TITLE).pair.cy.text == 'Un "dau" \\ tri'


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (b"Annwyl bawb,\n\nDyma fi.\n", "cy.po:3: found Dyma fi.; expected a line such as msgstr \"Teitl\""),
        (b'msgstr "b"\n', "cy.po:1: found something else; expected a PO file that can be read"),
        (b"", "cy.po:1: found no texts; expected a PO file written by `export`"),
        (b'msgid "a"\nmsgstr "b"\n', "cy.po:1: found no text of this project; expected a PO file written by `export`"),
        ("msgid \"tŷ\"\n".encode("latin-1", "replace") + b"\xff", "cy.po:1: found a byte that is not UTF-8;"),
        (None, "cy.po:1: found No such file or directory; expected a PO file that can be read"),
    ],
)  # fmt: skip
def test_what_is_no_po_file_of_this_project_is_refused(project, tmp_path, text, problem, capsys):
    if text is not None:
        (tmp_path / "cy.po").write_bytes(text)

    assert run(project, "import", tmp_path / "cy.po") == 1
    assert problem in capsys.readouterr().err


def test_a_translator_without_a_day_is_refused(project, exported, capsys):
    assert run(project, "import", exported(project, Last_Translator="Siân", PO_Revision_Date="heddiw")) == 1
    assert "PO-Revision-Date: found 'heddiw'; expected a day such as 2026-11-22" in capsys.readouterr().err


def change_welsh(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_welsh_that_has_changed_here_since_the_export_is_left_alone(project, exported, capsys):
    path = exported(project, lambda entries: entries["docs/about.md#made.2"].flags.clear())
    change_welsh(project, "docs/about.cy.md", "- Un", "- Un newydd")

    assert run(project, "import", path) == 0
    assert "- Un newydd" in (project / "docs/about.cy.md").read_text("utf-8")
    assert "newer than their export: 1" in capsys.readouterr().out


def test_welsh_that_has_changed_here_and_there_is_refused(project, exported, capsys):
    def translate(entries):
        entries["docs/about.md#made.2"].msgstr = "- Un arall"

    path = exported(project, translate)
    change_welsh(project, "docs/about.cy.md", "- Un", "- Un newydd")

    assert run(project, "import", path) == 1
    assert "docs/about.md#made.2: found Welsh that has changed here since the export: '- Un newydd'" in (
        capsys.readouterr().err
    )


def test_the_same_change_here_and_there_is_none(project, exported):
    def translate(entries):
        entries["docs/about.md#made.2"].msgstr = "- Un newydd"

    path = exported(project, translate)
    change_welsh(project, "docs/about.cy.md", "- Un", "- Un newydd")

    assert run(project, "import", path) == 0
