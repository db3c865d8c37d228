"""ES modules in one file: the one that a page names, and all that it imports.

The sources stay modules, which tests import and editors understand. Here each becomes a function that is called once,
in the order in which they need each other, so no names can clash. What our modules do not need is refused by name
instead of half understood.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

from hooks.assets.bundle_error import BundleError

JAVASCRIPT = Language(tree_sitter_javascript.language())
EXPORTED = {"function_declaration", "generator_function_declaration", "class_declaration", "lexical_declaration"}
IMPORT_FORM = 'import { name } from "./file.mjs"'
EXPORT_FORM = "export before a function, a class or a const with one name"
MOVED_FORM = "a name for the whole first, and its parts from that, as our minifier puts this before what it needs"


@dataclass(frozen=True)
class Import:
    """One import statement."""

    line: int
    start: int
    end: int
    target: Path
    names: dict[str, str]
    """What the other module calls it, and what it is called here."""


class Module:
    """One module as it is written. A wrong one raises a BundleError when it is made."""

    def __init__(self, path: Path, is_entry: bool) -> None:
        self.path, self.is_entry = path, is_entry
        self.source = path.read_bytes()
        self.root = Parser(JAVASCRIPT).parse(self.source).root_node
        self.nodes = list(_all_nodes(self.root))
        for node in self.nodes:
            self._check(node)
        self.imports = [self._import(node) for node in self.root.named_children if node.type == "import_statement"]

    @cached_property
    def exports(self) -> list[str]:
        """The names that it gives to others."""
        return [_name(_declaration(node)) for node in self.root.named_children if node.type == "export_statement"]

    def error(self, node: Node, found: str, expected: str) -> BundleError:
        """What is wrong at a place of this module."""
        return BundleError(self.path, _line(node), found, expected)

    def _check(self, node: Node) -> None:
        match node.type:
            case _ if node.is_error or node.is_missing:
                raise self.error(node, _first_line(node), "JavaScript")
            case "export_statement" if not _is_plain_export(node):
                raise self.error(node, _first_line(node), EXPORT_FORM)
            case "await_expression" if not _is_in_function(node):
                raise self.error(node, "await outside of a function", "an async function around it")
            case "import" if node.parent.type == "meta_property" and not self.is_entry:
                raise self.error(node, "import.meta", "it in the page's own module, which is where the bundle is")
            case "import" if node.parent.type == "call_expression" and not _is_library(node.parent):
                raise self.error(node, _first_line(node.parent), IMPORT_FORM)

    def check_order(self) -> None:
        """Raise a BundleError for what a minifier would move in front of what it needs."""
        for node in self.nodes:
            if node.type == "variable_declarator" and _may_be_moved(node):
                raise self.error(node, _first_line(node), MOVED_FORM)

    def _import(self, node: Node) -> Import:
        clauses = [
            part for child in node.named_children if child.type == "import_clause" for part in child.named_children
        ]
        address = _text(node.child_by_field_name("source"))[1:-1]
        if [clause.type for clause in clauses] != ["named_imports"] or not address.startswith(("./", "../")):
            raise self.error(node, _first_line(node), IMPORT_FORM)
        target = (self.path.parent / address).resolve()
        if not target.is_file():
            raise self.error(node, f"{address}, which is no file", "the path of a module")
        specifiers = [[_text(name) for name in one.named_children] for one in clauses[0].named_children]
        names = {names[0]: names[-1] for names in specifiers}
        return Import(_line(node), node.start_byte, node.end_byte, target, names)

    def body(self, calls: dict[Path, str]) -> str:
        """What it does, without comments and indentation; `calls` names what each other module gives."""
        cuts = {(node.start_byte, node.end_byte): _in_place_of(node) for node in self.nodes if node.type == "comment"}
        for one in self.imports:
            names = ", ".join(f"{given}: {local}" if given != local else given for given, local in one.names.items())
            cuts[one.start, one.end] = f"const {{ {names} }} = {calls[one.target]};"
        for node in self.root.named_children:
            if node.type == "export_statement":
                cuts[node.start_byte, _declaration(node).start_byte] = ""
        # Line breaks and spaces in these are text.
        texts = [node for node in self.nodes if node.type in ("template_string", "string")]
        cuts |= {(node.start_byte, node.end_byte): _text(node) for node in texts}
        return self._pieced(cuts)

    def _pieced(self, cuts: dict[tuple[int, int], str]) -> str:
        """The source with other text in some places, and no indentation in the others."""
        pieces, at = [], 0
        for (start, end), text in sorted(cuts.items()):
            if start < at:
                continue  # Inside of a text or an import.
            before = _tight(self.source[at:start])
            pieces += [before if text else before.rstrip(" \t"), text]
            at = end
        return re.sub("^\n+", "", "".join([*pieces, _tight(self.source[at:])]))


@cache
def _imported(path: Path, written: int) -> Module:
    """A module that others import, read once for all of them. `written` is when it was last changed."""
    return Module(path, is_entry=False)


def modules_of(entry: Path) -> list[Module]:
    """A module and all that it imports, each behind those that it needs.

    Raises:
        BundleError: for what cannot be put into one file.
    """
    done: dict[Path, Module] = {}

    def add(path: Path, importing: tuple[Path, ...]) -> Module:
        if path in done:
            return done[path]
        module = _imported(path, path.stat().st_mtime_ns) if importing else Module(path, is_entry=True)
        way = (*importing, path)
        for one in module.imports:
            if one.target in way:
                circle = " imports ".join(place.name for place in (*way[way.index(one.target) :], one.target))
                raise BundleError(path, one.line, f"a circle: {circle}", "modules that need each other one way only")
            offered = add(one.target, way).exports
            if unknown := [name for name in one.names if name not in offered]:
                raise BundleError(
                    path, one.line, ", ".join(unknown), f"exports of {one.target.name}: {', '.join(offered)}"
                )
        done[path] = module
        return module

    add(entry.resolve(), ())
    return list(done.values())


@dataclass(frozen=True)
class Lender:
    """A bundle that is there before another one is loaded. Modules that both need are in it only."""

    entry: Path
    address: str
    """Where it is, as the other one imports it."""


def bundle(entry: Path, lender: Lender | None = None, borrowers: Iterable[Path] = ()) -> str:
    """One module that does what `entry` and all that it imports do, and exports what `entry` exports.

    Args:
        entry: the module that a page names.
        lender: the bundle from which this one takes modules.
        borrowers: the entries of the bundles that take modules from this one.

    Raises:
        BundleError: for what cannot be put into one file.
    """
    modules, parts = modules_of(entry), []
    own, calls = modules, _calls(modules)
    if lender:
        there = modules_of(lender.entry)
        lent = ", ".join(f"{name} as {calls[path]}" for path, name in _lent(there, modules).items())
        parts.append(f"import {{ {lent} }} from {json.dumps(lender.address)};\n")
        own = [module for module in modules if module.path not in _calls(there)]
    for module in own:
        module.check_order()
        given = f"return {{ {', '.join(module.exports)} }};\n" if module.exports else ""
        parts.append(f"const {calls[module.path]} = (() => {{\n{module.body(calls).rstrip()}\n{given}}})();\n")
    if exports := modules[-1].exports:
        parts.append(f"export const {{ {', '.join(exports)} }} = {calls[modules[-1].path]};\n")
    if lent := {name for borrower in borrowers for name in _lent(modules, modules_of(borrower)).values()}:
        parts.append(f"export {{ {', '.join(sorted(lent))} }};\n")
    return "".join(parts)


def _calls(modules: list[Module]) -> dict[Path, str]:
    """The name that each module has in a bundle: short, for old phones, and none that people write."""
    return {module.path: f"${number}" for number, module in enumerate(modules)}


def _lent(there: list[Module], modules: list[Module]) -> dict[Path, str]:
    """The modules of the bundle that is there which another one's own import, with the names that they have in it."""
    had = _calls(there)
    wanted = {one.target for module in modules if module.path not in had for one in module.imports}
    return {path: name for path, name in had.items() if path in wanted}


