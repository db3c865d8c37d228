"""The JSON Schemas that editors use are the classes that check: fresh, accepting ours, refusing mistakes."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from assessment.definitions.framework import ROOMS
from definitions.schemas import schema_text
from tests.definitions.test_broken_definitions import BROKEN, break_framework, framework  # noqa: F401
from tests.yaml_files import read_yaml

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMAS = {file: shape for room in ROOMS for file, shape in room.schemas.items()}
SCHEMA_OF_FOLDER = {kind.folder: kind.schema for room in ROOMS for kind in room.kinds}
SCHEMA_OF_FILE = {single.file: single.schema for room in ROOMS for single in room.files}
DEFINITIONS = sorted(
    [path.relative_to(ROOT).as_posix() for folder in SCHEMA_OF_FOLDER for path in (ROOT / folder).glob("*.yml")]
    + list(SCHEMA_OF_FILE)
)


def schema_for(file: str) -> str:
    """Which schema a definition must match, by its place."""
    return SCHEMA_OF_FILE.get(file) or SCHEMA_OF_FOLDER[str(Path(file).parent)]


def schema_errors(root: Path, file: str) -> list[str]:
    """What the published schema says of a definition."""
    schema = json.loads((ROOT / schema_for(file)).read_text(encoding="utf-8"))
    value = read_yaml(root / file)
    return [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(value)]


@pytest.mark.parametrize(("file", "shape"), SCHEMAS.items(), ids=list(SCHEMAS))
def test_schema_is_freshly_written(file, shape):
    assert (ROOT / file).read_text(encoding="utf-8") == schema_text(shape), "run: python -m assessment schemas"


@pytest.mark.parametrize("file", DEFINITIONS)
def test_schema_accepts_our_definition(file):
    assert schema_errors(ROOT, file) == []


@pytest.mark.parametrize("file", DEFINITIONS)
def test_definition_points_its_editor_to_its_schema(file):
    first = (ROOT / file).read_text(encoding="utf-8").splitlines()[0]

    assert first.startswith("# yaml-language-server: $schema=")
    named = (ROOT / file).parent / first.partition("=")[2]
    assert named.resolve() == ROOT / schema_for(file)


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case["mistake"])
def test_schema_sees_the_mistakes_that_one_file_shows(case, framework):  # noqa: F811
    before = schema_errors(framework, case["file"])
    break_framework(framework, case)
    try:
        after = schema_errors(framework, case["file"])
    except (yaml.YAMLError, ValueError):
        after = []  # The editor's own YAML parser speaks up here.

    assert before == []
    assert bool(after) == case["in_editor"]
