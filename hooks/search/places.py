"""What search knows of the site's places besides their titles and texts."""

from dataclasses import dataclass

from assessment.definitions.framework import Framework
from hooks.interface import Interface
from hooks.pages.paths import SINGLE_PAGES, entry_path, list_path
from principles.kinds import KINDS

LIST_WEIGHT = 0.5
"""Of pages that only list or sum up what others are about. So the page about a thing comes first."""

PAPER_WEIGHT = 0.25
"""Of the papers of the workshop pack: who looks for a word of theirs looks for what it means."""
PAPERS = "workshop/"
"""How their addresses begin; the page of that address is about them."""

ASSESS = "#assess"
"""Where the page of a principle names its questions."""


FOUND_AS = "found_as."
"""What the keys of the words begin with by which people look for a page, but which it does not use itself; the page's
folder follows."""


@dataclass(frozen=True)
class Places:
    """Locations without the language, as the index writes them: `principles/transparency/#assess`."""

    names: dict[str, str]
    """What a place is called elsewhere. Found there, a word weighs as much as in the title."""
    weights: dict[str, float]
    """How much a page weighs, where it is less than 1."""


def places(framework: Framework, interface: Interface, locale: str) -> Places:
    """The short names of entries, the titles of questions and what else people call a page, in one language, and what
    weighs less than others."""
    kinds = [kind for kind in KINDS if kind.pages]
    names = {
        location(entry_path(kind, entry.id)): getattr(entry.short_name, locale)
        for kind in kinds
        if kind.pages.search_weight == 1
        for entry in framework.knowledge.entries[kind.plural]
    }
    for section in framework.sections:
        titles = [getattr(question.title, locale) for question in section.questions]
        names[f"principles/{section.principle.id}/{ASSESS}"] = " · ".join(titles)
    for key, text in interface.items():
        if key.startswith(FOUND_AS):
            page = key.removeprefix(FOUND_AS) + "/"
            names[page] = " · ".join(filter(None, [names.get(page), getattr(text, locale)]))
    weights = {
        location(entry_path(kind, entry.id)): kind.pages.search_weight
        for kind in kinds
        if kind.pages.search_weight < 1
        for entry in framework.knowledge.entries[kind.plural]
    }
    lists = [location(path) for path in (*SINGLE_PAGES, *(list_path(kind) for kind in kinds))]
    papers = [place for place in lists if place.startswith(PAPERS) and place != PAPERS]
    weights |= dict.fromkeys(lists, LIST_WEIGHT) | dict.fromkeys(papers, PAPER_WEIGHT)
    return Places(names, weights)


def location(path: str) -> str:
    """Where the index says that a page is: `principles/` for `principles/index.md`."""
    return path.removesuffix(".md").removesuffix("index").rstrip("/") + "/"
