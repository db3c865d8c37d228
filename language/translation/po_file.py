"""Reads the PO file that a translator sends back."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polib

from definitions.problems import DefinitionErrors, Problem, did_you_mean
from language.checks.typography import SPACES
from language.marks import differing_marks, listed
from language.translation.lock import fingerprint, same_words
from language.translation.notes import version_in
from language.translation.page_writing import in_front_matter
from language.translation.state import Translation

NO_NAMES = {"", "full name", "your name", "automatically generated", "none"}
"""What programs write where they know no translator."""

PO_LINE = re.compile(
    r"""
    (?: (?:msgctxt | msgid | msgid_plural | msgstr | msgstr\[\d\]) \s+ )?
    " (?: [^"\\] | \\[\\"nrtvbf] )* "
    """,
    re.VERBOSE,
)
"""A line of an entry: a keyword, unless the line continues the one before it, and text in quotes."""


@dataclass(frozen=True)
class Reader:
    """The translator that the file's header names, and the day of the last change."""

    name: str
    day: str


def read_po(path: Path) -> polib.POFile:
    """The entries of a file, with each accented letter as one sign (NFC), as keyboards write them.

    Raises:
        DefinitionErrors: if it cannot be read as PO.
    """
    try:
        text = unicodedata.normalize("NFC", path.read_text("utf-8-sig"))
        if damaged := list(_damaged_lines(text, path.name)):
            raise DefinitionErrors(damaged)
        po = polib.pofile(text)
    except UnicodeDecodeError:
        problem = Problem(path.name, 1, "", "a byte that is not UTF-8", "a PO file saved as UTF-8")
    except OSError as error:
        # What polib cannot parse is an OSError as well, without a number.
        found = error.strerror or "something else"
        line = re.search(r"line (\d+)", str(error))
        problem = Problem(path.name, int(line[1]) if line else 1, "", found, "a PO file that can be read")
    else:
        if len(po):
            return po
        problem = Problem(path.name, 1, "", "no texts", "a PO file written by `export`")
    raise DefinitionErrors([problem])


def _damaged_lines(text: str, file: str) -> Iterator[Problem]:
    """polib cuts the first and last sign of a text, whether they are quotes or not, so they are looked at first."""
    for number, line in enumerate(map(str.strip, text.splitlines()), start=1):
        if line and not line.startswith("#") and not PO_LINE.fullmatch(line):
            remedy = 'Inside the quotes, write \\" for a quote and \\\\ for a backslash'
            yield Problem(file, number, "", line, 'a line such as msgstr "Teitl"', remedy)


def reader_of(po: polib.POFile, file: str, problems: list[Problem]) -> Reader | None:
    """Who translated, without the address for e-mail; None where the header holds no name.

    A name without a day is added to `problems`.
    """
    name = po.metadata.get("Last-Translator", "").partition("<")[0].strip()
    if name.lower() in NO_NAMES or "@" in name:
        return None
    found = po.metadata.get("PO-Revision-Date", "")
    try:
        return Reader(name, date.fromisoformat(found[:10]).isoformat())
    except ValueError:
        problems.append(Problem(file, 1, "PO-Revision-Date", f"'{found}'", "a day such as 2026-11-22"))
        return None


def entry_problems(entries: list[polib.POEntry], known: Mapping[str, Translation], file: str) -> list[Problem]:
    """Every way in which entries do not fit the texts of the project."""
    if entries and not any(entry.msgctxt in known for entry in entries):
        return [Problem(file, 1, "", "no text of this project", "a PO file written by `export`")]
    seen: set[str] = set()
    return [problem for entry in entries for problem in _entry_problems(entry, known, seen, file)]


def _entry_problems(
    entry: polib.POEntry, known: Mapping[str, Translation], seen: set[str], file: str
) -> Iterator[Problem]:
    name = entry.msgctxt or ""

    def problem(found: str, expected: str, remedy: str = "") -> Problem:
        return Problem(file, entry.linenum, name, found, expected, remedy)

    if name not in known:
        yield problem("the name of no text", "the name of a text", did_you_mean(name, known))
        return
    if name in seen:
        yield problem("the text a second time", "each text once")
    seen.add(name)
    pair = known[name].pair
    if not same_words(entry.msgid, pair.en.text):
        remedy = "Take the entry out, and send the translator a new export"
        yield problem(f"the English '{entry.msgid}'", f"the present English '{pair.en.text}'", remedy)
        return
    if has_moved_on(entry, known[name]):
        return
    if _is_outdated(entry, known[name]) and not same_words(entry.msgstr, pair.cy.text if pair.cy else ""):
        remedy = "Take the entry out, and put the translator's words in by hand"
        here = f"'{pair.cy.text}'" if pair.cy else "none"
        yield problem(f"Welsh that has changed here since the export: {here}", "the Welsh that was exported", remedy)
    if entry.msgstr == entry.msgid and (pair.cy is None or pair.cy.text != entry.msgstr):
        yield problem("the English as Welsh", "Welsh", "Empty the entry")
    if odd := SPACES.search(entry.msgstr):
        yield problem(f"{odd[0]!r}", "one plain space between words, and none at the ends")
    for kind, welsh, english in differing_marks(pair.en.text, entry.msgstr):
        yield problem(f"{kind}: {listed(welsh)}", f"{listed(english)}, as in the English")
    if pair.file.endswith(".md") and in_front_matter(pair) and re.search(r'["\\]', entry.msgstr):
        yield problem("a straight double quote or a backslash", "'quotation marks' of another kind in such a text")


def has_moved_on(entry: polib.POEntry, translation: Translation | None) -> bool:
    """Whether only this project has changed the Welsh. What a translator thought of the old Welsh then says nothing."""
    untouched = version_in(entry.comment) == fingerprint(entry.msgstr)
    return translation is not None and untouched and _is_outdated(entry, translation)


def _is_outdated(entry: polib.POEntry, translation: Translation) -> bool:
    """Whether the Welsh here has changed since the entry was exported."""
    version, cy = version_in(entry.comment), translation.pair.cy
    return version is not None and (cy is None or fingerprint(cy.text) != version)
