"""What to do first: for each answered question the best single change, in one order. Pure, like the scorer.

Each change is tried, and scored by the scorer itself (`whatif.py`), so what stands beside a step is what the result
would say. The browser's twin is `browser/scoring/next-steps.mjs`; the same cases drive both.

The order, which the page about scoring tells people as well:

1. More warning signs and limits that go than come. They say that people may be involved in name only, which no rise
   outweighs; so a step that would bring one comes last.
2. A rise of the principles, before a change of anything else, before nothing at all.
3. The lowest band of a principle that rises. Not the largest rise: a principle with few questions rises most with each
   of them, and would always come first, however well it stands.
4. The widest gap between views: where one side sees less than the other, a step is worth most to both.
5. The largest rise, all principles together.
6. The lowest standing, then the heaviest question, then the one asked first, then its level before its evidence.

Bands and weights are those of the rules, so the order has no number of its own.
"""

from collections.abc import Collection, Mapping
from typing import TypedDict

from assessment.scoring.facts import Answers
from assessment.scoring.result import Result, Score
from assessment.scoring.rules_document import Rules
from assessment.scoring.whatif import KINDS, Change, try_changes

Gaps = Mapping[str, int]
"""Question id to how many levels lie between the views of it."""


class Seen(TypedDict):
    """What people see of a score. Without a score, `score`, `standing` and `band` are None."""

    score: int | None
    standing: int | None
    band: str | None
    confidence: int


class Move(TypedDict):
    """A score that changes, comes or goes, or whose evidence becomes stronger."""

    id: str
    before: Seen
    after: Seen


class RankedStep(Change):
    """One change, and everything in the result that it changes."""

    principles: list[Move]
    ways: list[Move]
    goals: list[Move]
    limits_gone: list[str]
    """Gates that held a score down and would no longer apply."""
    limits_new: list[str]
    """Gates that did not apply and would hold a score down."""
    signals_gone: list[str]
    """No longer raised."""
    signals_new: list[str]
    """Newly raised."""
    questions_shown: list[str]
    """Questions that would now be asked."""
    questions_hidden: list[str]
    """Questions that would no longer be asked."""
    gap: int | None
    """Levels between the views of the question; None where none is given."""
    changes_nothing: bool
    """Whether the result would stay as it is, whatever the gap."""


CHANGES = (*KINDS, "limits_gone", "limits_new", "signals_gone", "signals_new", "questions_shown", "questions_hidden")
"""The parts of a step that say what it changes."""


def next_steps(
    rules: Rules,
    answers: Answers,
    perspective: str = "organisation",
    gaps: Gaps | None = None,
    route: Collection[str] | None = None,
) -> list[RankedStep]:
    """For each answered question that can be improved the better of its changes, first what to do first.

    A level more, or evidence one step stronger: which of them comes first for a question is decided by the same order.
    With a route, the questions that it asks, no other question comes or goes; `within` gives its rules and answers.
    """
    before, tried = try_changes(rules, answers, perspective)
    best: dict[str, tuple[tuple[int, ...], RankedStep]] = {}
    for change, after in tried:
        step = _step(change, before, after, (gaps or {}).get(change["question"]), route)
        ranked = (_rank(rules, step), step)
        best[change["question"]] = min(ranked, best.get(change["question"], ranked), key=lambda one: one[0])
    return [step for _, step in sorted(best.values(), key=lambda one: one[0])]


def gaps_in(answers: Answers) -> dict[str, int]:
    """How many levels lie between the views that a joint assessment remembers, where two or more gave a level."""
    levels = {
        id: [view["level"] for view in (answer.get("origin") or {}).get("views", ()) if view["level"] is not None]
        for id, answer in answers.items()
    }
    return {id: max(given) - min(given) for id, given in levels.items() if len(given) > 1}


def _step(change: Change, before: Result, after: Result, gap: int | None, route: Collection[str] | None) -> RankedStep:
    shown, hidden = _hidden(before, route), _hidden(after, route)
    limits, raised = (_limits(before), _limits(after)), (_raised(before), _raised(after))
    parts = {
        **{kind: _moves(before[kind], after[kind]) for kind in KINDS},
        "limits_gone": [id for id, holds in limits[0].items() if holds and id not in limits[1]],
        "limits_new": [id for id, holds in limits[1].items() if holds and id not in limits[0]],
        "signals_gone": [id for id in raised[0] if id not in raised[1]],
        "signals_new": [id for id in raised[1] if id not in raised[0]],
        "questions_shown": [id for id in shown if id not in hidden],
        "questions_hidden": [id for id in hidden if id not in shown],
    }
    return RankedStep(**change, **parts, gap=gap, changes_nothing=not any(parts.values()))


def _moves(before: list[Score], after: list[Score]) -> list[Move]:
    moves = [
        Move(id=one["id"], before=_seen(one), after=_seen(other)) for one, other in zip(before, after, strict=True)
    ]
    # Where there is no score, neither now nor then, people see nothing of it.
    return [move for move in moves if move["before"] != move["after"] and _has_score(move)]


def _has_score(move: Move) -> bool:
    return move["before"]["score"] is not None or move["after"]["score"] is not None


def _seen(one: Score) -> Seen:
    return Seen(score=one["score"], standing=one["standing"], band=one["band"], confidence=one["confidence"])


def _limits(result: Result) -> dict[str, bool]:
    """The gates that apply, and whether each holds a score down."""
    return {gate["id"]: gate["changed"] for principle in result["principles"] for gate in principle["gates"]}


def _raised(result: Result) -> list[str]:
    return [signal["id"] for signal in result["signals"] if signal["state"] == "raised"]


def _hidden(result: Result, route: Collection[str] | None) -> list[str]:
    return [id for id, state in result["states"].items() if state == "hidden" and (route is None or id in route)]


def _rank(rules: Rules, step: RankedStep) -> tuple[int, ...]:
    """The place of a step: the smaller tuple comes first. The module says why."""
    went, came = [len(step[f"signals_{which}"]) + len(step[f"limits_{which}"]) for which in ("gone", "new")]
    moved = [move for move in step["principles"] if None not in (move["before"]["score"], move["after"]["score"])]
    rise = sum(move["after"]["standing"] - move["before"]["standing"] for move in moved)
    lowest = min(
        (m["before"]["standing"] for m in moved if m["after"]["standing"] > m["before"]["standing"]), default=0
    )
    position = next(place for place, question in enumerate(rules.questions) if question.id == step["question"])
    return (
        came - went,
        0 if rise > 0 else 2 if step["changes_nothing"] else 1,
        sum(band.begins_at <= lowest for band in rules.bands),
        -(step["gap"] or 0),
        -rise,
        lowest,
        -rules.questions[position].weight,
        position,
        0 if step["change"] == "level" else 1,
    )
