"""What the documents promise is so."""

import re
from pathlib import Path

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
