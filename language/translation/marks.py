"""What is not for translating: the parts of a text that programs read must be the same in both languages."""

import re
from collections import Counter
from collections.abc import Iterator

MARKS = {
    "names in {braces}": re.compile(r"\{\w+\}"),
    "addresses of links": re.compile(r"(?<=\]\()[^()\s]*"),
    "HTML tags": re.compile(r"</?[A-Za-z][^<>]*>"),
    "ids of headings": re.compile(r"\{:[^{}]*\}$"),
    "signs at the start of the line": re.compile(r"\A\s*(?:#+|[-*>|]|\d+\.(?=\s))"),
    "line breaks": re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]"),
}
"""What people call each kind, and how to find it. The last kind is whatever Python takes for the end of a line."""


def differing_marks(english: str, welsh: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Each kind whose marks differ: its name, those of the Welsh and those of the English."""
    for kind, pattern in MARKS.items():
        in_welsh, in_english = pattern.findall(welsh), pattern.findall(english)
        if Counter(in_welsh) != Counter(in_english):
            yield kind, in_welsh, in_english
