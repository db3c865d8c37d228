"""YAML files as values that remember their lines.

PyYAML keeps the last of two equal keys, reads `no` as false and forgets where things stood. Here a
file becomes plain values plus the line of every key and item, and whatever could surprise is a problem.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import yaml

from definitions.problems import KeyPath, Problem, key_path_text

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 40


@dataclass(frozen=True)
class Document:
    """One YAML file: its path from the framework's folder, its values, and the line of each key path."""

    file: str
    value: Any = None
    lines: dict[KeyPath, int] = field(default_factory=dict)
    unquoted: dict[KeyPath, str] = field(default_factory=dict)
    """Plain scalars that YAML reads as something else than text, as they were typed."""

    @cached_property
    def every_value(self) -> Sequence[tuple[KeyPath, Any]]:
        """Each value in the document with its key path, outer before inner."""
        return list(_every_value(self.value))

    @cached_property
    def references(self) -> Sequence[tuple[KeyPath, str, str]]:
        """Every text that may name something: its key path, the key that would make it a reference, and the text."""
        found = []
        for path, value in self.every_value:
            if path and isinstance(value, str):
                found.append((path, str(path[-1]), value))
            elif path and isinstance(value, list):
                found += [((*path, i), str(path[-1]), item) for i, item in enumerate(value) if isinstance(item, str)]
        return found

    def line(self, path: KeyPath) -> int:
        """The line of a key path, or of the nearest part of it that exists."""
        while path not in self.lines and path:
            path = path[:-1]
        return self.lines.get(path, 1)

    def problem(self, path: KeyPath, found: str, expected: str, remedy: str = "") -> Problem:
        """A problem at a key path of this document."""
        return Problem(self.file, self.line(path), key_path_text(path), found, expected, remedy)


def read_document(root: Path, path: Path) -> tuple[Document, Sequence[Problem]]:
    """Read one file. A file with problems gives a document without a value."""
    file = path.relative_to(root).as_posix()
    try:
        return _document(file, path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        return Document(file), [not_utf8(file, error)]
    except OSError as error:
        return Document(file), [Problem(file, 1, "", error.strerror or str(error), "a file that can be read")]


# A build needs each document three times: as a definition, for the checks of words, and for the state of translation.
@lru_cache(maxsize=1000)
def _document(file: str, text: str) -> tuple[Document, Sequence[Problem]]:
    reader = _Reader(Document(file))
    try:
        if unwanted := _unwanted_yaml(file, text):
            return Document(file), unwanted
        loader = Loader(text)
        reader.loader = loader
        node = loader.get_single_node()
        value = reader.read(node, ()) if node is not None else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = (mark.line + 1) if mark else 1
        details = ", ".join(part for part in (error.problem, error.context) if part)
        found = f"a mistake in the YAML ({details})"
        return Document(file), [Problem(file, where, "", found, "valid YAML", "Look at this line and the one above")]
    except yaml.YAMLError as error:
        return Document(file), [Problem(file, 1, "", str(error).splitlines()[0], "valid YAML")]
    if reader.problems:
        return Document(file), reader.problems
    document = reader.document
    return Document(file, value, document.lines, document.unquoted), []


def not_utf8(file: str, error: UnicodeDecodeError) -> Problem:
    """A file that is no UTF-8, and the line of the first byte that shows it."""
    line = error.object[: error.start].count(b"\n") + 1
    return Problem(file, line, "", "a byte that is not UTF-8", "text saved as UTF-8")


def _unwanted_yaml(file: str, text: str) -> list[Problem]:
    """Parts of YAML that no definition needs: aliases, tags, and nesting so deep that the C parser would crash."""
    problems, depth = [], 0
    for event in yaml.parse(text, Loader):
        line = event.start_mark.line + 1
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            return [Problem(file, line, "", "lists or keys nested too deeply", "a few levels")]
        if isinstance(event, yaml.AliasEvent):
            problems.append(Problem(file, line, "", f"the alias '*{event.anchor}'", "the value written out"))
        elif getattr(event, "tag", None):
            problems.append(Problem(file, line, "", f"the tag '{event.tag}'", "a plain value"))
    return problems


class _Reader:
    """Turns YAML nodes into plain values and notes lines and problems on the way."""

    def __init__(self, document: Document):
        self.document = document
        self.problems: list[Problem] = []
        self.loader: Any = None

    def read(self, node: yaml.Node, path: KeyPath) -> Any:
        self.document.lines.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return self._read_mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(child, (*path, position)) for position, child in enumerate(node.value)]
        return self._read_scalar(node, path)

    def _read_mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self.problems.append(
                    Problem(self.document.file, line, key_path_text(path), "a list or mapping as a key", "a word")
                )
                continue
            # The word as typed: an unquoted `no:` is the key "no", not False.
            key = key_node.value
            if key in values:
                first = self.document.line((*path, key))
                self.problems.append(
                    Problem(
                        self.document.file, line, key_path_text((*path, key)),
                        f"the key a second time (first on line {first})", "each key once",
                    )
                )  # fmt: skip
                continue
            self.document.lines[(*path, key)] = line
            values[key] = self.read(value_node, (*path, key))
        return values

    def _read_scalar(self, node: yaml.ScalarNode, path: KeyPath) -> Any:
        try:
            value = self.loader.construct_object(node)
        except ValueError:
            self.problems.append(self.document.problem(path, f"{node.value!r}", "a value that YAML can read",
                                                       "Put text in quotes"))  # fmt: skip
            return None
        # PyYAML's two parsers name the plain style differently.
        if not isinstance(value, str) and node.style in (None, ""):
            self.document.unquoted[path] = node.value
        return value


def _every_value(value: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    yield path, value
    if isinstance(value, dict):
        for key, child in value.items():
            yield from _every_value(child, (*path, key))
    elif isinstance(value, list):
        for position, child in enumerate(value):
            yield from _every_value(child, (*path, position))
