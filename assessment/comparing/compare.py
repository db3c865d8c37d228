"""The reference for comparing: views in, comparison out. Pure and exact; it knows no files and no wording.

The browser's twin is `browser/comparing/compare.mjs`; the same cases drive both.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from assessment.comparing.comparison import (
    Change,
    ChoiceMeasure,
    ChoiceValue,
    Comparison,
    ContrastPair,
    ContrastResult,
    Group,
    Kind,
    LevelValue,
    Measure,
    NotCompared,
    PrincipleMeasure,
    PrincipleValue,
    QuestionMeasure,
    Round,
    SignalMeasure,
    Spread,
    View,
)
from assessment.comparing.reading import apart_in, beyond_route, facts_of, result_of
from assessment.comparing.rules_document import Apart, ComparingRules, RuleContrast, ViewRule
from assessment.scoring.facts import Facts
from assessment.scoring.result import Result, Score
from assessment.scoring.rules_document import RuleQuestion, Rules

SIDES = ("organisation", "partner")
PERSPECTIVES = (*SIDES, "joint")


@dataclass(frozen=True)
class ReadView:
    """A view and what it says by itself."""

    number: int
    view: View
    apart: Mapping[str, Apart]
    """The questions in which it is not compared, as it answers an earlier version of them."""
    unasked: Mapping[str, Apart | Literal["beyond-route"]]
    """All questions that were not put to it as they are now, and why."""
    facts: Facts
    result: Result

    @property
    def perspective(self) -> str:
        return self.view["perspective"]


def compare(rules: ComparingRules, views: Sequence[View]) -> Comparison:
    """Compare views of the same framework, as many as there are."""
    read = [_read(rules, number, view) for number, view in enumerate(views)]
    rounds = _rounds(read, rules.days_between_rounds)
    latest = [read[number] for number in rounds[-1]["views"]] if rounds else []
    scoring = rules.scoring
    return Comparison(
        framework=scoring.framework,
        version=scoring.version,
        rounds=rounds,
        results=[one.result for one in read],
        not_compared=[
            NotCompared(view=one.number, question=id, why=why)
            for one in read
            for id, why in one.unasked.items()
            if one.view["answers"].get(id, {}).get("state", "unanswered") != "unanswered"
        ],
        principles=_principles(rules, latest),
        questions=_questions(scoring, latest),
        choices=[_choice(question, latest) for question in scoring.questions if not question.principle],
        signals=[_signal(signal.id, latest) for signal in scoring.signals],
        contrasts=[_contrast(rules, contrast, latest) for contrast in rules.contrasts],
        over_time=_over_time(rules, rounds, read) if len(rounds) > 1 else [],
    )


def _read(rules: ComparingRules, number: int, view: View) -> ReadView:
    apart = apart_in(rules, view)
    unasked = {**dict.fromkeys(beyond_route(rules, view), "beyond-route"), **apart}
    return ReadView(number, view, apart, unasked, facts_of(rules, view), result_of(rules, view, apart))


def _rounds(read: Sequence[ReadView], days_between: int) -> list[Round]:
    """Views by time: a new round begins after a longer pause. Views without a date belong to the last."""
    rounds: list[Round] = []
    dated = sorted((one for one in read if one.view["date"]), key=lambda one: one.view["date"])
    for one in dated:
        day = one.view["date"]
        if not rounds or _days(rounds[-1]["ends"], day) > days_between:
            rounds.append(Round(begins=day, ends=day, views=[]))
        rounds[-1]["ends"] = day
        rounds[-1]["views"].append(one.number)
    undated = [one.number for one in read if not one.view["date"]]
    if undated and not rounds:
        rounds.append(Round(begins="", ends="", views=[]))
    for round in rounds:
        round["views"].sort()
    if undated:
        rounds[-1]["views"] = sorted([*rounds[-1]["views"], *undated])
    return rounds


def _days(earlier: str, later: str) -> int:
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


def spread(values: Iterable[int | None]) -> Spread:
    """What some views gave, in order, and the middle of it. None stands for a view that gave nothing."""
    all_values = list(values)
    given = sorted(value for value in all_values if value is not None)
    return Spread(views=len(all_values), values=given, median=given[(len(given) - 1) // 2] if given else None)


def _side(read: Sequence[ReadView], values: Sequence[int | None], perspective: str) -> Spread:
    return spread(value for one, value in zip(read, values, strict=True) if one.perspective == perspective)


def _groups(read: Sequence[ReadView], values: Sequence[int | None]) -> list[Group]:
    names = dict.fromkeys(one.view["group"] for one in read if one.view["group"])
    return [
        Group(group=name, **spread(v for one, v in zip(read, values, strict=True) if one.view["group"] == name))
        for name in names
    ]


def _measure(id: str, read: Sequence[ReadView], values: Sequence[int | None]) -> Measure:
    organisation, partner, joint = (_side(read, values, perspective) for perspective in PERSPECTIVES)
    gap = None
    if organisation["median"] is not None and partner["median"] is not None:
        gap = organisation["median"] - partner["median"]
    kind = _kind_of_gap(gap) or _kind_of_silence(
        organisation["views"], partner["views"], organisation["values"], partner["values"]
    )
    return Measure(
        id=id, organisation=organisation, partner=partner, joint=joint, groups=_groups(read, values), gap=gap, kind=kind
    )


def _kind_of_gap(gap: int | None) -> Kind | None:
    if gap is None:
        return None
    return "same" if gap == 0 else "organisation_higher" if gap > 0 else "partner_higher"


def _kind_of_silence(organisations: int, partners: int, by_organisation: Sequence, by_partner: Sequence) -> Kind:
    """How the sides stand where at most one of them gave an answer."""
    if not by_organisation and not by_partner:
        return "nobody"
    if not organisations or not partners:
        return "one_sided"
    return "organisation_only" if by_organisation else "partner_only"


def _apart_in(read: Iterable[ReadView]) -> set[str]:
    """The questions that not all views were asked alike."""
    return {id for one in read for id in one.apart}


def _scores_alike(rules: ComparingRules, read: Sequence[ReadView]) -> list[list[Score]]:
    """Each view's principles, scored on the questions that all were asked alike."""
    apart = _apart_in(read)
    return [_principles_without(rules, one, apart) for one in read]


