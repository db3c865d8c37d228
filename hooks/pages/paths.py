"""Where pages live, without the language."""

from collections.abc import Iterator

from assessment.definitions.framework import Framework
from definitions.kinds import Kind
from principles.kinds import KINDS

WRITTEN_PAGES = (
    *("index.md", "llanddychymyg.md", "saved-file.md", "other-approaches.md", "background.md"),
    *("adopt.md", "put-to-work.md"),
    *("about.md", "privacy.md", "accessibility.md"),
)
"""Pages in docs/, which templates may link to."""

WORKSHOP_PAGES = (
    *("workshop/index.md", "workshop/form.md", "workshop/form-partner.md", "workshop/scoring.md"),
    *("workshop/cards.md", "workshop/chart.md", "workshop/key-in.md"),
)
"""The workshop pack: its guide comes first."""

SINGLE_PAGES = (
    "questions.md",
    "sheet.md",
    "matrix.md",
    "glossary.md",
    "sources.md",
    "scoring.md",
    "changes.md",
    "translation.md",
    "assessment.md",
    "assessment/list.md",
    "assessment/compare.md",
    "assessment/plan.md",
    *WORKSHOP_PAGES,
    "assessment/room.md",
    "assessment/report.md",
)
"""Generated pages that are about no one entry."""


def list_path(kind: Kind) -> str:
    """The page that lists the entries of a kind."""
    return f"{kind.plural}/index.md"


def entry_path(kind: Kind, id: str) -> str:
    """The page of one entry."""
    return f"{kind.plural}/{id}.md"


def page_paths(framework: Framework) -> list[str]:
    """Where the generated pages live."""
    return [*_entry_paths(framework), *SINGLE_PAGES]


def _entry_paths(framework: Framework) -> Iterator[str]:
    for kind in KINDS:
        if kind.pages:
            yield list_path(kind)
            yield from (entry_path(kind, entry.id) for entry in framework.knowledge.entries[kind.plural])


def linkable_paths(framework: Framework) -> list[str]:
    """Every page that a template may link to."""
    return [*page_paths(framework), *WRITTEN_PAGES]
