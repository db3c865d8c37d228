"""Shape errors in the words of people who write YAML, never in the words of Python."""

from collections.abc import Iterable
from datetime import date
from typing import Any, get_args

from pydantic import ValidationError

from definitions.documents import Document
from definitions.problems import KeyPath, Problem, did_you_mean
from definitions.shapes import Shape

OPERATOR_TAG = "operator:"
"""Marks the steps that pydantic adds to an error's place for the chosen member of a union."""

EXPECTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "list_type": "a list",
    "model_type": "keys with values",
    "dict_type": "keys with values",
    "greater_than_equal": "a number of at least {ge}",
    "less_than_equal": "a number of at most {le}",
    "string_unicode": "text of whole characters",
    "string_too_short": "a text that is not empty",
    "string_too_long": "a text of at most {max_length} characters",
    "too_short": "at least {min_length} in the list",
    "too_long": "at most {max_length} in the list",
    "literal_error": "{expected}",
}

PATTERNS = {
    r"\S": "a text that is not empty",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "an id: small letters, digits and hyphens",
    r"^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$": 'a month or a day, as "2026-11" or "2026-11-21"',
    r"^(\d{4}-\d{2}-\d{2})?$": 'a day, as "2026-11-21"',
    r"^\d{4}-\d{2}-\d{2}$": 'a day, as "2026-11-21"',
}


def shape_problems(document: Document, shape: type[Shape], error: ValidationError) -> list[Problem]:
    """Every way in which a document departs from its shape."""
    return [_problem(document, shape, details) for details in error.errors(include_url=False)]


def _problem(document: Document, shape: type[Shape], details: Any) -> Problem:
    location = details["loc"]
    path = tuple(step for step in location if not str(step).startswith(OPERATOR_TAG))
    kind, value, context = details["type"], details["input"], details.get("ctx", {})
    if kind == "missing":
        return _missing(document, path)
    if kind == "extra_forbidden":
        known = field_names(shape, location[:-1])
        return document.problem(
            path, f"an unknown key '{path[-1]}'", "a key of this shape", did_you_mean(path[-1], known)
        )
    if kind in ("union_tag_invalid", "union_tag_not_found"):
        return _no_operator(document, path, value, field_names(shape, location))
    if kind == "string_pattern_mismatch":
        return document.problem(path, describe(value), PATTERNS[context["pattern"]])
    expected = EXPECTED.get(kind, details["msg"].removeprefix("Value error, ")).format(**context)
    remedy = ""
    if kind == "string_type" and path in document.unquoted:
        remedy = f'Put it in quotes: "{document.unquoted[path]}"'
    elif kind == "literal_error" and "or" in expected.split():
        remedy = did_you_mean(value, [word.strip("' ") for word in context["expected"].replace(" or ", ",").split(",")])
    return document.problem(path, describe(value), expected, remedy)


def _missing(document: Document, path: KeyPath) -> Problem:
    expected = f"the key '{path[-1]}'"
    if path[-1] in ("en", "cy"):
        expected += "; every text needs English (en) and Welsh (cy)"
    elif path[-1] == "id" and len(path) > 1:
        expected += "; every item of a list needs one"
    return document.problem(path, "nothing", expected)


def _no_operator(document: Document, path: KeyPath, value: Any, known: list[str]) -> Problem:
    unknown = [key for key in value if key not in known] if isinstance(value, dict) else []
    remedy = did_you_mean(unknown[0] if unknown else "", set(known))
    return document.problem(path, describe(value), "a condition with one operator", remedy)


def describe(value: Any) -> str:
    """A value as a reader of YAML would call it."""
    match value:
        case None:
            return "nothing"
        case bool():
            return f"the truth value {str(value).lower()}"
        case int() | float():
            return f"the number {value}"
        case date():
            return f"the date {value}"
        case str():
            return f"'{value}'" if value.strip() else "an empty text"
        case list():
            return f"a list of {len(value)}" if value else "an empty list"
        case dict():
            return "keys (" + ", ".join(list(value)[:4]) + ")" if value else "no keys"
    return f"'{value}'"


def field_names(shape: type[Shape], location: Iterable[str | int]) -> list[str]:
    """The keys that the shape at a place inside `shape` may have."""
    shapes = [shape]
    for step in location:
        if isinstance(step, int):
            continue
        if step.startswith(OPERATOR_TAG):
            name = step.removeprefix(OPERATOR_TAG)
            shapes = [inner for inner in shapes if name in _keys(inner)]
            continue
        fields = [field for inner in shapes for key, field in _fields(inner) if key == step]
        shapes = [inner for field in fields for inner in _shapes_in(field.annotation)]
    return [key for inner in shapes for key in _keys(inner)]


def _fields(shape: type[Shape]) -> Iterable[tuple[str, Any]]:
    return ((field.alias or name, field) for name, field in shape.model_fields.items())


def _keys(shape: type[Shape]) -> list[str]:
    return [key for key, _ in _fields(shape)]


def _shapes_in(annotation: Any) -> list[type[Shape]]:
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return [annotation]
    return [shape for part in get_args(annotation) for shape in _shapes_in(part)]
