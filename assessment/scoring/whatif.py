"""What one change would improve a score: each is tried, and scored by the scorer itself. Pure, like the scorer.

So caps, limits, adjustments and questions that come or go are in it without a rule of their own. A change is tried
with every answered question, not only those of the score: a limit may hang on a question of another principle. The
browser's twin is `browser/scoring/whatif.mjs`; the same cases drive both.
"""

from collections.abc import Mapping
from typing import Any, Literal, TypedDict

from assessment.scoring.facts import Answers
from assessment.scoring.result import AnswerState, Line, Result, Score
from assessment.scoring.rules_document import RuleQuestion, Rules
from assessment.scoring.score import percent, score

KINDS = ("principles", "ways", "goals")

Change = TypedDict(
    "Change", {"question": str, "change": Literal["level", "evidence"], "from": int | str, "to": int | str}
)
"""One level more, towards better, or evidence one step stronger. `from` is what the scorer read: a level, or a strength
of evidence."""


class Lift(Change):
    """A change that improves one score."""

    score_before: int
    score_after: int
    limits: list[str]
    """Gates that held the score down and would no longer apply."""


class OpenQuestion(TypedDict):
    """A question whose answer would raise the coverage of a score that is missing."""

    question: str
    state: AnswerState
    weight: int
    """As in the score's line."""


class Reach(TypedDict):
    """What is in reach of one score."""

    id: str
    lifts: list[Lift]
    """Largest rise in standing first; of equal ones the question of most weight, then the one asked first, then its
    level before its evidence. Empty: no single change improves the score, or there is none."""
    open: list[OpenQuestion]
    """Where too little is answered: what has no answer or `don't know`, heaviest first, then in the order asked."""
    needed: int
    """How many of `open`, from the first, bring the score back, as long as no answer shows or hides a question."""


class WhatIf(TypedDict):
    """For each score, in the order of the result."""

    principles: list[Reach]
    ways: list[Reach]
    goals: list[Reach]


def what_if(rules: Rules, answers: Answers, perspective: str = "organisation") -> WhatIf:
    """What one change would do to each score, or which answers bring it back."""
    before, tried = try_changes(rules, answers, perspective)
    return WhatIf(
        **{
            kind: [
                _reach(rules, one, [(change, after[kind][position]) for change, after in tried])
                for position, one in enumerate(before[kind])
            ]
            for kind in KINDS
        }
    )


def try_changes(rules: Rules, answers: Answers, perspective: str) -> tuple[Result, list[tuple[Change, Result]]]:
    """The result as it is, and what it would be after each single change."""
    before = score(rules, answers, perspective)
    changes = changes_from(rules, before)
    return before, [(change, score(rules, changed(answers, change), perspective)) for change in changes]


def changes_from(rules: Rules, result: Result) -> list[Change]:
    """Every single change of an answer that has a level: heaviest question first, then in the order asked."""
    better = {dimension.principle: dimension.better for dimension in rules.dimensions}
    lines = {line["question"]: line for one in result["principles"] for line in one["lines"]}
    rubric = [question for question in rules.questions if question.principle]
    return [
        change
        for question in sorted(rubric, key=lambda question: -question.weight)
        if lines[question.id]["state"] == "answered"
        for change in _changes_of(rules, question, lines[question.id], better)
    ]


def _changes_of(rules: Rules, question: RuleQuestion, line: Line, better: Mapping[str, str]) -> list[Change]:
    level = line["level"] + (1 if better[question.principle] == "more" else -1)
    strengths = [evidence.id for evidence in rules.evidence]
    stronger = strengths[strengths.index(line["evidence"]) + 1 :]
    found: list[Change] = []
    if 0 <= level <= rules.highest_level:
        found.append({"question": question.id, "change": "level", "from": line["level"], "to": level})
    if stronger:
        found.append({"question": question.id, "change": "evidence", "from": line["evidence"], "to": stronger[0]})
    return found


def changed(answers: Answers, change: Change) -> dict[str, Mapping[str, Any]]:
    """The answers with one change made."""
    answer = answers[change["question"]]
    if change["change"] == "level":
        part: dict[str, Any] = {"level": change["to"]}
    else:
        part = {"evidence": {**(answer.get("evidence") or {}), "strength": change["to"]}}
    return {**answers, change["question"]: {**answer, **part}}


def _reach(rules: Rules, before: Score, tried: list[tuple[Change, Score]]) -> Reach:
    open = _open_questions(before)
    return Reach(id=before["id"], lifts=_lifts(before, tried), open=open, needed=_needed(rules, before, open))


def _lifts(before: Score, tried: list[tuple[Change, Score]]) -> list[Lift]:
    if before["state"] != "scored":
        return []
    # A question that comes into sight may leave too little answered; then nothing has improved.
    found = [
        (after["standing"] - before["standing"], _lift(change, before, after))
        for change, after in tried
        if after["state"] == "scored" and after["standing"] > before["standing"]
    ]
    return [lift for _, lift in sorted(found, key=lambda entry: -entry[0])]


def _lift(change: Change, before: Score, after: Score) -> Lift:
    still = [gate["id"] for gate in after["gates"]]
    gone = [gate["id"] for gate in before["gates"] if gate["changed"] and gate["id"] not in still]
    return {**change, "score_before": before["score"], "score_after": after["score"], "limits": gone}


def _open_questions(before: Score) -> list[OpenQuestion]:
    if before["state"] != "too_little":
        return []
    found = [
        OpenQuestion(question=line["question"], state=line["state"], weight=line["weight"])
        for line in before["lines"]
        if line["state"] in ("unanswered", "dont_know")
    ]
    return sorted(found, key=lambda one: -one["weight"])


def _needed(rules: Rules, before: Score, open: list[OpenQuestion]) -> int:
    answered = sum(line["weight"] for line in before["lines"] if line["state"] == "answered")
    applicable = answered + sum(one["weight"] for one in open)
    count = 0
    while count < len(open) and percent(answered, applicable) < rules.minimum_coverage:
        answered += open[count]["weight"]
        count += 1
    return count