def small_script(path: Path) -> str:
    """A script that imports nothing, as small as it safely gets.

    Raises:
        BundleError: for what is no JavaScript.
    """
    return Module(path.resolve(), is_entry=True).body({}).strip()


def _declaration(node: Node) -> Node | None:
    return node.child_by_field_name("declaration")


def _declared(declaration: Node) -> list[Node]:
    """The names that a declaration makes; patterns are such names too."""
    parts = [child for child in declaration.named_children if child.type == "variable_declarator"]
    return [part.child_by_field_name("name") for part in parts or [declaration]]


def _name(declaration: Node) -> str:
    return _text(_declared(declaration)[0])


def _may_be_moved(declarator: Node) -> bool:
    """Whether it takes apart what has brackets in it, or an object with something in it."""
    if declarator.child_by_field_name("name").type not in ("object_pattern", "array_pattern"):
        return False
    value = declarator.child_by_field_name("value")
    parts = _all_nodes(value) if value else ()
    return any(
        part.type == "parenthesized_expression" or part.type == "object" and part.named_children for part in parts
    )


def _is_plain_export(node: Node) -> bool:
    declaration = _declaration(node)
    if (
        declaration is None
        or declaration.type not in EXPORTED
        or any(_text(child) == "default" for child in node.children)
    ):
        return False
    if [name.type for name in _declared(declaration)] != ["identifier"]:
        return False
    # Importers of a `let` would see it change; the copies that a bundle hands out do not.
    return declaration.type != "lexical_declaration" or _text(declaration.child_by_field_name("kind")) == "const"


def _is_library(call: Node) -> bool:
    """Whether an import at work names a file that the page hands over: such a one stays a file of its own.

    A module of ours, named where it is imported, would be missing beside the bundle.
    """
    given = [node for node in call.child_by_field_name("arguments").named_children if node.type != "comment"]
    return [node.type for node in given] in (["identifier"], ["member_expression"])


def _is_in_function(node: Node) -> bool:
    while node := node.parent:
        if node.type == "method_definition" or "function" in node.type:
            return True
    return False


def _in_place_of(comment: Node) -> str:
    """What stands between the same words without it: a comment of several lines may end a statement."""
    text = _text(comment)
    return "" if text.startswith("//") else "\n" if "\n" in text else " "


def _tight(code: bytes) -> str:
    return re.sub(r"[ \t]*\n\s*", "\n", code.decode())


def _text(node: Node) -> str:
    return node.text.decode()


def _line(node: Node) -> int:
    return node.start_point.row + 1


def _first_line(node: Node) -> str:
    return _text(node).partition("\n")[0].rstrip(";") or node.type


def _all_nodes(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _all_nodes(child)
