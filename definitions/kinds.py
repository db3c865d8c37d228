"""What may be defined: kinds of entry and single files, each declared once.

Reading, checks, schemas, addresses, pages, navigation and the state of translation follow the declarations.
"""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Annotated, Any

from pydantic import Field, create_model

from definitions.shapes import Entry, Id, Shape


@dataclass(frozen=True)
class SingleFile:
    """A definition of which there is one."""

    file: str
    """Its path from the framework's folder."""
    shape: type[Shape]
    required: bool = True
    """Whether every framework has it."""

    @property
    def schema(self) -> str:
        """Where its JSON Schema is kept."""
        path = PurePosixPath(self.file)
        return f"{path.parent}/schema/{path.stem}.json"


@dataclass(frozen=True)
class EntryPages:
    """Where people read the entries of a kind: a page for each, and a page that lists them.

    The words of the list are `KINDS_title`, `KINDS_description` and `nav_KINDS`, with the kind's plural for KINDS.
    """

    template: str
    """The name of the template of an entry's page. It is given the `entry`."""
    list_template: str
    """The name of the template of the list. It is given the `entries`."""
    section: str
    """The word of the section of the navigation that they stand in."""
    list_scripts: tuple[str, ...] = ()
    """Modules that only the list loads, by their names among the files that pages load."""
    styles: tuple[str, ...] = ()
    """Style sheets that the list and the pages of the entries load, likewise."""
    search_weight: float = 1.0
    """How much the entries' pages weigh in search, beside 1 for what others are about."""
    related: tuple[str, ...] = ()
    """The kinds, by their plurals, of which an entry's page shows the nearest at its end. Without any, it shows the
    other pages of its section."""
    folded: tuple[str, ...] = ()
    """The sections of an entry's page that open on request, by their ids."""
    leads: bool = False
    """Whether the section is about this kind, so that the list is its first page and no folder inside it."""


@dataclass(frozen=True)
class Kind:
    """A kind of entry: each in a file of its own, whose name is its id."""

    name: str
    """One of them, in small letters."""
    plural: str
    """All of them: the name of their folder, of the list that orders them, and of their part of the site."""
    room: str
    """The folder of the framework that theirs is in."""
    shape: type[Entry]
    listed_in: str | None = None
    """The single file that orders them, under the key `plural`. Without one they keep the order of their ids."""
    required: bool = False
    """Whether every framework has some."""
    references: tuple[str, ...] = ()
    """The keys that name entries of the kind; `name` and `plural` unless given."""
    pages: EntryPages | None = None
    """None where they have no pages of their own."""

    @property
    def folder(self) -> str:
        """Where its entries live, from the framework's folder."""
        return f"{self.room}/{self.plural}"

    @property
    def schema(self) -> str:
        """Where its JSON Schema is kept."""
        return f"{self.room}/schema/{self.name}.json"

    @property
    def referring_keys(self) -> tuple[str, ...]:
        """The keys that name entries of the kind."""
        return self.references or (self.name, self.plural)


@dataclass(frozen=True)
class Room:
    """Everything that one folder of a framework may define."""

    files: tuple[SingleFile, ...]
    kinds: tuple[Kind, ...]

    @property
    def schemas(self) -> dict[str, type[Shape]]:
        """Where each schema is kept, and the shape that it describes."""
        return {declared.schema: declared.shape for declared in (*self.files, *self.kinds)}


def with_lists(shape: type[Shape], file: str, kinds: tuple[Kind, ...]) -> type[Shape]:
    """The shape of a single file, with a list of ids for each kind that the file orders."""
    lists: dict[str, Any] = {}
    for kind in kinds:
        if kind.listed_in == file:
            meaning = f"Ids of the folder {kind.folder}, in the order that pages show them."
            ids = Annotated[list[Id], Field(min_length=1 if kind.required else 0, description=meaning)]
            lists[kind.plural] = (ids, ...) if kind.required else (ids, [])
    return create_model(shape.__name__, __base__=shape, __doc__=shape.__doc__, **lists)
