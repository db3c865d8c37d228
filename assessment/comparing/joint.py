"""From several views to one: what a joint assessment begins with.

The browser's twin is `browser/comparing/joint.mjs`; the same cases drive both.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from assessment.comparing.comparison import View
from assessment.comparing.reading import facts_of
from assessment.comparing.rules_document import ComparingRules
from assessment.scoring.facts import VISIBLE, Facts, is_answered, is_asked
from assessment.scoring.rules_document import RuleQuestion

BETWEEN_NOTES = "\n\n"


def joint_answers(rules: ComparingRules, views: Sequence[View], longest_note: int) -> dict[str, dict[str, Any]]:
    """The answers of a joint assessment, by question, in the order asked; as the saved file holds them.

    Each tells under `origin` what every view said. Where all that were asked gave the same answer, both sides among
    them, or, where there is only one side, at least two, that is the answer. Everywhere else the meeting decides, and
    the answer is still open. What both sides gave by themselves has the strength of evidence that the rules give to
    agreement; what one side agrees on has the weakest that was given.

    Args:
        rules: The rules of comparing.
        views: Those of one round.
        longest_note: The most characters of a note; what is longer is cut.
    """
    read = [facts_of(rules, view) for view in views]
    answers = {}
    for question in rules.scoring.questions:
        said = [
            _said(question, view, facts)
            for view, facts in zip(views, read, strict=True)
            if is_asked(facts.states[question.id])
        ]
        if any(one["state"] != "unanswered" for one in said):
            answers[question.id] = _joint_answer(rules, question, views, said, longest_note)
    return answers


def settlement_of(answer: Mapping[str, Any]) -> Literal["agreed", "decided"] | None:
    """How a joint answer came about, as the saved file holds it.

    `agreed`: every view that said anything had said it. `decided`: the meeting did. None where there is no answer yet,
    or no views were there before.
    """
    said = [view for view in (answer.get("origin") or {}).get("views", ()) if view["state"] != "unanswered"]
    if not said or not is_answered(answer["state"]):
        return None
    same = ("state", "level", "choices")
    return "agreed" if all(view[name] == answer[name] for view in said for name in same) else "decided"


def _said(question: RuleQuestion, view: View, facts: Facts) -> dict[str, Any]:
    """What one view said, with the words that it wrote."""
    answer = view["answers"].get(question.id, {})
    state = facts.states[question.id]
    return {
        "perspective": view["perspective"],
        "state": state,
        "level": facts.levels.get(question.id),
        "choices": facts.choices.get(question.id, []),
        "strength": facts.evidence.get(question.id),
        "reason": answer.get("reason", "") if state == "not_applicable" else "",
        "note": (answer.get("evidence") or {}).get("note", "") if state == "answered" else "",
    }


def _joint_answer(
    rules: ComparingRules, question: RuleQuestion, views: Sequence[View], said: Sequence[dict], longest_note: int
) -> dict[str, Any]:
    written = ("perspective", "state", "level", "choices", "strength")
    origin = {"views": [{name: one[name] for name in written} for one in said], "minority": ""}
    agreed = _agreed(views, said)
    is_rubric = question.principle is not None
    if not agreed:
        evidence = {"strength": None, "note": ""} if is_rubric else None
        empty = {"state": "unanswered", "level": None, "choices": [], "reason": "", "note": ""}
        return {**empty, "evidence": evidence, "origin": origin}
    answer = {name: said[0][name] for name in ("state", "level", "choices")}
    note = _joined([one["note"] for one in said], longest_note)
    return {
        **answer,
        "reason": _joined([one["reason"] for one in said], longest_note),
        "evidence": {"strength": _strength(rules, said), "note": note} if is_rubric else None,
        "note": "",
        "origin": origin,
    }


def _agreed(views: Sequence[View], said: Sequence[Mapping[str, Any]]) -> bool:
    """Whether everybody who was asked gave the same answer, and enough did to call it agreement."""
    first = said[0]
    if not is_answered(first["state"]) or len(said) < 2:
        return False
    same = ("state", "level", "choices")
    if any(one[name] != first[name] for one in said for name in same):
        return False
    return _sides(one["perspective"] for one in said) == _sides(view["perspective"] for view in views)


def _sides(perspectives: Any) -> set[str]:
    """The two sides among some perspectives."""
    return set(perspectives) & {"organisation", "partner"}


def _strength(rules: ComparingRules, said: Sequence[Mapping[str, Any]]) -> str | None:
    if said[0]["state"] != "answered":
        return None
    if rules.evidence_of_agreement and len(_sides(one["perspective"] for one in said)) == 2:
        return rules.evidence_of_agreement
    strengths = [strength.id for strength in rules.scoring.evidence]
    return min((one["strength"] for one in said), key=strengths.index)


def _joined(notes: Sequence[str], longest: int) -> str:
    """Different notes one after the other. What is too long for a note is cut."""
    different = list(dict.fromkeys(note for note in notes if VISIBLE.search(note)))
    return BETWEEN_NOTES.join(different)[:longest]
