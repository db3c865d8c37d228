"""Sense checks that hold for every kind of definition. Each rule is one small function."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from definitions.documents import Document
from definitions.problems import KeyPath, Problem, did_you_mean
from definitions.reading import Definition, Folder, RoomDefinitions
from definitions.shapes import Word

JUDGEMENT = "judgement"
"""The one word of the `basis` vocabulary that may stand without a source."""


def repeated_ids(document: Document) -> Iterator[Problem]:
    """Items of one list have different ids."""
    for path, value in document.every_value:
        if not isinstance(value, list):
            continue
        first: dict[Any, int] = {}
        for position, item in enumerate(value):
            id = item.get("id") if isinstance(item, dict) else None
            if id is not None and id in first:
                line = document.line((*path, first[id], "id"))
                yield document.problem(
                    (*path, position, "id"), f"'{id}' again (first on line {line})", "an id that no other item has"
                )
            first.setdefault(id, position)


def entries_with_the_same_id(folder: Folder) -> Iterator[Problem]:
    """No two entries of a folder have the same id."""
    first: dict[str, str] = {}
    for definition in folder.definitions:
        file = first.setdefault(definition.value.id, definition.document.file)
        if file != definition.document.file:
            yield definition.document.problem(
                ("id",), f"'{definition.value.id}', which {file} has too", "an id that no other file has"
            )


def unknown_references(document: Document, known: Mapping[str, Collection[str]]) -> Iterator[Problem]:
    """A reference names something that exists. `known` maps the keys that refer to the ids they may name."""
    for path, key, name in document.references:
        if key in known and name not in known[key]:
            one = key if key.endswith("is") else key.removesuffix("s")
            yield document.problem(path, f"'{name}'", f"a known {one}", did_you_mean(name, known[key]))


def unlisted_entries(folder: Folder, listed: Sequence[str], list_name: str) -> Iterator[Problem]:
    """Every entry stands in the list that gives it its place."""
    for id in folder.ids:
        if id not in listed:
            yield Problem(f"{folder.path}/{id}.yml", 1, "", "an entry that no list names", f"'{id}' in {list_name}")


def repeated_names(document: Document, path: KeyPath, names: Iterable[str]) -> Iterator[Problem]:
    """A list of ids names each once."""
    seen: set[str] = set()
    for position, name in enumerate(names):
        if name in seen:
            yield document.problem((*path, position), f"'{name}' again", "each id once")
        seen.add(name)


def repeated_links(document: Document, keys: Mapping[str, str]) -> Iterator[Problem]:
    """A list of links names each entry once. `keys` maps what such lists are called to the key of the id in a link."""
    for path, value in document.every_value:
        if not path or path[-1] not in keys or not isinstance(value, list):
            continue
        key, seen = keys[path[-1]], set()
        for position, link in enumerate(value):
            name = link.get(key) if isinstance(link, dict) else None
            if name is not None and name in seen:
                yield document.problem((*path, position, key), f"a second link to '{name}'", f"one link to each {key}")
            seen.add(name)


def statements_without_source(document: Document) -> Iterator[Problem]:
    """Whatever is not our own judgement names a source."""
    for path, value in document.every_value:
        if isinstance(value, dict) and isinstance(value.get("basis"), str):
            if value["basis"] != JUDGEMENT and "strength" not in value and not value.get("sources"):
                yield document.problem(
                    (*path, "basis"), f"'{value['basis']}' without sources", "the sources behind it",
                    f"Add `sources:`, or say `basis: \"{JUDGEMENT}\"`",
                )  # fmt: skip


def unused_words(
    catalogue: Definition, vocabularies: Iterable[tuple[str, Sequence[Word]]], documents: Iterable[Document]
) -> Iterator[Problem]:
    """A vocabulary holds only words that some definition uses."""
    used = {(key, name) for document in documents for _, key, name in document.references}
    unused = (
        (vocabulary, position, word.id)
        for vocabulary, words in vocabularies
        for position, word in enumerate(words)
        if (vocabulary, word.id) not in used
    )
    for vocabulary, position, word in unused:
        path = ("vocabularies", vocabulary, position, "id")
        yield catalogue.document.problem(path, f"'{word}', which nothing uses", "a word that a definition uses")


def listing_problems(read: RoomDefinitions) -> Iterator[Problem]:
    """A file that orders the entries of a kind names every one of them, and each once."""
    for kind in read.room.kinds:
        listing = read.files[kind.listed_in] if kind.listed_in else None
        if listing:
            listed = getattr(listing.value, kind.plural)
            yield from unlisted_entries(read.folders[kind.plural], listed, f"`{kind.plural}` of {kind.listed_in}")
            yield from repeated_names(listing.document, (kind.plural,), listed)


def problems_of_every_kind(
    read: RoomDefinitions, known: Mapping[str, Collection[str]], links: Mapping[str, str]
) -> Iterator[Problem]:
    """What does not make sense in the definitions of a room, whatever they define.

    Args:
        read: Definitions whose shapes hold.
        known: For each key that refers to something, the ids it may name.
        links: What lists of links are called, and the key of the id in each link.
    """
    for document in read.documents:
        yield from repeated_ids(document)
        yield from unknown_references(document, known)
        yield from statements_without_source(document)
        yield from repeated_links(document, links)
    for folder in read.folders.values():
        yield from entries_with_the_same_id(folder)
    yield from listing_problems(read)
