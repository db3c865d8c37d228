"""Scoring with a pencil: what the sheet of the workshop pack shows, and its steps.

`bands_by_hand` reads a filled-in paper form and the sheet, and nothing else: no percentages, no rules. Tests hold its
bands equal to the scorer's.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import prod

from assessment.definitions import conditions as c
from assessment.definitions.conditions import Condition
from assessment.scoring.rules_document import RuleAdjustment, RuleQuestion, Rules
from assessment.scoring.score import percent
from definitions.shapes import Shape

Factors = tuple[int, ...]
"""The percentages that a score is multiplied by, from the lowest up; empty where nothing applies."""


@dataclass(frozen=True)
class Mark:
    """What stands on paper at one question. Nothing of it: no answer."""

    level: int | None = None
    strength: int = 0
    """The number of the box ticked for evidence, from 1; 0 where none is."""
    options: frozenset[int] = frozenset()
    """The numbers of the boxes ticked at a question without levels."""
    dont_know: bool = False
    not_applicable: bool = False
    """Ticked, and a reason written."""


Paper = Mapping[str, Mark]
"""A filled-in form, by the numbers printed on it."""


@dataclass(frozen=True)
class Row:
    """A line of the sheet: one question."""

    number: str
    question: str
    weight: int
    partner_may_skip: bool
    asked_if: Condition | None


@dataclass(frozen=True)
class Limit:
    """While the condition holds, the band is at most this one."""

    id: str
    when: Condition
    band: str


@dataclass(frozen=True)
class Multiplier:
    """Another principle that lifts or lowers this one, once it has this many points for its sum of weights."""

    id: str
    principle: str
    least_points: dict[int, int]
    by_percent: int


@dataclass(frozen=True)
class Part:
    """The part of the sheet that is about one principle."""

    principle: str
    better: str
    rows: tuple[Row, ...]
    limits: tuple[Limit, ...]
    multipliers: tuple[Multiplier, ...]


Points = tuple[int, int] | None
"""The fewest and the most points of a band; None where no number of points leads there."""


@dataclass(frozen=True)
class Sheet:
    """All that is printed on it."""

    numbers: dict[str, str]
    """The number of each question on paper: letters where nothing is scored."""
    options: dict[str, tuple[str, ...]]
    """The options of each question without levels, in the order of their numbers."""
    conditions: dict[str, Condition]
    """Which questions are only asked if something holds."""
    bands: tuple[str, ...]
    """From the lowest up."""
    counts_as: dict[str, tuple[tuple[int, ...], ...]]
    """For each way of being better: by the strength of evidence, what each level counts as."""
    needed: dict[int, int]
    """For each sum of weights that apply, the sum that has to be answered."""
    tables: dict[tuple[str, Factors], dict[int, tuple[Points, ...]]]
    """For each way of being better and what multiplies: by the sum of weights answered, the points of each band."""
    parts: tuple[Part, ...]


def numbers_of(questions: list[RuleQuestion]) -> dict[str, str]:
    """The number of each question on paper: A, B, C for those that are not scored, 1, 2, 3 for the others."""
    background = [question.id for question in questions if not question.principle]
    scored = [question.id for question in questions if question.principle]
    return {id: _letters(place) for place, id in enumerate(background)} | {
        id: str(place) for place, id in enumerate(scored, 1)
    }


def _letters(place: int) -> str:
    """A to Z, then AA to AZ."""
    before, last = divmod(place, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


def sheet_of(rules: Rules) -> Sheet:
    """The sheet that goes with some rules."""
    numbers = numbers_of(rules.questions)
    parts = tuple(_part(rules, numbers, dimension.principle, dimension.better) for dimension in rules.dimensions)
    heaviest = max(sum(row.weight for row in part.rows) for part in parts)
    weights = range(1, heaviest + 1)
    return Sheet(
        numbers=numbers,
        options={question.id: tuple(question.options) for question in rules.questions if question.options},
        conditions={question.id: question.show_if for question in rules.questions if question.show_if},
        bands=tuple(band.id for band in rules.bands),
        counts_as={part.better: _counts_as(rules, part.better) for part in parts},
        needed={
            whole: next(some for some in range(whole + 1) if percent(some, whole) >= rules.minimum_coverage)
            for whole in weights
        },
        tables={
            (part.better, factors): {
                weight: _points_of_bands(rules, weight, part.better, factors) for weight in weights
            }
            for part in parts
            for factors in _combinations(part.multipliers)
        },
        parts=parts,
    )


def _part(rules: Rules, numbers: dict[str, str], principle: str, better: str) -> Part:
    return Part(
        principle=principle,
        better=better,
        rows=tuple(
            Row(numbers[question.id], question.id, question.weight, question.partner_may_skip, question.show_if)
            for question in rules.questions
            if question.principle == principle
        ),
        limits=tuple(
            Limit(gate.id, gate.when, gate.highest_band) for gate in rules.gates if gate.principle == principle
        ),
        multipliers=tuple(_multiplier(rules, rule) for rule in rules.adjustments if rule.multiply == principle),
    )


def _multiplier(rules: Rules, rule: RuleAdjustment) -> Multiplier:
    whole = sum(question.weight for question in rules.questions if question.principle == rule.when_principle)
    least = {
        weight: next(
            points
            for points in range(weight * rules.highest_level + 1)
            if percent(points, weight * rules.highest_level) >= rule.reaches
        )
        for weight in range(1, whole + 1)
    }
    return Multiplier(rule.id, rule.when_principle, least, rule.by_percent)


def _combinations(multipliers: tuple[Multiplier, ...]) -> Iterator[Factors]:
    for count in range(len(multipliers) + 1):
        for chosen in combinations(multipliers, count):
            yield tuple(sorted(one.by_percent for one in chosen))


def _counts_as(rules: Rules, better: str) -> tuple[tuple[int, ...], ...]:
    """Where less is better, it is the low levels that need evidence."""
    highest, levels = rules.highest_level, range(rules.highest_level + 1)
    if better == "more":
        return tuple(tuple(min(level, one.highest_level) for level in levels) for one in rules.evidence)
    return tuple(tuple(max(level, highest - one.highest_level) for level in levels) for one in rules.evidence)


def _points_of_bands(rules: Rules, weight: int, better: str, factors: Factors) -> tuple[Points, ...]:
    possible = weight * rules.highest_level
    led_to: dict[str, list[int]] = {band.id: [] for band in rules.bands}
    for points in range(possible + 1):
        score = min(100, percent(points * prod(factors), possible * 100 ** len(factors)))
        standing = score if better == "more" else 100 - score
        led_to[[band.id for band in rules.bands if band.begins_at <= standing][-1]].append(points)
    return tuple((min(points), max(points)) if points else None for points in led_to.values())


TOO_LITTLE, NOT_APPLICABLE = "too_little", "not_applicable"


def bands_by_hand(sheet: Sheet, paper: Paper, perspective: str = "organisation") -> dict[str, str]:
    """The band of each principle, `too_little` or `not_applicable`, by the steps that the sheet tells."""
    asked = _asked(sheet, paper)
    sums = {part.principle: _sums(sheet, part, asked, perspective) for part in sheet.parts}
    return {part.principle: _band(sheet, part, sums, asked) for part in sheet.parts}


def _asked(sheet: Sheet, paper: Paper) -> dict[str, Mark]:
    """Step 1: strike out, in the order of the form, what is not asked. What is struck out says nothing any more."""
    asked: dict[str, Mark] = {}
    for id, number in sheet.numbers.items():
        if id not in sheet.conditions or _holds(sheet, sheet.conditions[id], asked):
            asked[id] = paper.get(number, Mark())
    return asked


@dataclass(frozen=True)
class _Sums:
    applies: int
    answered: int
    points: int


def _sums(sheet: Sheet, part: Part, asked: Mapping[str, Mark], perspective: str) -> _Sums:
    """Steps 2 to 4: the three columns, and their sums."""
    applies = answered = points = 0
    for row in part.rows:
        mark = asked.get(row.question)
        if mark is None or mark.not_applicable:
            continue
        if mark.level is None and row.partner_may_skip and perspective == "partner":
            continue
        applies += row.weight
        if mark.level is not None:
            answered += row.weight
            points += row.weight * sheet.counts_as[part.better][max(mark.strength - 1, 0)][mark.level]
    return _Sums(applies, answered, points)


def _band(sheet: Sheet, part: Part, sums: Mapping[str, _Sums], asked: Mapping[str, Mark]) -> str:
    """Steps 5 to 7: whether enough is answered, the band in the table, and limits."""
    own = sums[part.principle]
    if not own.applies:
        return NOT_APPLICABLE
    if not _is_enough(sheet, own):
        return TOO_LITTLE
    factors = tuple(sorted(one.by_percent for one in part.multipliers if _multiplies(sheet, one, sums)))
    row = sheet.tables[part.better, factors][own.answered]
    places = [place for place, points in enumerate(row) if points and points[0] <= own.points <= points[1]]
    limits = [sheet.bands.index(limit.band) for limit in part.limits if _holds(sheet, limit.when, asked)]
    return sheet.bands[min([*places, *limits])]


def _is_enough(sheet: Sheet, sums: _Sums) -> bool:
    return sums.applies > 0 and sums.answered >= sheet.needed[sums.applies]


def _multiplies(sheet: Sheet, multiplier: Multiplier, sums: Mapping[str, _Sums]) -> bool:
    measured = sums[multiplier.principle]
    return _is_enough(sheet, measured) and measured.points >= multiplier.least_points[measured.answered]


def _holds(sheet: Sheet, condition: Shape, asked: Mapping[str, Mark]) -> bool:
    """Whether a condition holds for what is ticked. A question without a tick makes none hold."""
    if isinstance(condition, c.AllOf):
        return all(_holds(sheet, part, asked) for part in c.parts_of(condition))
    if isinstance(condition, c.AnyOf):
        return any(_holds(sheet, part, asked) for part in c.parts_of(condition))
    id, operator = condition.question, c.operator_of(condition)
    mark = asked.get(id, Mark())
    if operator == "level_at_most":
        return mark.level is not None and mark.level <= condition.level_at_most
    if operator == "level_at_least":
        return mark.level is not None and mark.level >= condition.level_at_least
    named = {sheet.options[id].index(option) + 1 for option in c.options_of(condition)}
    held = {
        "is": not named.isdisjoint(mark.options),
        "includes": not named.isdisjoint(mark.options),
        "includes_none": named.isdisjoint(mark.options),
        "only": mark.options <= named,
    }
    return bool(mark.options) and held[operator]
