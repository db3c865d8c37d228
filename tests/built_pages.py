"""Reads the pages of a built site as a browser would find them."""

from dataclasses import dataclass, field
from functools import cache, cached_property
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
    inside: tuple["Element", ...] = field(default=(), repr=False)
    """The elements around it, the outermost first."""

    def stands_in(self, name: str) -> bool:
        """Whether an element of that name is around it."""
        return any(element.name == name for element in self.inside)


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
        self.open: list[Element] = []
        self.feed(self.path.read_text("utf-8"))

    def handle_starttag(self, tag, attrs):
        attributes = {name: value or "" for name, value in attrs}
        language = attributes.get("lang") or (self.open[-1].language if self.open else "")
        element = Element(tag, attributes, language, tuple(self.open))
        self.elements.append(element)
        self.texts.extend((language, attributes[name]) for name in NAMES & attributes.keys() if attributes[name])
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open[-1].name != tag:
            self.mistakes.append(f"</{tag}> at {self.getpos()}")
        while self.open and tag in {element.name for element in self.open}:
            if self.open.pop().name == tag:
                break

    def handle_data(self, data):
        if data.strip() and self.open and self.open[-1].name not in NO_LANGUAGE:
            self.texts.append((self.open[-1].language, data.strip()))

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


@cache
def pages_of(site: Path) -> dict[str, BuiltPage]:
    """Every page but the one for missing addresses, by its address inside the site: `methods/world-cafe/`.

    Read once: it takes seconds.
    """
    files = {path.parent.relative_to(site).as_posix(): path for path in site.rglob("index.html")}
    return {"" if folder == "." else f"{folder}/": BuiltPage(path) for folder, path in files.items()}
