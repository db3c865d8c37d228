"""The texts of built pages, each with the language that the page gives it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from language.prose import LETTER, WALL
from language.texts import LANGUAGES, Wording

INLINE = {
    "a",
    "abbr",
    "b",
    "bdi",
    "cite",
    "code",
    "em",
    "i",
    "kbd",
    "mark",
    "q",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "u",
}
"""Elements inside a sentence. All others begin and end a text."""
SPACES, A_LETTER = re.compile(r"\s+"), re.compile(LETTER)
FOR_MACHINES = {"script", "style", "code", "kbd", "svg"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
UNREAD = "none"
"""The language of what is for machines, and of names, which pages mark with `translate="no"`."""
SPOKEN_OR_SHOWN = ("aria-label", "aria-description", "title", "placeholder", "alt")
"""Attributes that people hear or see."""


def page_files(site: Path) -> Iterator[tuple[str, str]]:
    """Every page of a site in the order of their names: its file and its HTML."""
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), path.read_text("utf-8")


def page_wordings(file: str, html: str) -> list[Wording]:
    """Every text of a page, as often as it stands there."""
    page = _Page(file)
    page.feed(html)
    page.close()
    return page.wordings


class _Page(HTMLParser):
    """Collects texts while it reads one page."""

    def __init__(self, file: str):
        super().__init__()
        self.file = file
        self.wordings: list[Wording] = []
        self.open: list[tuple[str, str]] = []
        """Name and language of each element that is open."""
        self.pieces: list[str] = []
        self.line = 1
        """Where the last element began."""

    @property
    def language(self) -> str:
        return self.open[-1][1] if self.open else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value for name, value in attrs if value}
        language = attributes.get("lang", self.language).split("-")[0]
        if tag not in INLINE or language != self.language:
            self._end_text()
        self.line = self.getpos()[0]
        for name in SPOKEN_OR_SHOWN:
            if name in attributes:
                self._add(language, f"{tag} {name}", attributes[name])
        if tag == "meta" and attributes.get("name") == "description":
            self._add(language, "description", attributes.get("content", ""))
        unread = tag in FOR_MACHINES or attributes.get("translate") == "no"
        if unread:
            self.pieces.append(WALL)
        if tag not in VOID:
            self.open.append((tag, UNREAD if unread else language))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in {name for name, _ in self.open}:
            return
        outer = self.open[-2][1] if len(self.open) > 1 else ""
        if tag not in INLINE or self.language not in (outer, UNREAD):
            self._end_text()
        while self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if all(language != UNREAD for _, language in self.open):
            self.pieces.append(data)

    def _end_text(self) -> None:
        element = self.open[-1][0] if self.open else ""
        self._add(self.language, element, "".join(self.pieces))
        self.pieces = []

    def _add(self, language: str, key: str, text: str) -> None:
        text = SPACES.sub(" ", text).strip()
        if language in LANGUAGES and A_LETTER.search(text):
            self.wordings.append(Wording(self.file, self.line, key, language, text))
