"""The words of the interface: everything on a page that is not content."""

import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import ConfigDict, RootModel, ValidationError

from definitions.documents import Document, read_document
from definitions.problems import DefinitionErrors, Problem
from definitions.shape_problems import shape_problems
from definitions.shapes import Text
from language.welsh.numbers import COUNT, form_keys

Interface = dict[str, Text]
"""Each word under its key, in both languages."""

LOCALES = ("en", "cy")
NAMES = re.compile(r"\{(\w+)\}")
INTERFACE_FILES = (
    "hooks/interface.yml",
    "assessment/interface.yml",
    "assessment/interface-list.yml",
    "assessment/interface-compare.yml",
    "assessment/interface-sheet.yml",
    "assessment/interface-plan.yml",
    "assessment/interface-workshop.yml",
    "assessment/interface-room.yml",
    "assessment/interface-report.yml",
)
"""The words of all pages, and those of the questionnaire, the list, the comparison, the sheet, the plan, the workshop
pack, the room and the report. No key is in two."""


class WordsFile(RootModel[Interface]):
    """A file of words."""

    model_config = ConfigDict(strict=True)


def load_interface(root: Path) -> Interface:
    """Every word of the project in a folder.

    Raises:
        DefinitionErrors: with every problem of every file.
    """
    problems: list[Problem] = []
    interface: Interface = {}
    for file in INTERFACE_FILES:
        document, found = read_document(root, root / file)
        problems.extend(found)
        words = {} if found else _words_of(document, problems)
        for key, text in words.items():
            if key in interface:
                problems.append(document.problem((key,), "a key that another file has too", "a key of its own"))
            if set(NAMES.findall(text.en)) != set(NAMES.findall(text.cy)):
                problems.append(document.problem((key,), "different names in {braces}", "the same in both languages"))
        interface |= words
        problems.extend(_incomplete_counts(document, words))
    if problems:
        raise DefinitionErrors(problems)
    return interface


def _incomplete_counts(document: Document, words: Interface) -> Iterator[Problem]:
    for key, text in words.items():
        if COUNT in NAMES.findall(text.en):
            lacking = [form for form in form_keys(key) if form not in words]
            if lacking:
                yield document.problem(
                    (key,), f"{{{COUNT}}}, but no {', '.join(lacking)}", "a form for 0, 1, 2, 3 and 6"
                )


def _words_of(document: Document, problems: list[Problem]) -> Interface:
    try:
        return WordsFile.model_validate(document.value).root
    except ValidationError as error:
        problems.extend(shape_problems(document, WordsFile, error))
        return {}


def words_in(interface: Interface, locale: str) -> dict[str, str]:
    """The words of one language, as templates use them."""
    return {key: getattr(text, locale) for key, text in interface.items()}
