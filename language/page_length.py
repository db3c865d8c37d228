"""How much of a page stands before its first fold, as a note to whoever writes it: a phone shows little at once."""

import re
from collections.abc import Generator, Iterator

from lxml.html import HtmlElement

from language.findings import Finding
from language.prose import LETTER
from language.rendered import FOR_MACHINES, tree_of

RULE = "page-length"
WORDS_ON_A_SCREEN = 125
"""On 390 by 844 pixels, headings and lists among them: long pages of the site measured 119 to 133."""
MOST_SCREENS = 5
MOST_WORDS = MOST_SCREENS * WORDS_ON_A_SCREEN
WORD = re.compile(rf"\S*{LETTER}\S*")


def length_findings(file: str, html: str) -> Iterator[Finding]:
    """A note for a page that people scroll through for long before anything is folded."""
    article = tree_of(html).find(".//article")
    words = 0 if article is None else sum(len(WORD.findall(text)) for text in _shown_first(article))
    if words > MOST_WORDS:
        shown = f"{words} words, {words / WORDS_ON_A_SCREEN:.1f} screens of a phone"
        expected = f"at most {MOST_SCREENS} screens before the first fold"
        yield Finding(file, 1, "article", RULE, shown, shown, expected, "Fold a section", sure=False)


def _shown_first(element: HtmlElement) -> Generator[str, None, bool]:
    """The texts of an element up to a fold, and whether it has one. A page's contents for narrow screens are none."""
    if element.tag in FOR_MACHINES or "hidden" in element.attrib or element.get("class") == "contents":
        return False
    if element.tag == "details":
        return True
    yield element.text or ""
    for child in element:
        if (yield from _shown_first(child)):
            return True
        yield child.tail or ""
    return False
