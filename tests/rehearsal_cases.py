"""Rehearsals: invented bodies as stories, what a fair reader expects of each, and how its two sides answer.

Story and expectation were agreed before anything was scored. Where the score differs, neither is changed: the
difference stands in the file under `surprises`, with the reason.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assessment.scoring.result import Result
from assessment.scoring.rules_document import Rules
from tests.scoring_cases import full_answer
from tests.yaml_files import read_yaml

REHEARSALS = Path(__file__).parent / "rehearsals"
NOT_ASKED = "not asked"
"""The shorthand for a question that this side does not see or leaves out."""


@dataclass(frozen=True)
class Rehearsal:
    """One story as one side answers it."""

    name: str
    view: str
    story: str
    expected: dict[str, Any]
    """`principles` (id to `from` and `to`, or `no_score`), `signals` (`raised`, `not_raised`) and `limits`; each with
    its reason."""
    answers: dict[str, Any]
    surprises: dict[str, str]
    """What was scored against the expectation, by the id of a principle, signal or limit."""


def load_rehearsals() -> list[Rehearsal]:
    """Every story, once for each side."""
    return [rehearsal for path in sorted(REHEARSALS.glob("*.yml")) for rehearsal in _both_sides(path)]


def _both_sides(path: Path) -> list[Rehearsal]:
    content = read_yaml(path)
    return [
        Rehearsal(
            name=path.stem,
            view=view,
            story=content["story"],
            expected=content["expected"][view],
            answers={id: full_answer(sides[view]) for id, sides in content["answers"].items() if is_asked(sides[view])},
            surprises={
                surprise["about"]: surprise["scored"]
                for surprise in content.get("surprises", [])
                if surprise["view"] == view
            },
        )
        for view in ("organisation", "partner")
    ]


def is_asked(short: Any) -> bool:
    """Whether a shorthand is an answer at all."""
    return short != NOT_ASKED


def differences(rules: Rules, rehearsal: Rehearsal, result: Result) -> dict[str, str]:
    """What the score says otherwise than expected: a band, `no score`, a signal's state, or a limit."""
    expected = rehearsal.expected
    bands = [band.id for band in rules.bands]
    scores = {score["id"]: score for score in result["principles"]}
    found = {
        id: scores[id]["band"] or "no score"
        for id, wanted in expected["principles"].items()
        if (scores[id]["band"] or "no score") not in _allowed(wanted, bands)
    }
    states = {signal["id"]: signal["state"] for signal in result["signals"]}
    signals = expected["signals"]
    found |= {id: states[id] for id in signals["raised"] if id in states and states[id] != "raised"}
    found |= {id: "raised" for id in signals["not_raised"] if states.get(id) == "raised"}
    applied = {gate["id"] for score in result["principles"] for gate in score["gates"]}
    found |= {f"limit {id}": "applied" for id in applied - expected["limits"].keys()}
    found |= {f"limit {id}": "not applied" for id in expected["limits"].keys() - applied}
    return found


def _allowed(wanted: dict[str, Any], bands: list[str]) -> list[str]:
    if wanted.get("no_score"):
        return ["no score"]
    return bands[bands.index(wanted["from"]) : bands.index(wanted["to"]) + 1]
