"""Reads the pages of a built site as a browser would find them."""

from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
NO_LANGUAGE = {"script", "style", "code"}
"""What stands in these is for machines, the same in every language."""

NAMES = {"aria-label", "title", "placeholder", "alt", "aria-description"}


@dataclass
class Element:
    """One element's name and attributes, and the language it stands in."""

    name: str
    attributes: dict[str, str]
    language: str


@dataclass
class BuiltPage(HTMLParser):
    """One HTML file: its elements, and its texts with the language of each."""

    path: Path
    elements: list[Element] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)
    """Language and text, attributes that people hear or see included."""
    mistakes: list[str] = field(default_factory=list)
    """Closing tags that close nothing, or something else than what was opened last."""

    def __post_init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.feed(self.path.read_text("utf-8"))

    def handle_starttag(self, tag, attrs):
        attributes = {name: value or "" for name, value in attrs}
        language = attributes.get("lang") or (self.open[-1][1] if self.open else "")
        self.elements.append(Element(tag, attributes, language))
        self.texts.extend((language, attributes[name]) for name in NAMES & attributes.keys() if attributes[name])
        if tag not in VOID:
            self.open.append((tag, language))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open[-1][0] != tag:
            self.mistakes.append(f"</{tag}> at {self.getpos()}")
        while self.open and tag in {name for name, _ in self.open}:
            if self.open.pop()[0] == tag:
                break

    def handle_data(self, data):
        if data.strip() and self.open and self.open[-1][0] not in NO_LANGUAGE:
            self.texts.append((self.open[-1][1], data.strip()))

    def all(self, tag: str, /, **attributes: str) -> list[Element]:
        """The elements with a name and, where given, these attributes."""
        wanted = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
        return [
            element
            for element in self.elements
            if element.name == tag
            and all(element.attributes.get(key, "\0").strip() == value for key, value in wanted.items())
        ]

    def one(self, tag: str, /, **attributes: str) -> Element:
        """The only such element."""
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{self.path}: {len(found)} elements {tag} {attributes}"
        return found[0]

    @cached_property
    def ids(self) -> set[str]:
        return {element.attributes["id"] for element in self.elements if "id" in element.attributes}
