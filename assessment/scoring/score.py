"""The reference scorer: answers in, result out. Pure and exact; it knows no files and no wording.

Only levels make scores. Not applicable leaves the denominator; don't know and no answer lower the
coverage. The browser's twin is `browser/scoring/score.mjs`; the same cases drive both.
"""

from collections.abc import Collection, Mapping

from assessment.definitions import conditions as c
from assessment.scoring.facts import Answers, Facts, read_facts, reasons_for
from assessment.scoring.result import (
    AnswerState,
    AppliedAdjustment,
    AppliedGate,
    Line,
    Result,
    Score,
    SignalResult,
)
from assessment.scoring.rules_document import RuleQuestion, Rules, RuleSignal
from definitions.shapes import Shape


def percent(part: int, whole: int) -> int:
    """The nearest whole per cent, half up; 0 of nothing is 0."""
    return (200 * part + whole) // (2 * whole) if whole else 0


def score(rules: Rules, answers: Answers, perspective: str = "organisation", apart: Collection[str] = ()) -> Result:
    """Score answers by the rules, as given by the organisation, a partner, or both together.

    Answers to questions that the rules do not know are ignored. Questions that stand apart count as never asked.
    """
    facts = read_facts(rules, answers, perspective, apart)
    better = {dimension.principle: dimension.better for dimension in rules.dimensions}
    lines = {question.id: _line(rules, question, facts, better) for question in rules.questions if question.principle}
    measured = [_measure(rules, id, [lines[q.id] for q in rules.questions if q.principle == id]) for id in better]
    facts.principles = {score["id"]: _finish(rules, score, measured, facts, better[score["id"]]) for score in measured}
    return Result(
        framework=rules.framework,
        version=rules.version,
        principles=list(facts.principles.values()),
        ways=_roll_up(rules, rules.ways, "ways", lines, better),
        goals=_roll_up(rules, rules.goals, "goals", lines, better),
        signals=[_signal(signal, facts, perspective) for signal in rules.signals],
        strengths=_strengths(rules, lines, better),
        open=[id for id, state in facts.states.items() if state in _may_follow(perspective)],
        states=facts.states,
    )


def _line(rules: Rules, question: RuleQuestion, facts: Facts, better: Mapping[str, str]) -> Line:
    """One question's contribution: its level, capped by what its evidence allows."""
    level, strength = facts.levels.get(question.id), facts.evidence.get(question.id)
    counted = None
    if level is not None:
        cap = next(evidence.highest_level for evidence in rules.evidence if evidence.id == strength)
        side = better[question.principle]
        counted = _goodness(rules, min(_goodness(rules, level, side), cap), side)
    return Line(
        question=question.id, state=facts.states[question.id], weight=question.weight,
        level=level, counted=counted, evidence=strength,
    )  # fmt: skip


def _goodness(rules: Rules, level: int, better: str) -> int:
    """A level as steps from the worst; its own inverse."""
    return level if better == "more" else rules.highest_level - level


def _measure(rules: Rules, id: str, lines: list[Line]) -> Score:
    """Points, coverage and confidence of some lines, before adjustments and gates."""
    answered = [line for line in lines if line["state"] == "answered"]
    applicable = sum(line["weight"] for line in lines if line["state"] in ("answered", "dont_know", "unanswered"))
    weight = sum(line["weight"] for line in answered)
    points = {evidence.id: evidence.points for evidence in rules.evidence}
    coverage = percent(weight, applicable)
    state = "not_applicable" if not applicable else "scored" if coverage >= rules.minimum_coverage else "too_little"
    measured = Score(
        id=id, state=state, score=None, standing=None, band=None, coverage=coverage,
        confidence=percent(
            sum(line["weight"] * points[line["evidence"]] for line in answered), weight * rules.evidence[-1].points
        ),
        points=sum(line["weight"] * line["counted"] for line in answered), possible=weight * rules.highest_level,
        before_adjustments=None, before_gates=None, lines=lines, adjustments=[], gates=[],
    )  # fmt: skip
    if state == "scored":
        measured["before_adjustments"] = percent(measured["points"], measured["possible"])
    return measured


