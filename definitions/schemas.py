"""JSON Schemas for editors, written from the same classes that check the definitions."""

import json
from collections.abc import Iterable
from pathlib import Path

from definitions.kinds import Room
from definitions.shapes import Shape


def schema_text(shape: type[Shape]) -> str:
    """A shape as the text of a JSON Schema file."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **shape.model_json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def write_schemas(root: Path, rooms: Iterable[Room]) -> None:
    """Write the schema of everything that these rooms may define below a folder."""
    for room in rooms:
        for file, shape in room.schemas.items():
            path = root / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(schema_text(shape), encoding="utf-8")
