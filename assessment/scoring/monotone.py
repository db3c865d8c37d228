"""Whether a framework's rules are monotone: raising an answer or adding evidence never lowers a score."""

from collections.abc import Iterator

from assessment.definitions import conditions as c
from assessment.scoring.rules_document import Rules


def monotone_breaks(rules: Rules) -> list[str]:
    """Every reason, by the id of a rule, why raising an answer could lower a score. Empty: none can."""
    return list(_breaks(rules))


def _breaks(rules: Rules) -> Iterator[str]:
    for dimension in rules.dimensions:
        if dimension.better == "less":
            yield f"principle {dimension.principle}: less is better"
    for question in rules.questions:
        if question.show_if is not None and any(_about_levels(leaf) for leaf in c.leaves_of(question.show_if)):
            yield f"question {question.id}: shown depending on a level"
    for gate in rules.gates:
        if any(isinstance(leaf, c.LevelAtLeast) for leaf in c.leaves_of(gate.when)):
            yield f"gate {gate.id}: closes at a high level"
    for adjustment in rules.adjustments:
        if adjustment.by_percent < 100:
            yield f"adjustment {adjustment.id}: lowers one score when another rises"


def _about_levels(leaf: object) -> bool:
    return isinstance(leaf, (c.LevelAtMost, c.LevelAtLeast))
