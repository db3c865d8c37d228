"""The navigation as data, in one language."""

from collections.abc import Iterable
from typing import Any

from hooks.pages.page import Page

SECTIONS: dict[str, list[str]] = {
    "nav_principles": ["principles/", "questions.md"],
    "nav_assess": ["assessment.md", "scoring.md", "saved-file.md"],
    "nav_law": ["matrix.md", "ways/", "goals/"],
    "nav_reference": ["glossary.md", "sources.md"],
    "nav_about": ["about.md", "translation.md", "privacy.md", "accessibility.md"],
}
"""The word of each section, and what it holds. A name with a slash at its end stands for a whole folder."""

WRITTEN_TITLES = {
    "saved-file.md": "nav_saved_file",
    "about.md": "nav_about_project",
    "privacy.md": "nav_privacy",
    "accessibility.md": "nav_accessibility",
}
"""What the navigation calls the pages that people write by hand."""


def navigation(pages: Iterable[Page], words: dict[str, str]) -> list[Any]:
    """Sections and pages in the form that the site builder reads. Every page is somewhere in it."""
    by_path = {page.path: page for page in pages}
    titles = {path: page.nav_title or page.title for path, page in by_path.items()}
    titles |= {path: words[word] for path, word in WRITTEN_TITLES.items()}
    sections = [
        {words[word]: [item for name in names for item in _items(name, titles, words)]}
        for word, names in SECTIONS.items()
    ]
    return [{words["home"]: "index.md"}, *sections]


def _items(name: str, titles: dict[str, str], words: dict[str, str]) -> list[Any]:
    if not name.endswith("/"):
        return [{titles[name]: name}]
    inside = [{title: path} for path, title in titles.items() if path.startswith(name)]
    # The principles are a section of their own; ways and goals are folders inside one.
    return inside if name == "principles/" else [{words[f"nav_{name[:-1]}"]: inside}]
