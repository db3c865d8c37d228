"""The navigation as data, in one language."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from definitions.kinds import Kind
from hooks.pages.page import Page
from hooks.pages.paths import WORKSHOP_PAGES, list_path
from principles.kinds import KINDS

SECTIONS: dict[str, list[str]] = {
    "nav_principles": ["questions.md", "sheet.md"],
    "nav_practice": ["adopt.md", "put-to-work.md"],
    "nav_assess": [
        *("assessment.md", "assessment/list.md", "assessment/compare.md", "assessment/plan.md", "assessment/report.md"),
        *(WORKSHOP_PAGES[0], "llanddychymyg.md", "scoring.md", "changes.md", "saved-file.md"),
    ],
    "nav_law": ["matrix.md", "background.md", "other-approaches.md"],
    "nav_reference": ["glossary.md", "sources.md"],
    "nav_about": ["about.md", "translation.md", "privacy.md", "accessibility.md"],
}
"""The word of each section, and its single pages. Kinds of entry say themselves which section they stand in."""

FOLDERS = {
    WORKSHOP_PAGES[0]: (*WORKSHOP_PAGES, "assessment/room.md"),
}
"""Single pages that stand for a folder of several."""

WRITTEN_TITLES = {
    "llanddychymyg.md": "nav_llanddychymyg",
    "saved-file.md": "nav_saved_file",
    "adopt.md": "nav_adopt",
    "put-to-work.md": "nav_put_to_work",
    "background.md": "nav_background",
    "other-approaches.md": "nav_other_approaches",
    "about.md": "nav_about_project",
    "privacy.md": "nav_privacy",
    "accessibility.md": "nav_accessibility",
}
"""What the navigation calls the pages that people write by hand."""


def navigation(pages: Iterable[Page], words: Mapping[str, str]) -> list[Any]:
    """Sections and pages in the form that the site builder reads. Every page is somewhere in it."""
    titles = {page.path: page.nav_title or page.title for page in pages}
    titles |= {path: words[word] for path, word in WRITTEN_TITLES.items()}
    sections = [{words[section]: list(_items(section, titles, words))} for section in SECTIONS]
    return [{words["home"]: "index.md"}, *sections]


def _items(section: str, titles: Mapping[str, str], words: Mapping[str, str]) -> Iterator[Any]:
    """The kind that the section is about, then its single pages, then other kinds, each in a folder."""
    kinds = [kind for kind in KINDS if kind.pages and kind.pages.section == section]
    for kind in kinds:
        if kind.pages.leads:
            yield from _entries(kind, titles)
    for path in SECTIONS[section]:
        yield {titles[path]: [{titles[one]: one} for one in FOLDERS[path]] if path in FOLDERS else path}
    for kind in kinds:
        if not kind.pages.leads:
            yield {words[f"nav_{kind.plural}"]: list(_entries(kind, titles))}


def _entries(kind: Kind, titles: Mapping[str, str]) -> Iterator[dict[str, str]]:
    folder = list_path(kind).rpartition("/")[0] + "/"
    yield from ({title: path} for path, title in titles.items() if path.startswith(folder))
