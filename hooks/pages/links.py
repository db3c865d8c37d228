"""The links between principles, ways of working and goals, seen from either side."""

from collections.abc import Sequence
from dataclasses import dataclass

from assessment.definitions.framework import Framework
from assessment.definitions.model import RubricQuestion
from definitions.shapes import Text
from principles.loading import LINKS
from principles.model import Goal, Knowledge, Principle, Way

LINKED = ("ways", "goals")
"""The kinds of entry that principles and questions link to: the names of the lists of links."""


@dataclass(frozen=True)
class SeenLink:
    """One link as a page shows it: where it leads, how strong it is and why."""

    path: str
    title: Text
    strength: str
    reason: Text


def links_from(principle: Principle, kind: str, knowledge: Knowledge) -> list[SeenLink]:
    """A principle's links to ways or to goals, strongest first, otherwise in catalogue order."""
    by_id = {getattr(link, LINKS[kind]): link for link in getattr(principle, kind)}
    seen = [
        SeenLink(f"{kind}/{entry.id}.md", entry.title, by_id[entry.id].strength, by_id[entry.id].reason)
        for entry in knowledge.entries[kind]
        if entry.id in by_id
    ]
    return strongest_first(seen, knowledge)


def all_links_from(principle: Principle, knowledge: Knowledge) -> list[SeenLink]:
    """A principle's links to ways, then to goals."""
    return [link for kind in LINKED for link in links_from(principle, kind, knowledge)]


def links_to(kind: str, id: str, knowledge: Knowledge) -> list[SeenLink]:
    """The principles that serve a way or a goal, strongest first, otherwise in catalogue order."""
    seen = [
        SeenLink(f"principles/{principle.id}.md", principle.title, link.strength, link.reason)
        for principle in knowledge.principles
        for link in getattr(principle, kind)
        if getattr(link, LINKS[kind]) == id
    ]
    return strongest_first(seen, knowledge)


def strongest_first(links: list[SeenLink], knowledge: Knowledge) -> list[SeenLink]:
    """Sorted by the points of the strength; equals keep their order."""
    points = {word.id: word.points for word in knowledge.catalogue.vocabularies.strength}
    return sorted(links, key=lambda link: -points[link.strength])


def questions_about(kind: str, id: str, framework: Framework) -> list[RubricQuestion]:
    """The questions that speak to a way or a goal, in the order asked."""
    return [
        question
        for section in framework.sections
        for question in section.questions
        if any(getattr(link, LINKS[kind]) == id for link in getattr(question, kind))
    ]


@dataclass(frozen=True)
class TableRow:
    """One principle's links in the order of a table's columns; None where there is none."""

    principle: Principle
    links: list[SeenLink | None]


@dataclass(frozen=True)
class MatrixTable:
    """Principles against ways, or against goals."""

    kind: str
    entries: Sequence[Way | Goal]
    rows: list[TableRow]


def matrix_table(kind: str, knowledge: Knowledge) -> MatrixTable:
    """Which principle serves which way or goal."""
    entries = knowledge.entries[kind]
    rows = []
    for principle in knowledge.principles:
        links = {link.path: link for link in links_from(principle, kind, knowledge)}
        rows.append(TableRow(principle, [links.get(f"{kind}/{entry.id}.md") for entry in entries]))
    return MatrixTable(kind, entries, rows)
