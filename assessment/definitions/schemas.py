"""JSON Schemas for editors, written from the same classes that check the definitions."""

import json
from pathlib import Path

from assessment.definitions.model import ContextQuestion, Questionnaire, RubricQuestion, RuleBook, Signal
from definitions.shapes import Shape
from principles.model import Catalogue, Glossary, Goal, Principle, Sources, Way

SCHEMAS: dict[str, type[Shape]] = {
    "principles/schema/framework.json": Catalogue,
    "principles/schema/principle.json": Principle,
    "principles/schema/goal.json": Goal,
    "principles/schema/way.json": Way,
    "principles/schema/sources.json": Sources,
    "principles/schema/glossary.json": Glossary,
    "assessment/schema/questionnaire.json": Questionnaire,
    "assessment/schema/rubric-question.json": RubricQuestion,
    "assessment/schema/context-question.json": ContextQuestion,
    "assessment/schema/signal.json": Signal,
    "assessment/schema/rule-book.json": RuleBook,
}
"""Where each schema is kept. Every definition's first line points its editor to one of them."""


def schema_text(shape: type[Shape]) -> str:
    """A shape as the text of a JSON Schema file."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **shape.model_json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def write_schemas(root: Path) -> None:
    """Write every schema below a folder."""
    for file, shape in SCHEMAS.items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(schema_text(shape), encoding="utf-8")
