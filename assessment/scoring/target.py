"""Where a plan leads: the answers as they would be once each of its steps has reached what it aims at. Pure.

Scoring them is the target profile, so caps, limits and adjustments are in it without a rule of their own. The browser's
twin is `browser/scoring/target.mjs`; the same cases drive both.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from assessment.scoring.facts import Answers, read_facts
from assessment.scoring.rules_document import Rules
from assessment.scoring.whatif import changed

Step = Mapping[str, Any]
"""A step of a plan, as `assessment.answers.saved_file` describes it."""


def planned_answers(
    rules: Rules, answers: Answers, steps: Iterable[Step], perspective: str = "organisation"
) -> dict[str, Mapping[str, Any]]:
    """The answers with every step made that is not dropped.

    A step changes an answer that has a level, towards better and never back; of several steps to one question the
    furthest counts, so their order does not matter. A step to what the rules do not know changes nothing.
    """
    facts = read_facts(rules, answers, perspective)
    reached: dict[str, dict[str, Any]] = {"level": facts.levels, "evidence": facts.evidence}
    planned = dict(answers)
    for step in steps:
        if step["change"] is None or step["status"] == "dropped" or step["question"] not in facts.levels:
            continue
        if _leads_on(rules, step, reached[step["change"]][step["question"]]):
            planned = changed(planned, step)
            reached[step["change"]][step["question"]] = step["to"]
    return planned


def _leads_on(rules: Rules, step: Step, reached: Any) -> bool:
    to = step["to"]
    if step["change"] == "evidence":
        strengths = [evidence.id for evidence in rules.evidence]
        return to in strengths and strengths.index(to) > strengths.index(reached)
    principle = next(question.principle for question in rules.questions if question.id == step["question"])
    better = next(dimension.better for dimension in rules.dimensions if dimension.principle == principle)
    return 0 <= to <= rules.highest_level and (to > reached if better == "more" else to < reached)
