"""Puts Welsh into a YAML file and leaves every other character as it was.

Writing the file anew from its values would lose comments, quotes and layout, so the characters of each text are
replaced where they stand.
"""

import re
from collections.abc import Iterator, Mapping
from math import inf

import yaml

from definitions.documents import Document, Loader
from definitions.problems import KeyPath, Problem
from language.texts import stable_key

Edit = tuple[int, int, str]
"""Where to begin and where to end, in characters, and what to put there."""

LINE_END = re.compile(r"\r?\n|\Z")
COLON = re.compile(r"\s*:")
BYTE_ORDER_MARK = "\ufeff"
TEXT = "tag:yaml.org,2002:str"

Values = dict[KeyPath, tuple[str, str]]
"""The type of each value of a file and, unless it is a list or a mapping, its text."""


def definition_with_welsh(document: Document, source: str, welsh: Mapping[str, str], problems: list[Problem]) -> str:
    """A file's text with new Welsh, given by the stable keys of its texts.

    Welsh whose writing would change anything else is left out and added to `problems`.
    """
    if source.startswith(BYTE_ORDER_MARK):
        # The parser does not count it, so that every place would be one off.
        problems.append(document.problem((), "a byte order mark", "text saved as UTF-8 without one"))
        return source
    paths = {stable_key(document.value, path): path for path, _ in document.every_value}
    tree = yaml.compose(source, Loader)
    values = dict(_values_in(tree))
    edits = [(_edit(_node_at(tree, paths[key]), source, text), key) for key, text in welsh.items()]
    # From the end, so that the places before it stay true.
    for (start, end, text), key in sorted(edits, reverse=True):
        changed = source[:start] + text + source[end:]
        wanted = values | {(*paths[key], "cy"): (TEXT, welsh[key])}
        if _values_of(changed) == wanted:
            source, values = changed, wanted
        else:
            problems.append(_no_place(document, key, paths[key]))
    return source


def _values_of(source: str) -> Values | None:
    """What a file's text says; None if it cannot be read."""
    try:
        return dict(_values_in(yaml.compose(source, Loader)))
    except yaml.YAMLError:
        return None


def _values_in(node: yaml.Node, path: KeyPath = ()) -> Iterator[tuple[KeyPath, tuple[str, str]]]:
    if isinstance(node, yaml.ScalarNode):
        yield path, (node.tag, node.value)
        return
    yield path, (node.tag, "")
    children = enumerate(node.value) if isinstance(node, yaml.SequenceNode) else _values(node).items()
    for step, child in children:
        yield from _values_in(child, (*path, step))


def _no_place(document: Document, key: str, path: KeyPath) -> Problem:
    return Problem(
        document.file, document.line(path), key, "a way of writing YAML that import cannot change",
        'a form such as {en: "…", cy: "…"}', "Write it so by hand, and import again",
    )  # fmt: skip


def quoted(text: str) -> str:
    """A text as YAML in double quotes, on one line."""
    return yaml.dump(text, default_style='"', allow_unicode=True, width=inf).rstrip("\n")


def _node_at(node: yaml.Node, path: KeyPath) -> yaml.Node:
    for step in path:
        node = node.value[step] if isinstance(step, int) else _values(node)[step]
    return node


def _values(mapping: yaml.MappingNode) -> dict[str, yaml.Node]:
    # In YAML that went wrong, a key can be a list or a mapping.
    return {str(key.value): value for key, value in mapping.value}


def _edit(mapping: yaml.MappingNode, source: str, text: str) -> Edit:
    values = _values(mapping)
    if "cy" not in values:
        return _insertion(mapping, source, text)
    start, end = _span(values["cy"], source)
    if start < end:
        return start, end, quoted(text)
    # Nothing stands after the key. The two parsers of PyYAML disagree on where nothing is.
    key = next(key for key, _ in mapping.value if key.value == "cy")
    after = key.end_mark.index
    if colon := COLON.match(source, after):
        return colon.end(), colon.end(), f" {quoted(text)}"
    return after, after, f": {quoted(text)}"


def _insertion(mapping: yaml.MappingNode, source: str, text: str) -> Edit:
    """Welsh after the English, in the style of the mapping."""
    _, end = _span(_values(mapping)["en"], source)
    if mapping.flow_style:
        return end, end, f", cy: {quoted(text)}"
    after = LINE_END.search(source, end).start()
    indent = " " * mapping.value[0][0].start_mark.column
    newline = "\r\n" if "\r\n" in source else "\n"
    return after, after, f"{newline}{indent}cy: {quoted(text)}"


def _span(scalar: yaml.ScalarNode, source: str) -> tuple[int, int]:
    """Where a text begins and ends. A block's own end lies after the empty lines that follow it."""
    start, end = scalar.start_mark.index, scalar.end_mark.index
    return start, start + len(source[start:end].rstrip())