def _finish(rules: Rules, measured: Score, all_measured: list[Score], facts: Facts, better: str) -> Score:
    """A principle's score after adjustments, rounded once, and then held down by gates."""
    if measured["state"] != "scored":
        return measured
    adjustments = _adjustments(rules, measured["id"], all_measured)
    numerator, denominator = measured["points"], measured["possible"]
    for adjustment in adjustments:
        numerator, denominator = numerator * adjustment["by_percent"], denominator * 100
    before_gates = min(100, percent(numerator, denominator))
    standing = _standing(before_gates, better)
    gates = _gates(rules, measured["id"], standing, facts)
    standing = min([standing, *(gate["highest_score"] for gate in gates)])
    return Score(
        measured, score=_standing(standing, better), standing=standing, band=_band(rules, standing),
        before_gates=before_gates, adjustments=adjustments, gates=gates,
    )  # fmt: skip


def _standing(score: int, better: str) -> int:
    """How good a score is, in per cent; its own inverse."""
    return score if better == "more" else 100 - score


def _adjustments(rules: Rules, id: str, all_measured: list[Score]) -> list[AppliedAdjustment]:
    reached = {score["id"]: score["before_adjustments"] for score in all_measured if score["state"] == "scored"}
    return [
        AppliedAdjustment(
            id=adjustment.id, reached=reached[adjustment.when_principle], by_percent=adjustment.by_percent
        )
        for adjustment in rules.adjustments
        if adjustment.multiply == id and reached.get(adjustment.when_principle, -1) >= adjustment.reaches
    ]


def _gates(rules: Rules, id: str, standing: int, facts: Facts) -> list[AppliedGate]:
    applied = []
    for gate in rules.gates:
        if gate.principle == id and reasons_for(gate.when, facts) is not None:
            highest = _highest_score(rules, gate.highest_band)
            applied.append(AppliedGate(id=gate.id, highest_score=highest, changed=standing > highest))
    return applied


def _highest_score(rules: Rules, band: str) -> int:
    """The last per cent before the next band begins."""
    ids = [band.id for band in rules.bands]
    return rules.bands[ids.index(band) + 1].begins_at - 1


def _band(rules: Rules, standing: int) -> str:
    return [band.id for band in rules.bands if band.begins_at <= standing][-1]


def _roll_up(
    rules: Rules, ids: list[str], kind: str, lines: Mapping[str, Line], better: Mapping[str, str]
) -> list[Score]:
    """The ways' or goals' scores: their questions, weighed by their links as well. Better always means more here."""
    linked: dict[str, list[Line]] = {id: [] for id in ids}
    for question in (question for question in rules.questions if question.principle):
        line = lines[question.id]
        counted = line["counted"]
        if counted is not None:
            counted = _goodness(rules, counted, better[question.principle])
        for id, points in getattr(question, kind).items():
            linked[id].append(Line(line, weight=line["weight"] * points, counted=counted))
    return [_rolled_up(rules, _measure(rules, id, linked[id])) for id in ids]


def _rolled_up(rules: Rules, measured: Score) -> Score:
    if measured["state"] != "scored":
        return measured
    value = measured["before_adjustments"]
    return Score(measured, score=value, standing=value, band=_band(rules, value), before_gates=value)


def _strengths(rules: Rules, lines: Mapping[str, Line], better: Mapping[str, str]) -> list[str]:
    points = {evidence.id: evidence.points for evidence in rules.evidence}
    found = []
    for position, question in enumerate(q for q in rules.questions if q.principle):
        line = lines[question.id]
        if line["state"] == "answered" and line["evidence"] != rules.evidence[0].id:
            goodness = _goodness(rules, line["counted"], better[question.principle])
            if goodness >= rules.highest_level - 1:
                found.append((-goodness, -points[line["evidence"]], -question.weight, position, question.id))
    return [id for *_, id in sorted(found)]


def _may_follow(perspective: str) -> tuple[AnswerState, ...]:
    """States that an answer may still follow. What a partner could not see, it need not find out."""
    return ("unanswered",) if perspective == "partner" else ("unanswered", "dont_know")


def _signal(signal: RuleSignal, facts: Facts, perspective: str) -> SignalResult:
    if signal.organisation_only and perspective == "partner":
        return SignalResult(id=signal.id, state="clear", reasons=[])
    reasons = reasons_for(signal.when, facts)
    if reasons is not None:
        return SignalResult(id=signal.id, state="raised", reasons=reasons)
    waiting = any(_waits(leaf, facts, perspective) for leaf in c.leaves_of(signal.when))
    return SignalResult(id=signal.id, state="open" if waiting else "clear", reasons=[])


def _waits(leaf: Shape, facts: Facts, perspective: str) -> bool:
    """Whether what a condition looks at may still be answered."""
    if c.question_of(leaf):
        return facts.states[leaf.question] in _may_follow(perspective)
    return facts.principles[leaf.principle]["state"] == "too_little"
