"""Definitions: documents whose shape holds, each beside the document it came from."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError

from definitions.documents import Document, read_document
from definitions.kinds import Kind, Room
from definitions.problems import DefinitionErrors, Problem
from definitions.shape_problems import describe, shape_problems
from definitions.shapes import Entry, Shape

ShapeType = TypeVar("ShapeType", bound=Shape)
EntryType = TypeVar("EntryType", bound=Entry)


@dataclass(frozen=True)
class Definition(Generic[ShapeType]):
    """A checked value and the document it came from, which knows the lines."""

    document: Document
    value: ShapeType


@dataclass(frozen=True)
class Folder(Generic[EntryType]):
    """The entries of one folder, one file each."""

    path: str
    ids: tuple[str, ...]
    """File names without ending, broken files included, so that a reference to one is not a second error."""
    definitions: Sequence[Definition[EntryType]] = field(default=())

    def by_id(self) -> dict[str, Definition[EntryType]]:
        """The entries whose shape holds, by file name."""
        return {Path(definition.document.file).stem: definition for definition in self.definitions}

    def in_order(self, ids: Sequence[str]) -> list[EntryType]:
        """The entries in the order of a list of ids."""
        definitions = self.by_id()
        return [definitions[id].value for id in ids]


def read_definition(
    root: Path, file: str, shape: type[ShapeType], problems: list[Problem]
) -> Definition[ShapeType] | None:
    """Read one file as one shape. Adds what is wrong to `problems`; then there is no definition."""
    path = root / file
    if not path.is_file():
        problems.append(Problem(file, 1, "", "no file", "this file in the framework"))
        return None
    document, found = read_document(root, path)
    if found:
        problems.extend(found)
        return None
    try:
        return Definition(document, shape.model_validate(document.value))
    except ValidationError as error:
        problems.extend(shape_problems(document, shape, error))
        return None


def read_alone(root: Path, file: str, shape: type[ShapeType]) -> ShapeType:
    """Read one file that needs no others to make sense.

    Raises:
        DefinitionErrors: with every problem of the file.
    """
    problems: list[Problem] = []
    definition = read_definition(root, file, shape, problems)
    if definition is None:
        raise DefinitionErrors(problems)
    return definition.value


def read_folder(root: Path, folder: str, shape: type[EntryType], problems: list[Problem]) -> Folder[EntryType]:
    """Read every entry of a folder. Adds what is wrong to `problems`."""
    paths = sorted(path for path in (root / folder).glob("*") if not path.name.startswith("."))
    definitions = []
    for path in paths:
        file = path.relative_to(root).as_posix()
        if path.suffix != ".yml" or not path.is_file():
            problems.append(Problem(file, 1, "", f"'{path.name}'", "only .yml files in this folder"))
        elif definition := read_definition(root, file, shape, problems):
            definitions.append(definition)
            problems.extend(_file_name_problems(definition))
    return Folder(folder, tuple(path.stem for path in paths), definitions)


def _file_name_problems(definition: Definition[EntryType]) -> list[Problem]:
    """An entry's id is its file's name."""
    stem = Path(definition.document.file).stem
    if definition.value.id == stem:
        return []
    return [definition.document.problem(("id",), describe(definition.value.id), f"'{stem}', the name of the file")]


@dataclass(frozen=True)
class RoomDefinitions:
    """What was read of a room, each value with its document."""

    room: Room
    files: dict[str, Definition | None]
    """By path; None where a file's shape does not hold, or where an optional file is missing."""
    folders: dict[str, Folder]
    """By the plural of the kind."""
    absent: frozenset[str] = frozenset()
    """The optional files that are not there."""

    @property
    def documents(self) -> list[Document]:
        """The documents whose shape holds."""
        entries = [definition for folder in self.folders.values() for definition in folder.definitions]
        return [definition.document for definition in [*self.files.values(), *entries] if definition]

    @property
    def is_whole(self) -> bool:
        """Whether the shape of every file holds."""
        entries = all(len(folder.ids) == len(folder.definitions) for folder in self.folders.values())
        return entries and all(self.files[file] for file in self.files.keys() - self.absent)

    @property
    def known(self) -> dict[str, set[str]]:
        """For each key that refers to entries, the ids it may name."""
        known: dict[str, set[str]] = defaultdict(set)
        for kind in self.room.kinds:
            for key in kind.referring_keys:
                known[key].update(self.folders[kind.plural].ids)
        return dict(known)

    def entries(self) -> dict[str, list[Entry]]:
        """Under the plural of each kind, its entries in their order. Only for definitions without problems."""
        return {kind.plural: self.folders[kind.plural].in_order(self._order(kind)) for kind in self.room.kinds}

    def _order(self, kind: Kind) -> Sequence[str]:
        if kind.listed_in is None:
            return self.folders[kind.plural].ids
        return getattr(self.files[kind.listed_in].value, kind.plural)


def read_room(root: Path, room: Room, problems: list[Problem]) -> RoomDefinitions:
    """Read everything that a room may define, and add what is wrong with each shape to `problems`."""
    absent = frozenset(s.file for s in room.files if not s.required and not (root / s.file).exists())
    return RoomDefinitions(
        room,
        {s.file: None if s.file in absent else read_definition(root, s.file, s.shape, problems) for s in room.files},
        {kind.plural: read_folder(root, kind.folder, kind.shape, problems) for kind in room.kinds},
        absent,
    )
