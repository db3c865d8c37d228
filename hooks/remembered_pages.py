"""What the site builder and its theme made of a page before: a rebuild makes anew only what an edit has changed.

Three steps take most of a build: from Markdown to HTML, from HTML to what search knows, and the theme's templates
around it. What each makes is remembered by all that it depends on. A page made with a warning is made again.
"""

import hashlib
import json
import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from material.plugins.search.plugin import SearchIndex
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from language.memory import Archive, version_of

ROOMS = ("definitions", "principles", "assessment", "hooks", "language")
PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "markdown", "jinja2", "babel")
TEMPLATE = "remembered.html"
"""What a page that is remembered has in place of the theme's templates."""
SPEAKING = logging.getLogger("mkdocs")
"""Who tells what is wrong with a page."""


def code_version(root: Path) -> str:
    """Different whenever the code, the settings or the packages are that pages are made with."""
    code = (file for room in ROOMS for file in (root / room).rglob("*.py"))
    return version_of([root / "mkdocs.yml", *code], PACKAGES)


def digest(*facts: Any) -> str:
    """A few characters in place of everything that an answer depends on."""
    return hashlib.sha256(json.dumps(facts, default=str).encode()).hexdigest()


class RememberedPages:
    """The pages of one build in one language."""

    def __init__(self, archive: Archive, rendering: Any, marking: Any):
        """`rendering` and `marking` are what each page depends on besides its source, while that is done."""
        self.archive, self.rendering, self.marking = archive, digest(rendering), digest(marking)
        self.question = ""
        """What the page that is being read depends on, and what is remembered of it."""
        self.rendered: dict[str, Any] | None = None
        self.warnings = Warnings()
        self.contents: dict[str, str] = {}
        """What the content of each page is, by its address."""
        self.frames: dict[str, str] = {}
        """What the whole of each page depends on."""
        self.wholes: dict[str, str] = {}
        """The pages that are remembered whole."""

    def markdown_of(self, page: Page) -> str:
        """What is to be rendered of a page: nothing, where it is remembered what came of it."""
        self.question = digest(self.rendering, page.file.src_uri, page.url, page.title, page.meta, page.markdown)
        self.rendered = self.archive.recall(["rendered", self.question])
        SPEAKING.addHandler(self.warnings)
        # Told less, we would not hear warnings; told more, the site builder notes no links.
        self.warnings.heard = SPEAKING.getEffectiveLevel() not in (logging.INFO, logging.WARNING)
        return page.markdown if self.rendered is None else ""

    def content_of(self, html: str, page: Page, files: Files, marked: Callable[[str], str]) -> str:
        """The HTML of a page with its marks. A page that has not been rendered learns what it would know then."""
        SPEAKING.removeHandler(self.warnings)
        rendered = self.rendered or {"html": html, **known_by(page)}
        if self.rendered:
            page.title = rendered["title"]
            page.toc = get_toc(rendered["headings"])
            page.present_anchor_ids = set(rendered["anchors"])
            page.links_to_anchors = {files.src_uris[path]: links for path, links in rendered["links"].items()}
        elif not self.warnings.heard:
            self.archive.keep(["rendered", self.question], rendered)
        question = ["marked", digest(page.url, rendered["html"], self.marking)]
        content = self.archive.made(question, lambda: marked(rendered["html"]))
        self.contents[page.url] = digest(page.url, page.meta, rendered["title"], rendered["headings"], content)
        return content

    def look_up(self, pages: Iterable[Page], navigation: Navigation, *facts: Any) -> None:
        """Take those pages out of the theme's hands that are remembered whole. `facts` are what its templates know."""
        around = digest("whole", self.rendering, list(map(outline, navigation.items)), facts)
        for page in pages:
            question = self.frames[page.url] = digest(around, self.contents[page.url], page.edit_url)
            if whole := self.archive.recall(question):
                self.wholes[page.url] = whole
                page.meta["template"] = TEMPLATE

    def whole_of(self, page: Page, finished: Callable[[], str]) -> str:
        """A page as it is published."""
        if page.url in self.wholes:
            return self.wholes[page.url]
        whole = finished()
        self.archive.keep(self.frames[page.url], whole)
        return whole


class Warnings(logging.Handler):
    """Whether anything was told."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard = False

    def emit(self, record: logging.LogRecord) -> None:
        """Called by `logging`."""
        self.heard = True


class RememberingIndex(SearchIndex):
    """The theme's index, which takes pages apart only where they have changed."""

    def __init__(self, pages: RememberedPages, **settings: Any):
        super().__init__(**settings)
        self.pages = pages

    def add_entry_from_context(self, page: Page) -> None:
        """Called by the theme's search for each page."""
        question = ["search", self.pages.contents[page.url]]
        self.entries += self.pages.archive.made(question, lambda: self.sections_of(page))

    def sections_of(self, page: Page) -> list[dict[str, Any]]:
        """A page taken apart."""
        index = SearchIndex(**self.config)
        index.add_entry_from_context(page)
        return index.entries


def known_by(page: Page) -> dict[str, Any]:
    """What a page knows of itself once it is rendered."""
    return {
        "title": page.title,
        "headings": list(map(heading, page.toc)),
        "anchors": sorted(page.present_anchor_ids),
        "links": {file.src_uri: links for file, links in (page.links_to_anchors or {}).items()},
    }


def heading(link: AnchorLink) -> dict[str, Any]:
    """A heading as the site builder reads it."""
    children = list(map(heading, link.children))
    return {"name": link.title, "id": link.id, "level": link.level, "children": children}


def outline(item: Any) -> list[Any]:
    """What templates can show of a part of the navigation."""
    return [item.title, getattr(item, "url", None), list(map(outline, item.children or []))]
