"""The map of everything: which entries are tied to which. The page's tables and its drawing of one thread are made of
this."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from definitions.shapes import PageEntry
from hooks.pages.links import LINKED
from hooks.pages.related import Place, Web
from principles.loading import LINKS
from principles.model import Knowledge

MAPPED = ("ways", "goals", "principles", "stages", "signs", "methods")
"""The kinds on the map, from what the law sets out to what people do."""


@dataclass(frozen=True)
class Tie:
    """Another entry that one is tied to."""

    entry: PageEntry
    strength: str | None
    """A word of the `strength` vocabulary, where the definitions say how strong the tie is."""


@dataclass(frozen=True)
class TieRow:
    """One entry, and under each kind of its table what it is tied to, in the order of the catalogue."""

    entry: PageEntry
    ties: dict[str, list[Tie]]


@dataclass(frozen=True)
class TieTable:
    """All entries of a kind with their ties. Kinds that none of them is tied to are left out."""

    kind: str
    columns: list[str]
    rows: list[TieRow]


def tie_tables(web: Web, knowledge: Knowledge) -> list[TieTable]:
    """The ties between all entries on the map; each stands in it twice, once from either side."""
    strengths = dict(_strengths(knowledge))
    tables = [_table(kind, web, strengths) for kind in MAPPED]
    return [table for table in tables if table.rows]


def _table(kind: str, web: Web, strengths: Mapping[frozenset[Place], str]) -> TieTable:
    places = [place for place in web.entries if place[0] == kind]
    columns = [other for other in MAPPED if any(tied == other for place in places for tied, _ in web.tied[place])]

    def ties(place: Place, column: str) -> list[Tie]:
        tied = [other for other in web.entries if other[0] == column and other in web.tied[place]]
        return [Tie(web.entries[other], strengths.get(frozenset((place, other)))) for other in tied]

    rows = [TieRow(web.entries[place], {column: ties(place, column) for column in columns}) for place in places]
    return TieTable(kind, columns, rows)


def _strengths(knowledge: Knowledge) -> Iterator[tuple[frozenset[Place], str]]:
    for principle in knowledge.principles:
        for kind in LINKED:
            for link in getattr(principle, kind):
                other = (kind, getattr(link, LINKS[kind]))
                yield frozenset((("principles", principle.id), other)), link.strength
