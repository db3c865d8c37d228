"""Reads everything under `principles/`."""

from pathlib import Path

from definitions.problems import Problem
from definitions.reading import RoomDefinitions, read_room
from principles.kinds import CATALOGUE, GLOSSARY, KINDS, KNOWLEDGE, SOURCES, TIMELINE
from principles.model import Knowledge

LINKS = {kind.plural: kind.name for kind in KINDS}
"""What lists of links are called, and the key of the id in each link."""


def read_knowledge(root: Path, problems: list[Problem]) -> RoomDefinitions:
    """Read every definition under `principles/`, and add what is wrong with each shape to `problems`."""
    return read_room(root, KNOWLEDGE, problems)


def known_names(read: RoomDefinitions) -> dict[str, set[str]]:
    """For each key that refers to something in the knowledge, the ids it may name."""
    known = read.known
    if catalogue := read.files[CATALOGUE]:
        known |= {name: {word.id for word in words} for name, words in catalogue.value.vocabularies}
    if sources := read.files[SOURCES]:
        known["sources"] = known["official_statement"] = {source.id for source in sources.value.sources}
    return known


def knowledge_of(read: RoomDefinitions) -> Knowledge:
    """The plain model. Only for definitions without problems."""
    return Knowledge(
        catalogue=read.files[CATALOGUE].value,
        entries=read.entries(),
        sources=read.files[SOURCES].value.sources,
        terms=read.files[GLOSSARY].value.terms,
        timeline=timeline.value if (timeline := read.files[TIMELINE]) else None,
    )
