"""What the documents promise is so."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def names_in(requirements: str) -> set[str]:
    """The packages that an .in file names."""
    text = (ROOT / requirements).read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z][a-z0-9-]*)", text, flags=re.MULTILINE))


def test_every_chosen_dependency_stands_in_the_table_with_its_reason():
    table = README[README.index("## Dependencies") :]
    rows = re.findall(r"^\| ([a-z][a-z0-9-]+) \| (.+) \| (.+) \|$", table, flags=re.MULTILINE)

    assert {name for name, *_ in rows} - {"package"} == names_in("requirements.in") | names_in("requirements-test.in")


def test_every_dependency_is_locked_with_hashes():
    for file in ("requirements.txt", "requirements-test.txt"):
        text = (ROOT / file).read_text(encoding="utf-8")
        blocks = re.split(r"\n(?=[a-z0-9])", text)
        assert all("--hash=sha256:" in block for block in blocks if "==" in block)


def test_the_readme_names_files_and_folders_that_exist():
    named = re.findall(r"`((?:principles|assessment|hooks|docs|tests|\.github)/[\w./-]*)`", README)

    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_readme_names_commands_that_exist():
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)

    assert set(re.findall(r"\bmake ([a-z]+)\b", README)) <= set(targets)


MAY_NOT_IMPORT = {
    "principles": {"mkdocs", "hooks", "assessment", "language"},
    "assessment": {"mkdocs", "hooks", "language"},
    "language": {"mkdocs", "hooks", "assessment"},
    "hooks": {"mkdocs"},
}
"""What each folder may not know of, as the README says."""


def imported_by(path: Path) -> set[str]:
    """The first name of everything that a file imports."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    modules = [
        *(alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names),
        *(node.module for node in nodes if isinstance(node, ast.ImportFrom)),
    ]
    return {module.partition(".")[0] for module in modules}


@pytest.mark.parametrize("folder", MAY_NOT_IMPORT)
def test_no_folder_knows_of_what_it_may_not(folder):
    files = [path for path in (ROOT / folder).rglob("*.py") if path != ROOT / "hooks" / "site.py"]

    assert files
    assert {path.name: known for path in files if (known := imported_by(path) & MAY_NOT_IMPORT[folder])} == {}
