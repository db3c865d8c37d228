"""Saved files: Python, the browser and the published schema agree on what they read and refuse."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from assessment.answers.saved_file import FOR_THE_BROWSER, FORMAT, LARGEST_FILE, VERSION, AnswersFile, read_answers
from definitions.problems import DefinitionErrors
from tests.javascript import JavaScriptReader
from tests.yaml_files import TESTS, read_yaml

FILES = read_yaml(TESTS / "answer_files.yml")["files"]


def text_of(case: dict) -> str:
    """The file's text, with format and version filled in."""
    return case["text"] if "text" in case else json.dumps({"format": FORMAT, "version": VERSION} | case["content"])


@pytest.fixture(scope="module")
def reader():
    with JavaScriptReader() as reader:
        yield reader


@pytest.fixture
def saved(tmp_path):
    """Writes a text as a file."""

    def write(text: str | bytes) -> Path:
        path = tmp_path / "answers.json"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


@pytest.mark.parametrize("case", FILES, ids=lambda case: case["name"])
def test_python_reads_or_refuses(case, saved):
    if case["read"]:
        assert read_answers(saved(text_of(case))).format == FORMAT
        return
    with pytest.raises(DefinitionErrors) as raised:
        read_answers(saved(text_of(case)))
    assert "answers.json:" in str(raised.value)


@pytest.mark.parametrize("case", FILES, ids=lambda case: case["name"])
def test_the_browser_reads_or_refuses(case, reader):
    outcome = reader.read(text_of(case), FOR_THE_BROWSER)

    assert ("document" in outcome) == case["read"]


@pytest.mark.parametrize("case", [case for case in FILES if case["read"]], ids=lambda case: case["name"])
def test_both_read_the_same(case, reader, saved):
    text = text_of(case)

    assert reader.read(text, FOR_THE_BROWSER)["document"] == read_answers(saved(text)).model_dump()


@pytest.mark.parametrize("case", [case for case in FILES if case["read"]], ids=lambda case: case["name"])
def test_the_schema_accepts_what_is_read(case):
    jsonschema.validate(json.loads(text_of(case)), AnswersFile.model_json_schema())


def test_a_newer_version_is_named_as_such(reader):
    newer = json.dumps({"format": FORMAT, "version": VERSION + 1})

    assert reader.read(newer, FOR_THE_BROWSER) == {"problem": "newer"}


def test_the_browser_names_the_damaged_place(reader):
    case = next(case for case in FILES if case["name"] == "a level too high")

    assert reader.read(text_of(case), FOR_THE_BROWSER) == {"problem": "damaged", "place": "answers.hear.level"}


@pytest.mark.parametrize("part", ["plan", "earlier"])
def test_a_plan_holds_so_many_steps_and_not_one_more(part, reader, saved):
    def text(steps: int) -> str:
        content = {"format": FORMAT, "version": VERSION, "framework": {"id": "a", "version": "1"}}
        return json.dumps(content | {part: {f"a{number}": {} for number in range(steps)}})

    most = FOR_THE_BROWSER["longest"]["steps"]
    assert reader.read(text(most), FOR_THE_BROWSER)["document"] == read_answers(saved(text(most))).model_dump()
    assert reader.read(text(most + 1), FOR_THE_BROWSER) == {"problem": "damaged", "place": part}
    with pytest.raises(DefinitionErrors, match=part):
        read_answers(saved(text(most + 1)))


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"\xff\xfe", "valid JSON"),
        (b"[" * 200_000, "answers.json:1"),
        (b" " * (LARGEST_FILE + 1), f"{LARGEST_FILE + 1} bytes"),
        (b'{"level": ' + b"9" * 5000 + b"}", "answers.json:1"),
    ],
    ids=["not text", "endless nesting", "too large", "a number without end"],
)
def test_hostile_files_give_a_message(content, found, saved):
    with pytest.raises(DefinitionErrors) as raised:
        read_answers(saved(content))

    assert found in str(raised.value)


def test_a_missing_file_gives_a_message(tmp_path):
    with pytest.raises(DefinitionErrors, match="No such file"):
        read_answers(tmp_path / "nowhere.json")


RELEASED = sorted((TESTS / "released").glob("answers-*.json"))
"""One file as each released version of the format wrote it. They are never changed, only added to."""


def test_every_version_of_the_format_has_its_released_file():
    assert [path.name for path in RELEASED] == [f"answers-{version}.json" for version in range(1, VERSION + 1)]


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.stem)
def test_a_released_file_is_read_whole(path, reader):
    text = path.read_text(encoding="utf-8")
    read = read_answers(path).model_dump()

    assert reader.read(text, FOR_THE_BROWSER)["document"] == read
    assert read["version"] == VERSION
    assert _held_by(json.loads(text) | {"version": VERSION}, read)


def _held_by(written: Any, read: Any) -> bool:
    """Whether all that was written is there; what came later may be there too."""
    if isinstance(written, dict):
        return all(key in read and _held_by(value, read[key]) for key, value in written.items())
    return written == read
