"""Whether each text exists in both languages, with the same structure."""

import re
from collections import Counter
from collections.abc import Iterator

from language.findings import Finding, finding_at
from language.texts import Pair
from language.wordlists import OwnWords

LETTERS = re.compile(r"[^\W\d_]{2}")

STRUCTURE = {
    "placeholders": re.compile(r"\{(\w+)\}"),
    "links": re.compile(r"\]\(([^)]*)\)|href=\"([^\"]*)\""),
    "tags": re.compile(r"<(/?\w+)[^>]*>"),
    "code": re.compile(r"<code>(.*?)</code>|`([^`]*)`"),
    "heading or list marks": re.compile(r"^(#+|-|\d+\.) "),
    "heading ids": re.compile(r"\{: (#[\w-]+) \}"),
    "strong words": re.compile(r"(\*\*)(?=\S)"),
    "paragraphs": re.compile(r"(\n\n)"),
}
"""What both languages of a text hold in the same number."""


def missing(pair: Pair) -> Iterator[Finding]:
    """A text that one language lacks."""
    if not pair.cy:
        yield finding_at(pair.en, (0, len(pair.en.text)), "missing-text", "a Welsh text beside the English one")
    elif not pair.en:
        yield finding_at(pair.cy, (0, len(pair.cy.text)), "missing-text", "an English text beside the Welsh one")


def equal(pair: Pair, own_words: OwnWords) -> Iterator[Finding]:
    """A Welsh text that is the English one, and is not declared to be so."""
    if not pair.en or not pair.cy or pair.en.text != pair.cy.text:
        return
    text = pair.cy.text
    declared = text in {equal.text for equal in own_words.equal}
    if not declared and LETTERS.search(own_words.without_names(STRUCTURE["placeholders"].sub("", text))):
        expected = "Welsh, or the text under `equal` in language/words.yml, with the reason"
        yield finding_at(pair.cy, (0, len(text)), "equal-text", expected)


def structure(pair: Pair) -> Iterator[Finding]:
    """Placeholders, links and marks that stand in one language only."""
    if not pair.en or not pair.cy:
        return
    for what, pattern in STRUCTURE.items():
        english, welsh = (Counter(_found(pattern, text.text)) for text in pair.wordings)
        if what == "links":
            english, welsh = _internal(english), _internal(welsh)
        for lacking in (english - welsh).elements():
            span = (0, len(pair.cy.text))
            yield finding_at(pair.cy, span, "structure", f"the same {what} as in the English", f"add {lacking!r}")
        for surplus in (welsh - english).elements():
            span = (0, len(pair.cy.text))
            yield finding_at(pair.cy, span, "structure", f"the same {what} as in the English", f"remove {surplus!r}")


def _found(pattern: re.Pattern, text: str) -> Iterator[str]:
    for match in pattern.finditer(text):
        yield next(group for group in match.groups() if group is not None)


def _internal(links: Counter) -> Counter:
    """Other sites have other addresses for each language; what counts is that there is a link."""
    return Counter("another site" if "://" in link else link for link in links.elements())
