"""Compares random sets of views on random frameworks, in Python and in the browser's modules.

`python -m tests.random_comparisons 200` takes two hundred frameworks, 20,000 sets in all.
"""

import sys
from random import Random

from assessment.comparing.compare import compare
from assessment.comparing.joint import joint_answers
from assessment.comparing.rules_document import ComparingRules, comparing_rules_of
from tests.comparison_cases import LONGEST_NOTE
from tests.javascript import JavaScriptComparer
from tests.random_frameworks import random_frameworks, random_views

SETS_EACH = 100


def outcome(rules: ComparingRules, views: list, longest_note: int) -> dict:
    """The comparison, and the joint answers of its last round."""
    comparison = compare(rules, views)
    latest = [views[number] for number in comparison["rounds"][-1]["views"]] if comparison["rounds"] else []
    return {"comparison": comparison, "joint": joint_answers(rules, latest, longest_note)}


def compare_at_random(comparer: JavaScriptComparer, frameworks: int) -> int:
    """Compare on many random frameworks; returns how many sets of views there were."""
    compared = 0
    for seed, (framework, random) in enumerate(random_frameworks(frameworks)):
        compared += assert_both_agree(comparing_rules_of(framework), random, comparer, f"seed {seed}")
    return compared


def assert_both_agree(
    rules: ComparingRules, random: Random, comparer: JavaScriptComparer, name: str, sets: int = SETS_EACH
) -> int:
    """Compare Python and the browser on a batch; returns how many sets of views there were."""
    ids = [question.id for question in rules.scoring.questions]
    apart = {id: random.choice(["added", "look-again", "set-aside"]) for id in ids if random.random() < 0.3}
    routes = {f"route-{number}": [id for id in ids if random.random() < number / 3] for number in range(1, 3)}
    rules = rules.model_copy(update={"earlier": rules.earlier | {"before": apart}, "routes": rules.routes | routes})
    batch = [random_views(random, rules.as_json()) for _ in range(sets)]
    longest_note = random.choice([3, LONGEST_NOTE])
    for views, found in zip(batch, comparer.compare_all(rules, batch, longest_note), strict=True):
        assert outcome(rules, views, longest_note) == found, (name, views)
    return len(batch)


if __name__ == "__main__":
    with JavaScriptComparer() as comparer:
        print(compare_at_random(comparer, int(sys.argv[1])), "sets of views: no difference")
