"""Every kind of mistake in a definition gives messages with file, line, key, found, expected and remedy."""

import re
import shutil
from pathlib import Path

import pytest

from assessment.commands import main
from assessment.definitions.framework import load_framework
from definitions.problems import DefinitionErrors
from tests.scoring_cases import FRAMEWORKS
from tests.yaml_files import TESTS, read_yaml

BROKEN = read_yaml(TESTS / "broken_definitions.yml")["broken"]


@pytest.fixture
def framework(tmp_path) -> Path:
    """A copy of the small valid framework, to break."""
    return Path(shutil.copytree(FRAMEWORKS / "small", tmp_path / "small"))


def break_framework(framework: Path, case: dict) -> None:
    """Make the one mistake of a case."""
    path = framework / case["file"]
    if "content" in case:
        path.write_text(case["content"], encoding="utf-8")
        return
    text = path.read_text(encoding="utf-8")
    assert case["replace"] in text, f"{case['file']} does not hold what '{case['mistake']}' replaces"
    path.write_text(text.replace(case["replace"], case["by"], 1), encoding="utf-8")


def test_the_small_framework_is_valid(framework):
    load_framework(framework)


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case["mistake"])
def test_mistake(case, framework):
    break_framework(framework, case)

    with pytest.raises(DefinitionErrors) as raised:
        load_framework(framework)

    assert [str(problem) for problem in raised.value.problems] == case["problems"]


def test_there_are_at_least_30_kinds_of_mistake():
    assert len({case["mistake"] for case in BROKEN}) == len(BROKEN) >= 30


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case["mistake"])
def test_the_command_prints_the_problems_and_exits_with_1(case, framework, capsys):
    break_framework(framework, case)

    status = main(["check", "--framework", str(framework)])

    printed = capsys.readouterr()
    assert status == 1
    assert printed.out == ""
    assert "Traceback" not in printed.err
    lines = printed.err.splitlines()
    assert re.fullmatch(r"(1 problem|\d+ problems) found", lines[0])
    assert all(re.match(r"  \S+:\d+: ", line) for line in lines[1:])


def test_all_mistakes_are_reported_at_once(framework):
    for name in ("missing Welsh", "a weight out of range", "a lowest band above nothing"):
        break_framework(framework, next(case for case in BROKEN if case["mistake"] == name))

    with pytest.raises(DefinitionErrors) as raised:
        load_framework(framework)

    assert str(raised.value).splitlines()[0] == "3 problems found"


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("principles/goals/calm.yaml", b"", "'calm.yaml'"),
        ("principles/goals/calm.yml", b'id: "calm\xff"', "a byte that is not UTF-8"),
        ("principles/goals/calm.yml", b"[" * 100_000, "lists or keys nested too deeply"),
    ],
)
def test_a_file_that_is_no_definition_is_a_problem(framework, name, content, found):
    (framework / name).write_bytes(content)

    with pytest.raises(DefinitionErrors) as raised:
        load_framework(framework)

    assert found in str(raised.value)


def test_a_missing_file_is_a_problem(framework):
    (framework / "principles/glossary.yml").unlink()

    with pytest.raises(DefinitionErrors) as raised:
        load_framework(framework)

    assert [str(problem) for problem in raised.value.problems] == [
        "principles/glossary.yml:1: found no file; expected this file in the framework"
    ]


def test_a_framework_without_a_timeline_has_none_and_is_checked_like_any_other(framework):
    (framework / "principles/timeline.yml").unlink()
    assert load_framework(framework).knowledge.timeline is None

    break_framework(framework, next(case for case in BROKEN if case["mistake"] == "a source on which nothing rests"))
    with pytest.raises(DefinitionErrors, match="on which nothing rests"):
        load_framework(framework)
