"""What the tests of translation share: a small project, and a copy of this one."""

from pathlib import Path

import polib
import pytest

from language.translation.commands import main
from language.translation.state import read_translations

FILES = {
    "principles/glossary.yml": """\
terms:
  - id: "community"
    term: {en: "community", cy: "cymuned"}
    meaning:
      en: "People who share a place."
      cy: "Pobl sy'n rhannu lle."
    gender: "feminine"
    plural: {en: "communities", cy: "cymunedau"}
""",
    "principles/a.yml": """\
id: "a"
# Shown first.
# It is short.
title: {en: "Title", cy: "Teitl"}
# {count} is a number.
text:
  en: "Ask {count} people."  # Who?
  cy: "Gofynnwch i {count} o bobl."
note:
  en: "Later."
  cy: "Eto."
""",
    "docs/about.md": """\
---
title: "About"
---

# About

See [this](a.md) of <b>2015</b>.

## Made {: #made }

- One
- Two

After.
""",
    "docs/about.cy.md": """\
---
title: "Amdanom"
---

# Amdanom

Gweler [hwn](a.md) o <b>2015</b>.

## Gwneud {: #made }

- Un
- Dau

Wedyn.
""",
}
TITLE, TEXT, LINK = "principles/a.yml#title", "principles/a.yml#text", "docs/about.md#top.2"
TEXTS = 13
"""How many texts these files hold."""

SIAN = {"Last_Translator": "Siân ap Dafydd <sian@example.org>", "PO_Revision_Date": "2026-11-22 10:00+0000"}


def run(root: Path, *arguments: str | Path) -> int:
    """Run one command on a project. Returns its exit status."""
    return main(["--project", str(root), *map(str, arguments)])


@pytest.fixture
def project(tmp_path) -> Path:
    """A small project in which all Welsh is agreed and none is read."""
    root = tmp_path / "project"
    for name, text in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    assert run(root, "agree", "--all") == 0
    return root


@pytest.fixture
def exported(tmp_path):
    """Exports a project to a file, lets a function change the entries by name, and returns the file."""

    def export(root: Path, change=lambda entries: None, **header: str) -> Path:
        path = tmp_path / "cy.po"
        assert run(root, "export", path) == 0
        po = polib.pofile(str(path), wrapwidth=0)
        po.metadata |= {key.replace("_", "-"): value for key, value in header.items()}
        change({entry.msgctxt: entry for entry in po})
        po.save(str(path))
        return path

    return export


def contents(root: Path) -> dict[Path, bytes]:
    """Every file of a project."""
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def translation(project, name):
    return next(text for text in read_translations(project) if text.pair.name == name)


def finish(entry: polib.POEntry, welsh: str | None = None) -> None:
    """What a translator's editor does when somebody has read an entry and changed it or not."""
    entry.msgstr = welsh or entry.msgstr
    entry.flags = []
    entry.previous_msgid = None
