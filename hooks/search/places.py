"""What search knows of the site's places besides their titles and texts."""

from dataclasses import dataclass

from assessment.definitions.framework import Framework
from hooks.interface import Interface
from hooks.pages.paths import SINGLE_PAGES, entry_path, list_path
from principles.kinds import KINDS

LIST_WEIGHT = 0.5
"""Of pages that only list or sum up what others are about. So the page about a thing comes first."""

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
    lists = (*SINGLE_PAGES, *(list_path(kind) for kind in kinds))
    return Places(names, weights | {location(path): LIST_WEIGHT for path in lists})


def location(path: str) -> str:
    """Where the index says that a page is: `principles/` for `principles/index.md`."""
    return path.removesuffix(".md").removesuffix("index").rstrip("/") + "/"
