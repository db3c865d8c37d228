"""The shared cases of comparing, read from `tests/comparisons/`. Python and the browser run the same ones."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assessment.comparing.comparison import View
from tests.scoring_cases import full_answer
from tests.yaml_files import read_yaml

CASES = Path(__file__).parent / "comparisons"
LONGEST_NOTE = 5000


@dataclass(frozen=True)
class ComparisonCase:
    """One named example: views, and what their comparison and their joint answers must hold."""

    name: str
    framework: str
    views: list[View]
    routes: dict[str, list[str]]
    """What each route asks."""
    earlier: dict[str, dict[str, str]]
    """What stands apart in earlier versions of the questions."""
    longest_note: int
    expect: dict[str, Any]
    joint: dict[str, Any]
    joint_without: list[str]


def load_comparison_cases() -> list[ComparisonCase]:
    """Every case of every file."""
    return [
        _case(content["framework"], case)
        for path in sorted(CASES.glob("*.yml"))
        for content in [read_yaml(path)]
        for case in content["cases"]
    ]


def _case(framework: str, case: dict[str, Any]) -> ComparisonCase:
    return ComparisonCase(
        name=case["name"],
        framework=framework,
        views=[_view(short) for short in case["views"]],
        routes=case.get("routes", {}),
        earlier=case.get("earlier", {}),
        longest_note=case.get("longest_note", LONGEST_NOTE),
        expect=case.get("expect", {}),
        joint=case.get("joint", {}),
        joint_without=case.get("joint_without", []),
    )


def _view(short: dict[str, Any]) -> View:
    return View(
        perspective=short["by"],
        version=short.get("version", "now"),
        date=short.get("date", ""),
        route=short.get("route", ""),
        group=short.get("group", ""),
        answers={id: full_answer(answer) for id, answer in short["answers"].items()},
    )
