"""What a generated page is."""

import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """One generated page in one language, before the site builder sees it."""

    path: str
    """Where it lives, without the language: `principles/involvement.md`."""
    title: str
    """The heading, and the title of the browser's tab."""
    description: str
    """One sentence for search engines and results."""
    markdown: str
    """The text, HTML blocks included, with its own level-one heading."""
    edit_path: str
    """The definition that people edit to change the page, from the root of the repository."""
    nav_title: str = ""
    """A shorter title for the navigation; the title itself where this is empty."""
    search: bool = True
    """Whether the page has the search box. Pages with Trusted Types have none."""
    wide: bool = False
    """Whether it needs the room of the list of headings beside it."""
    related: bool = False
    """Whether it ends with related pages of its own, in place of the other pages of its section."""
    scripts: tuple[str, ...] = ()
    """Modules that only this page loads, by their names in hooks/assets/entries.py."""
    library: str = ""
    """What its scripts load once somebody asks for what needs it, by its name in hooks/assets/entries.py."""
    picking: bool = False
    """Whether it has questions that people can put on a sheet of their own."""
    styles: tuple[str, ...] = ()
    """Style sheets that only this page loads, by their names in hooks/assets/entries.py."""
    folded: tuple[str, ...] = ()
    """The sections that open on request, by the ids of their headings of level two."""

    @property
    def source(self) -> str:
        """The file as a person would have written it: front matter, then text.

        JSON strings are valid YAML, so no title can break the front matter.
        """
        meta = {
            "title": self.title,
            "description": self.description,
            "hide": ["toc"] if self.wide else [],
            "search_box": self.search,
            "related": self.related,
            "scripts": self.scripts,
            "library": self.library,
            "picking": self.picking,
            "styles": self.styles,
            "folded": self.folded,
        }
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items()]
        return "\n".join(["---", *lines, "---", "", self.markdown])
