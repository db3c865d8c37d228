"""Takes a translator's Welsh into the project's files: first everything is worked out, then it is written.

Welsh that differs is taken over, whether its entry is marked `fuzzy` or not. The mark alone decides what the lock
learns: without it the Welsh is agreed and, if the file names a translator, read; with it nothing changes there.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import polib

from definitions.documents import read_document
from definitions.problems import DefinitionErrors, Problem
from language.texts import Pair, read_texts
from language.translation.alignment import read_aligned_lock
from language.translation.definition_writing import definition_with_welsh
from language.translation.lock import Agreement, Lock, Reading, fingerprint
from language.translation.page_writing import page_with_welsh, welsh_page
from language.translation.po_file import Reader, entry_problems, has_moved_on, read_po, reader_of
from language.translation.state import Translation, translations


@dataclass(frozen=True)
class Import:
    """What a translator's file changes."""

    files: dict[Path, str]
    """The new text of each file that changes."""
    lock: Lock
    changed: set[str]
    """The names of texts with new Welsh."""
    finished: set[str]
    """The names of texts that are newly agreed or read."""
    entries: int
    without_welsh: int
    left_alone: int
    """How many texts have newer Welsh here, and in the file the Welsh of the export."""
    reader: Reader | None
    remarks: dict[str, str]
    """What the translator noted beside texts."""


def plan_import(root: Path, path: Path) -> Import:
    """Work out what a PO file changes, and write nothing.

    Raises:
        DefinitionErrors: with every problem of the file, and of the places that its Welsh should go to.
    """
    po = read_po(path)
    pairs = read_texts(root)
    lock = read_aligned_lock(root, pairs)
    known = {translation.pair.name: translation for translation in translations(pairs, lock)}
    present = [entry for entry in po if not entry.obsolete]
    with_welsh = [entry for entry in present if entry.msgstr.strip()]
    problems = entry_problems(with_welsh, known, path.name)
    filled = [entry for entry in with_welsh if not has_moved_on(entry, known.get(entry.msgctxt))]
    reader = reader_of(po, path.name, problems)
    placed = [entry for entry in filled if entry.msgctxt in known]
    welsh = {entry.msgctxt: entry.msgstr for entry in placed if not _same(entry, known[entry.msgctxt])}
    files = files_with_welsh(root, pairs, welsh, problems)
    if problems:
        raise DefinitionErrors(problems)
    agreements = {entry.msgctxt: _agreement(entry, known[entry.msgctxt], reader) for entry in filled if not entry.fuzzy}
    return Import(
        files=files,
        lock=lock | agreements,
        changed=set(welsh),
        finished={name for name, agreement in agreements.items() if agreement != lock.get(name)},
        entries=len(present),
        without_welsh=len(present) - len(with_welsh),
        left_alone=len(with_welsh) - len(filled),
        reader=reader,
        remarks={entry.msgctxt: entry.tcomment for entry in filled if entry.tcomment},
    )


def _same(entry: polib.POEntry, translation: Translation) -> bool:
    cy = translation.pair.cy
    return cy is not None and unicodedata.normalize("NFC", cy.text) == entry.msgstr


def _agreement(entry: polib.POEntry, translation: Translation, reader: Reader | None) -> Agreement:
    """The text as agreed. Who has read this very Welsh before stays its reader."""
    reading = translation.reading if _same(entry, translation) else None
    if reading is None and reader:
        reading = Reading(welsh=fingerprint(entry.msgstr), by=reader.name, on=reader.day)
    return Agreement(english=translation.pair.en.text, read=reading)


def files_with_welsh(
    root: Path, pairs: list[Pair], welsh: Mapping[str, str], problems: list[Problem]
) -> dict[Path, str]:
    """The new text of each file, given the new Welsh by the names of texts.

    Texts that a file has no place for are added to `problems`.
    """
    files: dict[Path, str] = {}
    for file, group in groupby(pairs, key=lambda pair: pair.file):
        in_file = list(group)
        texts = {pair.key: welsh[pair.name] for pair in in_file if pair.name in welsh}
        if texts and file.endswith(".yml"):
            document, _ = read_document(root, root / file)
            files[root / file] = definition_with_welsh(document, _source(root / file), texts, problems)
        elif texts:
            path = root / welsh_page(file)
            files[path] = page_with_welsh(in_file, _source(path), texts)
    return files


def _source(path: Path) -> str:
    """With its line endings as they are."""
    return path.read_bytes().decode("utf-8")
