"""What is not for translating: the parts of a text that programs read must be the same in both languages."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

MARKS = {
    "names in {braces}": re.compile(r"\{\w+\}|[{}]"),
    "bars of a table": re.compile(r"\|"),
    "addresses of links": re.compile(r"(?<=\]\()[^()\s]*"),
    "HTML tags": re.compile(r"</?[A-Za-z][^<>]*>"),
    "code": re.compile(r"<code>.*?</code>|`[^`]*`"),
    "strong words": re.compile(r"\*\*"),
    "ids of headings": re.compile(r"\{:[^{}]*\}$"),
    "signs at the start of the line": re.compile(r"\A\s*(?:#+|[-*>|](?!\*)|\d+\.(?=\s))"),
    "line breaks": re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]"),
}
"""What people call each kind, and how to find it. The last kind is whatever Python takes for the end of a line."""

OTHER_SITE = re.compile(r"https?://\S+")


def differing_marks(english: str, welsh: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Each kind whose marks differ: its name, those of the Welsh and those of the English."""
    for kind, pattern in MARKS.items():
        in_welsh, in_english = (_found(pattern, text) for text in (welsh, english))
        if Counter(in_welsh) != Counter(in_english):
            yield kind, in_welsh, in_english


def _found(pattern: re.Pattern[str], text: str) -> list[str]:
    # Another site has an address for each language; what counts is that there is a link.
    return [OTHER_SITE.sub("another site", mark) for mark in pattern.findall(text)]


def listed(marks: Iterable[str]) -> str:
    """Marks as people read them."""
    return ", ".join(f"'{mark}'" for mark in marks).replace("\n", "\\n") or "none"
