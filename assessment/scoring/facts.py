"""What answers say: the state of each question, and which conditions hold.

An answer is a mapping with a `state`; see `assessment.answers.saved_file`. Four things are never confused: a level
or choice, not applicable (with a reason), don't know, and no answer.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from assessment.definitions import conditions as c
from assessment.scoring.result import AnswerState, Reason, Score
from assessment.scoring.rules_document import RuleQuestion, Rules
from definitions.shapes import Shape

Answers = Mapping[str, Mapping[str, Any]]

VISIBLE = re.compile(r"[^ \t\r\n]")
"""What makes a reason a reason, and a note a note. Spelt out, because languages differ about white space."""


def is_asked(state: AnswerState) -> bool:
    """Whether a question in this state is put to the person at all."""
    return state not in ("hidden", "skipped")


def is_answered(state: AnswerState) -> bool:
    """Whether a question in this state has an answer that counts as one."""
    return state in ("answered", "not_applicable")


@dataclass
class Facts:
    """What conditions may look at. A hidden question has neither level nor choices."""

    states: dict[str, AnswerState] = field(default_factory=dict)
    levels: dict[str, int] = field(default_factory=dict)
    choices: dict[str, list[str]] = field(default_factory=dict)
    evidence: dict[str, str] = field(default_factory=dict)
    principles: dict[str, Score] = field(default_factory=dict)


def read_facts(rules: Rules, answers: Answers, perspective: str, apart: Collection[str] = ()) -> Facts:
    """Each question's state, in the order asked, so that `show_if` sees the answers before it.

    Questions that stand apart count as never asked.
    """
    facts = Facts()
    for question in rules.questions:
        answer = answers.get(question.id, {})
        if question.id in apart or (question.show_if and reasons_for(question.show_if, facts) is None):
            facts.states[question.id] = "hidden"
        elif question.type == "rubric":
            facts.states[question.id] = _read_level(rules, question, answer, facts)
        else:
            facts.states[question.id] = _read_choices(question, answer, facts)
        may_skip = question.partner_may_skip and perspective == "partner"
        if may_skip and facts.states[question.id] in ("unanswered", "dont_know"):
            facts.states[question.id] = "skipped"
    return facts


def _read_level(rules: Rules, question: RuleQuestion, answer: Mapping[str, Any], facts: Facts) -> AnswerState:
    level = answer.get("level")
    # By value, not by type: JSON's 3.0 is 3 in the browser, while true is no level anywhere.
    if answer.get("state") != "answered" or isinstance(level, bool) or level not in range(rules.highest_level + 1):
        return _state_without_value(answer)
    strength = (answer.get("evidence") or {}).get("strength")
    known = [evidence.id for evidence in rules.evidence]
    facts.levels[question.id] = int(level)
    facts.evidence[question.id] = strength if strength in known else known[0]
    return "answered"


def _read_choices(question: RuleQuestion, answer: Mapping[str, Any], facts: Facts) -> AnswerState:
    given = answer.get("choices") or []
    chosen = [option for option in question.options if option in given]
    if answer.get("state") != "answered" or not chosen or (question.type == "single" and len(chosen) > 1):
        return _state_without_value(answer)
    facts.choices[question.id] = chosen
    return "answered"


def _state_without_value(answer: Mapping[str, Any]) -> AnswerState:
    """Not applicable counts once it has a reason."""
    if answer.get("state") == "dont_know":
        return "dont_know"
    if answer.get("state") == "not_applicable" and VISIBLE.search(answer.get("reason") or ""):
        return "not_applicable"
    return "unanswered"


def reasons_for(condition: Shape, facts: Facts) -> list[Reason] | None:
    """What makes a condition hold, each thing once; None where it does not hold."""
    if isinstance(condition, (c.AllOf, c.AnyOf)):
        parts = [reasons_for(part, facts) for part in c.parts_of(condition)]
        holding = [part for part in parts if part is not None]
        enough = len(holding) == len(parts) if isinstance(condition, c.AllOf) else bool(holding)
        if not enough:
            return None
        unique: list[Reason] = []
        for reason in (reason for part in holding for reason in part):
            if reason not in unique:
                unique.append(reason)
        return unique
    return _leaf_reasons(condition, facts)


def _leaf_reasons(leaf: Shape, facts: Facts) -> list[Reason] | None:
    operator = c.operator_of(leaf)
    if operator in CHOICE_TESTS:
        chosen = facts.choices.get(leaf.question)
        options = set(c.options_of(leaf))
        holds = chosen is not None and CHOICE_TESTS[operator](set(chosen), options)
        return [Reason(question=leaf.question, choices=chosen)] if holds else None
    if operator in LEVEL_TESTS:
        level = facts.levels.get(leaf.question)
        holds = level is not None and LEVEL_TESTS[operator](level, getattr(leaf, operator))
        return [Reason(question=leaf.question, level=level)] if holds else None
    principle = facts.principles[leaf.principle]
    part, test = SCORE_TESTS[operator]
    holds = principle["state"] == "scored" and test(principle[part], getattr(leaf, operator))
    return [Reason(principle=leaf.principle, **{part: principle[part]})] if holds else None


def _at_most(value: int, limit: int) -> bool:
    return value <= limit


def _at_least(value: int, limit: int) -> bool:
    return value >= limit


def _shares_none(chosen: set[str], options: set[str]) -> bool:
    return chosen.isdisjoint(options)


def _shares_one(chosen: set[str], options: set[str]) -> bool:
    return not chosen.isdisjoint(options)


CHOICE_TESTS: dict[str, Callable[[set[str], set[str]], bool]] = {
    "is": _shares_one,
    "includes": _shares_one,
    "includes_none": _shares_none,
    "only": set.issubset,
}
LEVEL_TESTS = {"level_at_most": _at_most, "level_at_least": _at_least}
SCORE_TESTS = {
    "score_at_most": ("score", _at_most),
    "score_at_least": ("score", _at_least),
    "confidence_at_most": ("confidence", _at_most),
}
