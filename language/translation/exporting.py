"""Writes texts as a PO file, the form that translators' editors read."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import polib

from language.glossary import read_terms
from language.translation.notes import comments_above, term_notes, version_note
from language.translation.state import State, Translation, read_translations
from principles.model import Term

INSTRUCTIONS = (
    "Mae CONTRIBUTING.md yn dweud sut i weithio ar y ffeil hon.\nCONTRIBUTING.md says how to work on this file."
)

HEADER = {
    "Project-Id-Version": "Gweithio gyda Chymunedau / Working with Communities",
    "Language": "cy",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);",
}
"""Without a translator and a date: the editor fills them in, and import reads them."""


def export(root: Path, only_open: bool) -> polib.POFile:
    """The texts of a project, or only those that are open.

    Raises:
        DefinitionErrors: if one of the project's files cannot be read.
    """
    terms = read_terms(root)

    @cache
    def lines_of(file: str) -> list[str]:
        return (root / file).read_text("utf-8").splitlines()

    po = polib.POFile(wrapwidth=0)
    po.header = INSTRUCTIONS
    po.metadata = dict(HEADER)
    for translation in read_translations(root):
        if translation.is_open or not only_open:
            po.append(po_entry(translation, terms, lines_of(translation.pair.file)))
    return po


def po_entry(translation: Translation, terms: Sequence[Term], lines: Sequence[str]) -> polib.POEntry:
    """One text. It is marked `fuzzy`, which editors show as "needs work", until a fluent speaker has read it."""
    pair, state = translation.pair, translation.state
    comments = comments_above(pair, lines) if pair.file.endswith(".yml") else []
    versions = [version_note(pair.cy.text)] if pair.cy else []
    finished = state == State.AGREED and translation.reading
    return polib.POEntry(
        msgctxt=pair.name,
        msgid=pair.en.text,
        msgstr=pair.cy.text if pair.cy else "",
        comment="\n".join([*comments, *term_notes(pair.en.text, terms), *versions]),
        occurrences=[(pair.en.file, str(pair.en.line))],
        flags=["fuzzy"] if pair.cy and not finished else [],
        previous_msgid=translation.agreement.english if state == State.STALE else None,
    )
