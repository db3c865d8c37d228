"""Reads and checks everything under `principles/`."""

from collections.abc import Iterator
from pathlib import Path

from definitions import checks
from definitions.problems import Problem
from definitions.reading import Definition, RoomDefinitions, read_room
from principles.kinds import CATALOGUE, GLOSSARY, KINDS, KNOWLEDGE, SOURCES
from principles.model import Knowledge, Principle

LINKS = {kind.plural: kind.name for kind in KINDS}
"""What lists of links are called, and the key of the id in each link."""


def read_knowledge(root: Path, problems: list[Problem]) -> RoomDefinitions:
    """Read every definition under `principles/`, and add what is wrong with each shape to `problems`."""
    return read_room(root, KNOWLEDGE, problems)


def known_names(read: RoomDefinitions) -> dict[str, set[str]]:
    """For each key that refers to something in the knowledge, the ids it may name."""
    known = read.known
    if catalogue := read.files[CATALOGUE]:
        known["basis"] = {word.id for word in catalogue.value.vocabularies.basis}
        known["strength"] = {word.id for word in catalogue.value.vocabularies.strength}
    if sources := read.files[SOURCES]:
        known["sources"] = known["official_statement"] = {source.id for source in sources.value.sources}
    return known


def check_knowledge(read: RoomDefinitions) -> Iterator[Problem]:
    """What does not make sense in definitions whose shapes hold."""
    yield from checks.problems_of_every_kind(read, known_names(read), LINKS)
    yield from _unserved(read, "goals", read.folders["principles"].definitions)
    yield from _unserved(read, "ways", read.folders["principles"].definitions)


def _unserved(read: RoomDefinitions, plural: str, principles: list[Definition[Principle]]) -> Iterator[Problem]:
    """Some principle serves every goal and every way of working."""
    name = LINKS[plural]
    served = {getattr(link, name) for principle in principles for link in getattr(principle.value, plural)}
    for id, definition in read.folders[plural].by_id().items():
        if principles and id not in served:
            yield definition.document.problem((), f"a {name} that no principle serves", "a principle that links to it")


def knowledge_of(read: RoomDefinitions) -> Knowledge:
    """The plain model. Only for definitions without problems."""
    return Knowledge(
        catalogue=read.files[CATALOGUE].value,
        entries=read.entries(),
        sources=read.files[SOURCES].value.sources,
        terms=read.files[GLOSSARY].value.terms,
    )
