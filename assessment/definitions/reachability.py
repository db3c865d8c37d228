"""Whether a condition can ever hold.

A condition becomes a list of cases, each a set of innermost conditions that must hold together. A case
is possible if, for every question and every principle in it, some single answer or score suits them all.
Questions are answered independently of each other, so looking at each alone is exact. Scores are not:
they are compared with each other only, so a score that its own answers rule out is not noticed.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import prod

from assessment.definitions import conditions as c
from assessment.definitions.model import HIGHEST_LEVEL, ContextQuestion, RubricQuestion
from definitions.problems import KeyPath
from definitions.shapes import Shape

Question = RubricQuestion | ContextQuestion
Case = Sequence[Shape]


MOST_CASES = 2000


def count_cases(condition: Shape) -> int:
    """How many cases a condition has. Alternatives inside `all` multiply, so check before you list them."""
    counts = [count_cases(part) for part in c.parts_of(condition)]
    return sum(counts) if isinstance(condition, c.AnyOf) else prod(counts)


def narrowed(condition: Shape) -> Iterator[tuple[KeyPath, Shape]]:
    """The condition with each part of each `any` in turn as the only one, and that part's place."""
    for position, part in enumerate(c.parts_of(condition)):
        place = (c.operator_of(condition), position)
        if isinstance(condition, c.AnyOf):
            yield place, part
        for inner_place, inner in narrowed(part):
            whole = inner
            if isinstance(condition, c.AllOf):
                parts = [*condition.all[:position], inner, *condition.all[position + 1 :]]
                whole = c.AllOf(all=parts)
            yield (*place, *inner_place), whole


def can_hold(condition: Shape, questions: Mapping[str, Question]) -> bool:
    """Whether some set of answers makes the condition true. Every question it names must exist."""
    return any(_possible(case, questions) for case in _cases(condition))


def _cases(condition: Shape) -> list[Case]:
    parts = [_cases(part) for part in c.parts_of(condition)]
    if isinstance(condition, c.AllOf):
        return [[leaf for case in combination for leaf in case] for combination in product(*parts)]
    if isinstance(condition, c.AnyOf):
        return [case for cases in parts for case in cases]
    return [[condition]]


def _possible(case: Case, questions: Mapping[str, Question], opened: frozenset[str] = frozenset()) -> bool:
    """A case is possible if its parts agree and every question in it can be shown at the same time."""
    hidden = next((leaf.question for leaf in case if _needs_opening(leaf, questions, opened)), None)
    if hidden is not None:
        show_if = questions[hidden].show_if
        return any(_possible([*case, *added], questions, opened | {hidden}) for added in _cases(show_if))
    by_question, by_principle = defaultdict(list), defaultdict(list)
    for leaf in case:
        (by_question[leaf.question] if c.question_of(leaf) else by_principle[leaf.principle]).append(leaf)
    return all(_answer_exists(questions[id], leaves) for id, leaves in by_question.items()) and all(
        _score_exists(leaves) for leaves in by_principle.values()
    )


def _needs_opening(leaf: Shape, questions: Mapping[str, Question], opened: frozenset[str]) -> bool:
    question = c.question_of(leaf)
    return question is not None and question not in opened and questions[question].show_if is not None


def _answer_exists(question: Question, leaves: Case) -> bool:
    if isinstance(question, RubricQuestion):
        return any(all(_level_suits(leaf, level) for leaf in leaves) for level in range(HIGHEST_LEVEL + 1))
    options = {option.id for option in question.options}
    if question.type == "single":
        return any(all(option in leaf.is_ for leaf in leaves) for option in options)
    return _choices_exist(options, leaves)


def _level_suits(leaf: Shape, level: int) -> bool:
    return level <= leaf.level_at_most if isinstance(leaf, c.LevelAtMost) else level >= leaf.level_at_least


def _choices_exist(options: set[str], leaves: Case) -> bool:
    """The widest choice that nothing forbids suits every `includes`, if any choice does."""
    allowed = set(options)
    for leaf in leaves:
        if isinstance(leaf, c.Only):
            allowed &= set(leaf.only)
        elif isinstance(leaf, c.IncludesNone):
            allowed -= set(leaf.includes_none)
    return bool(allowed) and all(allowed & set(leaf.includes) for leaf in leaves if isinstance(leaf, c.Includes))


def _score_exists(leaves: Case) -> bool:
    lowest = max((leaf.score_at_least for leaf in leaves if isinstance(leaf, c.ScoreAtLeast)), default=0)
    highest = min((leaf.score_at_most for leaf in leaves if isinstance(leaf, c.ScoreAtMost)), default=100)
    return lowest <= highest
