"""Python and the browser's scorer agree on random answers to random valid frameworks, trace included."""

from random import Random

from assessment.scoring.rules_document import rules_of
from assessment.scoring.score import score
from tests.our_framework import our_rules
from tests.random_frameworks import random_answers, random_frameworks

FRAMEWORKS = 100
ANSWER_SETS_EACH = 50


def test_5_000_random_answer_sets_on_random_frameworks_agree(javascript):
    """20,000 were compared by hand, with 200 frameworks and 100 sets of answers each."""
    compared = 0
    for seed, (framework, random) in enumerate(random_frameworks(FRAMEWORKS)):
        compared += assert_scorers_agree(rules_of(framework), random, javascript, f"seed {seed}")
    assert compared == 5_000


def test_1_000_random_answer_sets_on_our_own_framework_agree(javascript):
    rules = our_rules()
    for seed in range(20):
        assert_scorers_agree(rules, Random(seed), javascript, f"seed {seed}")


def assert_scorers_agree(rules, random, javascript, name) -> int:
    """Compare both scorers on a batch; returns how many sets of answers were compared."""
    document = rules.as_json()
    answer_sets = [random_answers(random, document) for _ in range(ANSWER_SETS_EACH)]
    perspective = random.choice(["organisation", "partner"])
    results = javascript.score_all(rules, answer_sets, perspective)
    for answers, result in zip(answer_sets, results, strict=True):
        assert score(rules, answers, perspective) == result, (name, perspective, answers)
    return len(results)
