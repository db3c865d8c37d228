"""The texts of built pages, each with the language that the page gives it."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml.html import HtmlElement, HTMLParser, document_fromstring

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
    page.read(tree_of(html), parent="", outer="", is_read=True)
    return page.wordings


def tree_of(html: str) -> HtmlElement:
    """A page as its elements, without comments."""
    return document_fromstring(html, parser=HTMLParser(remove_comments=True))


class _Page:
    """Collects texts while it goes through one page."""

    def __init__(self, file: str):
        self.file = file
        self.wordings: list[Wording] = []
        self.pieces: list[str] = []
        self.line = 1
        """Where the last element began."""

    def read(self, element: HtmlElement, parent: str, outer: str, is_read: bool) -> None:
        """One element with all that is in it. `parent` and `outer` are name and language of what it stands in."""
        tag, attributes = element.tag, element.attrib
        language = (attributes.get("lang") or outer).split("-")[0]
        if tag not in INLINE or language != outer:
            self._end_text(parent, outer)
        self.line = element.sourceline
        for name in SPOKEN_OR_SHOWN:
            if text := attributes.get(name):
                self._add(language, f"{tag} {name}", text)
        if tag == "meta" and attributes.get("name") == "description":
            self._add(language, "description", attributes.get("content", ""))
        is_unread = tag in FOR_MACHINES or attributes.get("translate") == "no"
        if is_unread:
            self.pieces.append(WALL)
        own = UNREAD if is_unread else language
        self._read_inside(element, own, is_read and not is_unread)
        if tag not in VOID and (tag not in INLINE or own not in (outer, UNREAD)):
            self._end_text(tag, own)

    def _read_inside(self, element: HtmlElement, language: str, is_read: bool) -> None:
        if is_read:
            self.pieces.append(element.text or "")
        for child in element:
            self.read(child, element.tag, language, is_read)
            if is_read:
                self.pieces.append(child.tail or "")

    def _end_text(self, element: str, language: str) -> None:
        self._add(language, element, "".join(self.pieces))
        self.pieces = []

    def _add(self, language: str, key: str, text: str) -> None:
        text = SPACES.sub(" ", text).strip()
        if language in LANGUAGES and A_LETTER.search(text):
            self.wordings.append(Wording(self.file, self.line, key, language, text))