def _principles_without(rules: ComparingRules, one: ReadView, apart: set[str]) -> list[Score]:
    if apart == set(one.apart):
        return one.result["principles"]
    return result_of(rules, one.view, apart)["principles"]


def _principles(rules: ComparingRules, read: Sequence[ReadView]) -> list[PrincipleMeasure]:
    scores = _scores_alike(rules, read)
    measures = []
    for position, dimension in enumerate(rules.scoring.dimensions):
        own = [principles[position] for principles in scores]
        values = [_principle_value(one, score) for one, score in zip(read, own, strict=True)]
        measure = _measure(dimension.principle, read, [value["standing"] for value in values])
        measures.append(PrincipleMeasure(measure, values=values))
    return sorted(measures, key=_largest_first)


def _principle_value(one: ReadView, score: Score) -> PrincipleValue:
    left_out = ("id", "before_gates", "lines")
    return PrincipleValue(view=one.number, **{name: value for name, value in score.items() if name not in left_out})


def _largest_first(measure: Measure) -> int:
    """Sorting is stable, so equal gaps keep their order."""
    return 1 if measure["gap"] is None else -abs(measure["gap"])


def _questions(rules: Rules, read: Sequence[ReadView]) -> list[QuestionMeasure]:
    better = {dimension.principle: dimension.better for dimension in rules.dimensions}
    lines = [_lines_of(one.result) for one in read]
    with_levels = [question for question in rules.questions if question.principle]
    measures = []
    for question in sorted(with_levels, key=lambda question: -question.weight):
        values = [
            LevelValue(
                view=one.number, state=one.facts.states[question.id], level=line["level"],
                standing=_standing(rules, line["level"], better[question.principle]),
                counted=line["counted"], evidence=line["evidence"],
            )
            for one, line in ((one, own[question.id]) for one, own in zip(read, lines, strict=True))
        ]  # fmt: skip
        standings = [
            value["standing"] for one, value in zip(read, values, strict=True) if question.id not in one.unasked
        ]
        measure = _measure(question.id, _asked(question.id, read), standings)
        measures.append(QuestionMeasure(measure, values=values))
    order = {question.id: position for position, question in enumerate(with_levels)}
    silent = sorted((one for one in measures if one["gap"] is None), key=lambda one: order[one["id"]])
    return [*sorted((one for one in measures if one["gap"] is not None), key=_largest_first), *silent]


def _asked(id: str, read: Iterable[ReadView]) -> list[ReadView]:
    """The views to which a question was put, be it that their own answers hid it."""
    return [one for one in read if id not in one.unasked]


def _lines_of(result: Result) -> dict:
    return {line["question"]: line for principle in result["principles"] for line in principle["lines"]}


def _standing(rules: Rules, level: int | None, better: str) -> int | None:
    if level is None:
        return None
    return level if better == "more" else rules.highest_level - level


