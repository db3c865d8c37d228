"""The shared scoring cases, read from `tests/cases/`. Every implementation of the rules runs the same ones."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.yaml_files import read_yaml

CASES = Path(__file__).parent / "cases"
FRAMEWORKS = Path(__file__).parent / "frameworks"
SHORTHANDS = {
    "not applicable": {"state": "not_applicable", "reason": "It does not concern us."},
    "don't know": {"state": "dont_know"},
}


@dataclass(frozen=True)
class Case:
    """One named example: answers to a framework in `tests/frameworks/`, and what the result must hold."""

    name: str
    framework: str
    perspective: str
    answers: dict[str, Any]
    expect: dict[str, Any]


def load_cases() -> list[Case]:
    """Every case of every file."""
    cases = []
    for path in sorted(CASES.glob("*.yml")):
        content = read_yaml(path)
        for case in content["cases"]:
            answers = {id: full_answer(short) for id, short in case["answers"].items()}
            perspective = case.get("perspective", "organisation")
            cases.append(Case(case["name"], content["framework"], perspective, answers, case["expect"]))
    return cases


def full_answer(short: Any) -> dict[str, Any]:
    """`3`, `3 shown`, `[form, talk]`, `don't know` or `not applicable` as the saved file holds it."""
    if isinstance(short, dict):
        return short
    if isinstance(short, list):
        return {"state": "answered", "choices": short}
    if isinstance(short, int):
        return {"state": "answered", "level": short}
    if short in SHORTHANDS:
        return SHORTHANDS[short]
    level, strength = short.split()
    return {"state": "answered", "level": int(level), "evidence": {"strength": strength, "note": ""}}


def value_at(result: dict[str, Any], path: str) -> Any:
    """A part of a result by names or by places in a list: `principles.listening.lines.hear.counted`, `rounds.0`."""
    value: Any = result
    for name in path.split("."):
        if isinstance(value, list) and name.isdigit():
            value = value[int(name)]
        elif isinstance(value, list):
            value = next(item for item in value if item.get("id", item.get("question")) == name)
        else:
            value = value[name]
    return value
