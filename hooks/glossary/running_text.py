"""The running text of a page: what stands in its paragraphs and lists, and where each character is in the HTML."""

from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

RUNNING = {"p", "li", "dd"}
"""Elements that hold running text."""

QUIET = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "th", "caption", "figure", "nav", "svg"),
    *("a", "button", "details", "form", "label", "code", "pre", "kbd", "script", "style", "template"),
}
"""Elements that are left alone, with all that is in them. What is folded away is read after what is not, if at all."""

QUIET_CLASSES = {"badge", "breadcrumb", "card", "kicker", "nav"}
"""The same for classes, and for what is in another language, nobody's language or unspoken."""

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

PLAIN = str.maketrans("’\n\t\r\u00a0", "'    ")
"""One apostrophe and one blank for all, so that texts can be compared."""


@dataclass
class Run:
    """Text without a tag in it."""

    text: str = ""
    """What people read: character references resolved, apostrophes and blanks made plain."""
    places: list[int] = field(default_factory=list)
    """Where each of its characters begins in the HTML, and after them where the run ends."""


@dataclass(frozen=True)
class RunningText:
    """What a page says, by the use that marks make of it."""

    title: list[Run]
    """The heading of level one."""
    runs: list[Run]
    """The running text in the page's language, in order."""


def running_text(html: str, locale: str) -> RunningText:
    """The title and the running text of a page's content. The HTML has to close every element that it opens."""
    reader = _Reader(html, locale)
    reader.feed(html)
    reader.close()
    reader.end_run(len(html))
    return RunningText(reader.title, reader.runs)


@dataclass(frozen=True)
class _Open:
    """What holds inside an element that is open."""

    tag: str
    is_title: bool
    is_running: bool
    is_quiet: bool


class _Reader(HTMLParser):
    def __init__(self, html: str, locale: str):
        super().__init__(convert_charrefs=False)
        self.locale = locale
        self.line_starts = [0]
        for line in html.split("\n"):
            self.line_starts.append(self.line_starts[-1] + len(line) + 1)
        self.open = [_Open("", is_title=False, is_running=False, is_quiet=False)]
        self.run = Run()
        self.title: list[Run] = []
        self.runs: list[Run] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.end_run(self._place())
        if tag not in VOID:
            self.open.append(self._inside(tag, dict(attrs)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.end_run(self._place())

    def handle_endtag(self, tag: str) -> None:
        self.end_run(self._place())
        if any(element.tag == tag for element in self.open):
            while self.open.pop().tag != tag:
                pass

    def handle_comment(self, data: str) -> None:
        self.end_run(self._place())

    def handle_data(self, data: str) -> None:
        place = self._place()
        self._add(data, range(place, place + len(data)))

    def handle_entityref(self, name: str) -> None:
        self._add_reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._add_reference(f"&#{name};")

    def end_run(self, place: int) -> None:
        """Put away the run that ends at a place, if there is one."""
        if self.run.text:
            self.run.places.append(place)
            (self.title if self.open[-1].is_title else self.runs).append(self.run)
            self.run = Run()

    def _inside(self, tag: str, attributes: dict[str, str | None]) -> _Open:
        outer = self.open[-1]
        return _Open(
            tag,
            is_title=outer.is_title or tag == "h1",
            is_running=outer.is_running or tag in RUNNING,
            is_quiet=outer.is_quiet
            or tag in QUIET
            or not QUIET_CLASSES.isdisjoint((attributes.get("class") or "").split())
            or (attributes.get("lang") or self.locale) != self.locale
            or attributes.get("translate") == "no"
            or attributes.get("aria-hidden") == "true",
        )

    def _add_reference(self, reference: str) -> None:
        text = unescape(reference)
        self._add(text, [self._place()] * len(text))

    def _add(self, text: str, places: range | list[int]) -> None:
        here = self.open[-1]
        if here.is_title or here.is_running and not here.is_quiet:
            self.run.text += text.translate(PLAIN)
            self.run.places.extend(places)

    def _place(self) -> int:
        line, column = self.getpos()
        return self.line_starts[line - 1] + column
