"""Every text that people may read, with both languages, its file, line and key.

A text in YAML is a mapping with `en` and `cy`. A page in docs/ is two files, `page.md` beside `page.cy.md`, and
each of their lines that holds words is one text: a paragraph, a heading or an item stands on one line.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from textwrap import shorten
from typing import Any

from definitions.documents import Document, not_utf8, read_document
from definitions.problems import DefinitionErrors, KeyPath, Problem
from language.marks import differing_marks

DEFINITIONS = ("principles/**/*.yml", "assessment/**/*.yml", "hooks/interface.yml")
PAGES = "docs/**/*.md"
WELSH_PAGE = ".cy.md"

LANGUAGES = {"en", "cy"}
NAMING_KEYS = ("id", "level", "goal", "way")
"""Keys that tell an item of a list from the others, the surest first."""
WEB_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True, order=True)
class Wording:
    """One text in one language, and where it stands."""

    file: str
    line: int
    key: str
    locale: str
    text: str


@dataclass(frozen=True)
class Pair:
    """The same text in both languages. A language that is missing is None."""

    key: str
    """Where the text stands in its file. In YAML it stays when other texts come or go."""
    en: Wording | None
    cy: Wording | None

    @property
    def file(self) -> str:
        """The file that names the pair: for a page, the English one."""
        return (self.en or self.cy).file

    @property
    def name(self) -> str:
        """Unlike that of any other pair."""
        return f"{self.file}#{self.key}"

    @property
    def wordings(self) -> list[Wording]:
        """Those that are not missing, English first."""
        return [wording for wording in (self.en, self.cy) if wording]


def read_texts(root: Path) -> list[Pair]:
    """Every text under a project's folder, in the order of the files.

    Raises:
        DefinitionErrors: if a file cannot be read as YAML.
    """
    problems: list[Problem] = []
    pairs = [*_definition_pairs(root, problems), *_page_pairs(root, problems)]
    if problems:
        raise DefinitionErrors(problems)
    return pairs


def _definition_pairs(root: Path, problems: list[Problem]) -> Iterator[Pair]:
    for path in _files(root, DEFINITIONS):
        document, found = read_document(root, path)
        problems.extend(found)
        yield from document_pairs(document)


def document_pairs(document: Document) -> Iterator[Pair]:
    """The texts of one YAML file; web addresses are none."""
    for path, value in document.every_value:
        if isinstance(value, dict) and value and value.keys() <= LANGUAGES:
            texts = {locale: text for locale, text in value.items() if isinstance(text, str)}
            if not all(WEB_ADDRESS.fullmatch(text) for text in texts.values()):
                yield _pair(document, path, texts)


def _pair(document: Document, path: KeyPath, texts: dict[str, str]) -> Pair:
    key = stable_key(document.value, path)
    lines = {locale: document.line((*path, locale)) for locale in texts}
    wordings = {
        locale: Wording(document.file, lines[locale], key, locale, text) for locale, text in texts.items() if text
    }
    return Pair(key, wordings.get("en"), wordings.get("cy"))


def stable_key(value: Any, path: KeyPath) -> str:
    """A key path in which items of a list go by what names them, so that it outlives a change of order."""
    steps = []
    for step in path:
        value = value[step]
        if isinstance(step, int) and isinstance(value, dict):
            step = next((value[key] for key in NAMING_KEYS if key in value), step)
        steps.append(str(step))
    return ".".join(steps)


def _page_pairs(root: Path, problems: list[Problem]) -> Iterator[Pair]:
    """The texts of all pages. Lines are paired by their place, so both languages of a section need as many."""
    for path in _files(root, [PAGES]):
        if path.name.endswith(WELSH_PAGE):
            continue
        welsh = path.with_name(path.stem + WELSH_PAGE)
        english_texts, welsh_texts = (
            {wording.key: wording for wording in page_wordings(root, page, locale, problems)}
            for page, locale in ((path, "en"), (welsh, "cy"))
        )
        pairs = [Pair(key, english_texts.get(key), welsh_texts.get(key)) for key in english_texts | welsh_texts]
        problems.extend(_uneven_sections(welsh.relative_to(root).as_posix(), pairs))
        yield from pairs


def _uneven_sections(welsh_file: str, pairs: list[Pair]) -> Iterator[Problem]:
    sections: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        sections[pair.key.rpartition(".")[0] or pair.key].append(pair)
    for name, section in sections.items():
        english, welsh = ([getattr(pair, locale) for pair in section] for locale in ("en", "cy"))
        counts = [len(section) - wordings.count(None) for wordings in (english, welsh)]
        if counts[0] != counts[1]:
            line = next((wording.line for wording in welsh if wording), 1)
            expected = f"as many as in English: {counts[0]}"
            yield Problem(welsh_file, line, name, f"lines here: {counts[1]}", expected, _first_oddity(section))


def _first_oddity(section: list[Pair]) -> str:
    """Where to look first: the first line that cannot be the translation of its twin."""
    for pair in section:
        if not (pair.en and pair.cy) or any(differing_marks(pair.en.text, pair.cy.text)):
            return f"Look near '{shorten((pair.en or pair.cy).text, 60, placeholder='…')}'"
    return ""


FENCE = "---"
FRONT_MATTER = re.compile(r'^(\w+): "(.+)"$')
OTHER_FRONT_MATTER = re.compile(r"^(title|description):")
HEADING_ID = re.compile(r"\{: #([\w-]+) \}$")
TAG_OR_MARK = re.compile(r"<[^>]*>|\{:[^}]*\}|[#>*|-]+")


def page_wordings(root: Path, path: Path, locale: str, problems: list[Problem]) -> Iterator[Wording]:
    """The texts of one Markdown file: those of its front matter, then each line with words in it.

    A line is named by the id of the heading that it stands under, and its place there. A page that does not exist has
    no texts. What is wrong with the file is added to `problems`.
    """
    file = path.relative_to(root).as_posix()
    in_front_matter, section, places = False, "top", count(1)
    ids = set()
    for number, line in enumerate(_lines(path, file, problems), start=1):
        if line == FENCE and (number == 1 or in_front_matter):
            in_front_matter = not in_front_matter
        elif in_front_matter:
            if found := FRONT_MATTER.match(line):
                yield Wording(file, number, found[1], locale, found[2])
            elif found := OTHER_FRONT_MATTER.match(line):
                problems.append(Problem(file, number, found[1], f"'{line}'", f'{found[1]}: "…", in double quotes'))
        elif re.search(r"\w", TAG_OR_MARK.sub("", line)):
            if heading := HEADING_ID.search(line):
                section, places = heading[1], count(1)
                if section in ids:
                    problems.append(Problem(file, number, section, "the id of another heading", "an id of its own"))
                ids.add(section)
            yield Wording(file, number, f"{section}.{next(places)}", locale, line)


def _lines(path: Path, file: str, problems: list[Problem]) -> list[str]:
    try:
        return path.read_text("utf-8-sig").splitlines() if path.exists() else []
    except UnicodeDecodeError as error:
        problems.append(not_utf8(file, error))
        return []


def _files(root: Path, patterns: Iterable[str]) -> list[Path]:
    return [path for pattern in patterns for path in sorted(root.glob(pattern))]
