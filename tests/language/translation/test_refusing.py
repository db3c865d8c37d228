"""Files that do not fit are refused, with every problem and nothing written."""

import re

import polib
import pytest

from tests.language.translation.conftest import LINK, TEXT, TITLE, contents, finish, run, translation


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