def _choice(question: RuleQuestion, read: Sequence[ReadView]) -> ChoiceMeasure:
    values = [
        ChoiceValue(
            view=one.number, state=one.facts.states[question.id], choices=one.facts.choices.get(question.id, [])
        )
        for one in read
    ]
    by_side = {
        side: [
            value["choices"] for one, value in zip(read, values, strict=True)
            if one.perspective == side and value["choices"]
        ]
        for side in SIDES
    }  # fmt: skip
    if by_side["organisation"] and by_side["partner"]:
        first, *others = [*by_side["organisation"], *by_side["partner"]]
        kind = "same" if all(choices == first for choices in others) else "different"
    else:
        asked = _asked(question.id, read)
        organisations, partners = (sum(one.perspective == side for one in asked) for side in SIDES)
        kind = _kind_of_silence(organisations, partners, by_side["organisation"], by_side["partner"])
    return ChoiceMeasure(id=question.id, values=values, kind=kind)


def _signal(id: str, read: Sequence[ReadView]) -> SignalMeasure:
    raised: dict[str, list[int]] = {perspective: [] for perspective in PERSPECTIVES}
    for one in read:
        if any(signal["id"] == id and signal["state"] == "raised" for signal in one.result["signals"]):
            raised[one.perspective].append(one.number)
    organisation, partner = (bool(raised[side]) for side in SIDES)
    kind = "both" if organisation and partner else "organisation_only" if organisation else "partner_only"
    return SignalMeasure(id=id, raised=raised, kind=kind if organisation or partner else "nobody")


def _contrast(rules: ComparingRules, contrast: RuleContrast, read: Sequence[ReadView]) -> ContrastResult:
    pairs = []
    both_spoke = False
    for id in contrast.questions:
        sides = {side: [one for one in read if one.perspective == side and _says_something(one, id)] for side in SIDES}
        both_spoke = both_spoke or all(sides.values())
        passing = {
            side: [one.number for one in sides[side] if _passes(rules.scoring, getattr(contrast, side), one, id)]
            for side in SIDES
        }
        if all(passing.values()):
            pairs.append(ContrastPair(question=id, **passing))
    return ContrastResult(id=contrast.id, state="raised" if pairs else "clear" if both_spoke else "open", pairs=pairs)


def _says_dont_know(one: ReadView, id: str) -> bool:
    """Also where partners may skip the question, and it counts for nothing."""
    answer = one.view["answers"].get(id, {})
    return answer.get("state") == "dont_know" and one.facts.states[id] in ("dont_know", "skipped")


def _says_something(one: ReadView, id: str) -> bool:
    return one.facts.states[id] == "answered" or _says_dont_know(one, id)


def _passes(rules: Rules, rule: ViewRule, one: ReadView, id: str) -> bool:
    """Whether everything that the rule asks holds for a view's answer."""
    if rule.dont_know is not None:
        return _says_dont_know(one, id)
    level, chosen = one.facts.levels.get(id), one.facts.choices.get(id)
    return all(_level_holds(rules, rule, one, id, level)) if level is not None else _choices_hold(rule, chosen)


def _level_holds(rules: Rules, rule: ViewRule, one: ReadView, id: str, level: int) -> Iterator[bool]:
    strengths = [strength.id for strength in rules.evidence]
    strength = strengths.index(one.facts.evidence[id])
    yield rule.level_at_least is None or level >= rule.level_at_least
    yield rule.level_at_most is None or level <= rule.level_at_most
    yield rule.evidence_at_least is None or strength >= strengths.index(rule.evidence_at_least)
    yield rule.evidence_at_most is None or strength <= strengths.index(rule.evidence_at_most)


def _choices_hold(rule: ViewRule, chosen: Sequence[str] | None) -> bool:
    if not chosen:
        return False
    included = rule.includes is None or not set(chosen).isdisjoint(rule.includes)
    return included and (rule.includes_none is None or set(chosen).isdisjoint(rule.includes_none))


def _over_time(rules: ComparingRules, rounds: Sequence[Round], read: Sequence[ReadView]) -> list[Change]:
    scores = _scores_alike(rules, read)
    changes = []
    for position, dimension in enumerate(rules.scoring.dimensions):
        standings = [principles[position]["standing"] for principles in scores]
        by_side = {
            perspective: [
                spread(standings[number] for number in one["views"] if read[number].perspective == perspective)
                for one in rounds
            ]
            for perspective in PERSPECTIVES
        }
        changes.append(Change(id=dimension.principle, **by_side))
    return changes
