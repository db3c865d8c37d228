"""Every folder of code knows only of those beneath it, so that nothing goes in a circle."""

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parent.parent

PYTHON_ROOMS = {
    "definitions": set(),
    "principles": {"definitions"},
    "assessment/definitions": {"definitions", "principles"},
    "assessment/scoring": {"definitions", "assessment/definitions"},
    "assessment/answers": {"definitions", "assessment/definitions"},
    "assessment/comparing": {
        *("definitions", "assessment/definitions", "assessment/scoring", "assessment/answers"),
    },
    "assessment": {
        *("definitions", "assessment/definitions", "assessment/scoring", "assessment/answers", "assessment/comparing"),
        *("principles",),
    },
    "language/memory.py": set(),
    "language/welsh": set(),
    "language": {"definitions", "principles", "language/welsh"},
    "language/checks": {"principles", "language", "language/welsh"},
    "language/check.py": {"definitions", "language", "language/checks", "language/memory.py"},
    "language/commands.py": {"definitions", "language", "language/check.py"},
    "language/__main__.py": {"language/commands.py"},
    "language/translation": {"definitions", "principles", "language", "language/checks", "language/welsh"},
    "hooks": {"definitions", "language/welsh"},
    "hooks/assets": {"language/memory.py"},
    "hooks/documents": {"definitions", "principles", "language/memory.py", "hooks"},
    "hooks/glossary": {"principles", "language/welsh"},
    "hooks/search": {
        *("principles", "assessment/definitions", "language", "language/welsh", "hooks/assets", "hooks/pages"),
        *("hooks",),
    },
    "hooks/pages": {
        *("definitions", "principles", "assessment/definitions", "assessment/scoring", "assessment/answers"),
        *("assessment/comparing",),
        *("language/memory.py", "language/translation", "language/welsh", "hooks", "hooks/documents"),
    },
    "hooks/remembered_pages.py": {"language/memory.py"},
    "hooks/inputs.py": {
        *("definitions", "principles", "assessment/definitions"),
        *("language", "language/check.py", "language/memory.py", "language/translation"),
        *("hooks", "hooks/assets", "hooks/documents", "hooks/glossary", "hooks/pages"),
    },
    "hooks/site.py": {
        *("definitions", "language", "language/memory.py"),
        *("hooks", "hooks/inputs.py", "hooks/remembered_pages.py"),
        *("hooks/assets", "hooks/glossary", "hooks/pages", "hooks/search"),
    },
}
"""What each room of Python may import from, besides itself and libraries. A file above the others of its folder is a
room of its own."""

BROWSER_ROOMS = {
    "document": set(),
    "scoring": set(),
    "comparing": {"document", "scoring"},
    "storage": {"document"},
    "views": {"document", "scoring"},
    "list-views": {"document", "views"},
    "sheet": set(),
    "sheet-views": {"sheet", "views"},
    "room": set(),
    "room-views": {"room", "views"},
    "room-keeping": {"document", "room", "scoring", "storage"},
    "comparing-views": {"comparing", "document", "storage", "views"},
    "plan-views": {"document", "scoring", "views"},
    "keying": {"document", "scoring", "views"},
    "report": {"document", "scoring", "views"},
    "report-views": {"report", "views"},
    ".": {
        *("comparing", "comparing-views", "document", "keying", "list-views", "plan-views", "report", "report-views"),
        *("room", "room-views", "room-keeping"),
        *("scoring", "sheet", "sheet-views", "storage", "views"),
    },
}
"""The same for the modules in assessment/browser/."""

KNOW_MKDOCS = {"hooks/site.py", "hooks/remembered_pages.py"}


def room_of(path: PurePosixPath) -> str | None:
    """The innermost room that a file is in. The path of a module's name may end in the name of what it holds."""
    places = (str(place) + ending for place in (path, *path.parents) for ending in ("", ".py"))
    return next((place for place in places if place in PYTHON_ROOMS), None)


def python_files() -> list[PurePosixPath]:
    tops = sorted({room.partition("/")[0] for room in PYTHON_ROOMS})
    files = [path for top in tops for path in sorted((ROOT / top).rglob("*.py"))]
    return [PurePosixPath(path.relative_to(ROOT)) for path in files]


def imports_of(path: PurePosixPath) -> Iterator[str]:
    """Everything that a Python file imports: modules, and names that may be modules."""
    for node in ast.walk(ast.parse((ROOT / path).read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def rooms_used(path: PurePosixPath) -> set[str]:
    """The rooms that a Python file imports from, its own left out."""
    used = {room_of(PurePosixPath(name.replace(".", "/"))) for name in imports_of(path)}
    return used - {None, room_of(path)}


def test_every_python_file_is_in_a_room():
    assert [path for path in python_files() if room_of(path) is None] == []


@pytest.mark.parametrize("rooms", [PYTHON_ROOMS, BROWSER_ROOMS], ids=["Python", "browser"])
def test_no_rooms_know_of_each_other_in_a_circle(rooms):
    TopologicalSorter(rooms).prepare()


@pytest.mark.parametrize("room", PYTHON_ROOMS)
def test_no_room_knows_of_more_than_it_may(room):
    files = [path for path in python_files() if room_of(path) == room]

    assert files
    assert {str(path): too_much for path in files if (too_much := rooms_used(path) - PYTHON_ROOMS[room])} == {}


def test_only_two_files_know_of_the_site_builder():
    knowing = {str(path) for path in python_files() if any(name.startswith("mkdocs.") for name in imports_of(path))}

    assert knowing == KNOW_MKDOCS


def modules_imported(path: Path) -> list[Path]:
    """The modules that a browser's module imports, at the start or when it needs them."""
    named = re.findall(r"""(?:from|import\()\s*["'](\.[^"']+)["']""", path.read_text("utf-8"))
    return [(path.parent / name).resolve() for name in named]


@pytest.mark.parametrize("room", BROWSER_ROOMS)
def test_no_room_of_the_browser_knows_of_more_than_it_may(room):
    browser = ROOT / "assessment" / "browser"
    modules = sorted((browser / room).glob("*.mjs"))
    used = {
        path.name: {module.parent.relative_to(browser).as_posix() for module in modules_imported(path)} - {room}
        for path in modules
    }

    assert modules
    assert {name: rooms - BROWSER_ROOMS[room] for name, rooms in used.items() if rooms - BROWSER_ROOMS[room]} == {}


def test_no_module_of_the_browser_imports_itself_by_a_detour():
    modules = (ROOT / "assessment" / "browser").rglob("*.mjs")

    TopologicalSorter({path.resolve(): modules_imported(path) for path in modules}).prepare()
