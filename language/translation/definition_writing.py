"""Puts Welsh into a YAML file and leaves every other character as it was.

Writing the file anew from its values would lose comments, quotes and layout, so the characters of each text are
replaced where they stand.
"""

import re
from collections.abc import Mapping
from math import inf

import yaml

from language.texts import stable_key
from principles.documents import Document, Loader, every_value
from principles.problems import KeyPath

Edit = tuple[int, int, str]
"""Where to begin and where to end, in characters, and what to put there."""

LINE_END = re.compile(r"\r?\n|\Z")


def definition_with_welsh(document: Document, source: str, welsh: Mapping[str, str]) -> str:
    """A file's text with new Welsh, given by the stable keys of its texts."""
    paths = {stable_key(document.value, path): path for path, _ in every_value(document.value)}
    tree = yaml.compose(source, Loader)
    edits = [_edit(_node_at(tree, paths[key]), source, text) for key, text in welsh.items()]
    # From the end, so that the places before it stay true.
    for start, end, text in sorted(edits, reverse=True):
        source = source[:start] + text + source[end:]
    return source


def quoted(text: str) -> str:
    """A text as YAML in double quotes, on one line."""
    return yaml.dump(text, default_style='"', allow_unicode=True, width=inf).rstrip("\n")


def _node_at(node: yaml.Node, path: KeyPath) -> yaml.Node:
    for step in path:
        node = node.value[step] if isinstance(step, int) else _values(node)[step]
    return node


def _values(mapping: yaml.MappingNode) -> dict[str, yaml.Node]:
    return {key.value: value for key, value in mapping.value}


def _edit(mapping: yaml.MappingNode, source: str, text: str) -> Edit:
    values = _values(mapping)
    if "cy" not in values:
        return _insertion(mapping, source, text)
    start, end = _span(values["cy"], source)
    if start < end:
        return start, end, quoted(text)
    # Nothing stands after the key. The two parsers of PyYAML disagree on where nothing is.
    key = next(key for key, _ in mapping.value if key.value == "cy")
    after = source.index(":", key.end_mark.index) + 1
    return after, after, f" {quoted(text)}"


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
