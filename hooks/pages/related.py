"""Which entries belong together, computed from what each names: what pages show under "Where to go from here"."""

from collections.abc import Iterator
from typing import Any

from definitions.kinds import Kind
from principles.kinds import KINDS
from principles.model import Knowledge

Place = tuple[str, str]
"""The plural of a kind, and the id of an entry."""

SHOWN = 3
"""The most entries of one kind that a page shows: a choice, not a wall."""

PAGED = [kind for kind in KINDS if kind.pages]


class Web:
    """Every entry that has a page, with what it names and what names it."""

    def __init__(self, knowledge: Knowledge):
        self.entries = {(kind.plural, entry.id): entry for kind in PAGED for entry in knowledge.entries[kind.plural]}
        """In the order of the catalogue."""
        self.tied: dict[Place, set[Place]] = {place: set() for place in self.entries}
        for place, entry in self.entries.items():
            for other in self.entries.keys() & set(_named_by(entry)):
                self.tied[place].add(other)
                self.tied[other].add(place)

    def nearest(self, place: Place, kind: str) -> list[Any]:
        """The entries of a kind that belong to another most: those tied to it, then those tied to the same; best first.

        What is tied to much is near to nothing in particular, so the share counts and not the number.
        """
        return [self.entries[other] for other in self.near(self.tied[place], kind) if other != place][:SHOWN]

    def near(self, ties: set[Place], kind: str) -> list[Place]:
        """All entries of a kind that have something to do with what is tied to these places, best first."""
        nearness = {
            other: (other in ties, _likeness(ties, self.tied[other])) for other in self.entries if other[0] == kind
        }
        return sorted((other for other in nearness if any(nearness[other])), key=nearness.__getitem__, reverse=True)

    def related(self, kind: Kind, id: str) -> list[tuple[str, list[Any]]]:
        """What the page of an entry shows at its end: the kinds that its own kind declares, without those of which
        nothing is near."""
        groups = [(other, self.nearest((kind.plural, id), other)) for other in kind.pages.related]
        return [(other, entries) for other, entries in groups if entries]


def _named_by(entry: Any) -> Iterator[Place]:
    """The entries that one names: by an id, by a link that has one and a reason, or by the path of a page."""
    for kind in PAGED:
        for key in kind.referring_keys:
            value = getattr(entry, key, [])
            for named in value if isinstance(value, list) else [value]:
                yield kind.plural, named if isinstance(named, str) else getattr(named, kind.name, "")
    for step in getattr(entry, "path", []):
        folder, _, page = step.page.partition("#")[0].partition("/")
        yield folder, page.removesuffix(".md")


def _likeness(one: set[Place], other: set[Place]) -> float:
    """The share of what either is tied to that both are tied to."""
    return len(one & other) / len(one | other) if one & other else 0.0
