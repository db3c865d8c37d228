"""The queries of `search_cases.yml`, and how well what was found answers them."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.yaml_files import read_yaml

CASES = Path(__file__).with_suffix(".yml")
QUESTIONNAIRE = "assessment/"
"""Only its beginning is in the index, so it counts for nothing."""

ARTICLE = re.compile(r"<article.*?</article>", re.DOTALL)
NO_TEXT = re.compile(
    r'<nav\b.*?</nav>|<details class="contents">.*?</details>|<script\b.*?</script>'
    r"|<h2 data-search-exclude.*|<not-searched\b.*?</not-searched>|<[^>]+>",
    re.DOTALL,
)
"""What of a page is no text of its own: links around it, data for scripts, and what search is told to leave out."""

WORD = re.compile(r"[^\W\d_]+")

Pages = dict[str, set[str]]
"""The words of each page, in small letters, by its address under the Welsh root."""


@dataclass(frozen=True)
class Case:
    """One query."""

    kind: str
    """What is hard about it."""
    query: str
    """What people type."""
    words: list[set[str]]
    """The forms of each of its words."""
    finds: set[str]
    """Pages that must be found."""

    def must_find(self, pages: Pages) -> set[str]:
        """The pages with a form of every word."""
        return {page for page, held in pages.items() if all(forms & held for forms in self.words)}

    def may_find(self, pages: Pages) -> set[str]:
        """The pages with a form of any word."""
        return {page for page, held in pages.items() if any(forms & held for forms in self.words)}


@dataclass(frozen=True)
class Slip:
    """A query in which people may have slipped."""

    locale: str
    typed: str
    meant: str | None = None
    """What the site says that it looked up; None where it says nothing."""
    first: str | None = None
    """The page that comes first; None where none is found."""


@dataclass(frozen=True)
class Order:
    """A query and the page that must come first."""

    locale: str
    query: str
    first: str


def load_slips(locale: str) -> list[Slip]:
    """The slips in one language."""
    return [Slip(locale, **slip) for slip in _content()["slips"][locale]]


def load_order(locale: str) -> list[Order]:
    """What must come first in one language."""
    return [Order(locale, **order) for order in _content()["order"][locale]]


def _content() -> dict[str, Any]:
    return read_yaml(CASES)


def load_cases() -> list[Case]:
    """Every query of the file."""
    content = _content()
    forms = {word: set(text.split()) for word, text in content["words"].items()}
    return [
        Case(kind, case["query"], [forms[word] for word in case["words"]], set(case["finds"]))
        for kind, cases in content["queries"].items()
        for case in cases
    ]


def welsh_pages(site: Path) -> Pages:
    """What the Welsh pages of a built site hold, read from their HTML."""
    root = site / "cy"
    pages = {}
    for path in root.rglob("index.html"):
        folder = path.parent.relative_to(root).as_posix()
        article = ARTICLE.search(path.read_text("utf-8")).group()
        pages["" if folder == "." else f"{folder}/"] = set(
            WORD.findall(html.unescape(NO_TEXT.sub(" ", article)).lower())
        )
    del pages[QUESTIONNAIRE]
    return pages


@dataclass(frozen=True)
class Quality:
    """Shares between 0 and 1, each the mean over queries."""

    queries: int
    recall: float
    """Of the pages that must be found, how many are."""
    precision: float
    """Of the pages found, how many may be; 1 where none is found."""


def quality(cases: Sequence[Case], found: Sequence[set[str]], pages: Pages) -> Quality:
    """How well these pages answer these queries."""
    recalls, precisions = [], []
    for case, answer in zip(cases, found, strict=True):
        answer = answer - {QUESTIONNAIRE}
        must = case.must_find(pages)
        recalls.append(len(must & answer) / len(must))
        precisions.append(len(answer & case.may_find(pages)) / len(answer) if answer else 1.0)
    return Quality(len(cases), sum(recalls) / len(recalls), sum(precisions) / len(precisions))
