"""How much of a page stands before its first fold, as a note to whoever writes it: a phone shows little at once."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from language.findings import Finding
from language.prose import LETTER
from language.rendered import FOR_MACHINES, VOID

RULE = "page-length"
WORDS_ON_A_SCREEN = 125
"""On 390 by 844 pixels, headings and lists among them: long pages of the site measured 119 to 133."""
MOST_SCREENS = 5
MOST_WORDS = MOST_SCREENS * WORDS_ON_A_SCREEN
WORD = re.compile(rf"\S*{LETTER}\S*")


def length_findings(file: str, html: str) -> Iterator[Finding]:
    """A note for a page that people scroll through for long before anything is folded."""
    page = _Page()
    page.feed(html)
    page.close()
    if page.words > MOST_WORDS:
        shown = f"{page.words} words, {page.words / WORDS_ON_A_SCREEN:.1f} screens of a phone"
        expected = f"at most {MOST_SCREENS} screens before the first fold"
        yield Finding(file, 1, "article", RULE, shown, shown, expected, "Fold a section", sure=False)


class _Page(HTMLParser):
    """Counts the words of the article up to its first fold; its contents for narrow screens are none."""

    def __init__(self) -> None:
        super().__init__()
        self.words = 0
        self.open: list[tuple[str, bool]] = []
        """The name of each open element inside the article, and whether people see what is in it."""
        self.has_ended = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if not self.open and tag != "article":
            return
        is_contents = attributes.get("class") == "contents"
        if tag == "details" and not is_contents and "hidden" not in attributes and self._is_seen:
            self.has_ended = True
        if tag not in VOID:
            is_hidden = tag in FOR_MACHINES or "hidden" in attributes or is_contents
            self.open.append((tag, self._is_seen and not is_hidden))

    @property
    def _is_seen(self) -> bool:
        return not self.open or self.open[-1][1]

    def handle_endtag(self, tag: str) -> None:
        if tag not in {name for name, _ in self.open}:
            return
        while self.open.pop()[0] != tag:
            pass
        self.has_ended = self.has_ended or not self.open

    def handle_data(self, data: str) -> None:
        if self.open and self._is_seen and not self.has_ended:
            self.words += len(WORD.findall(data))
