"""How long one result takes, in both scorers."""

import json
from random import Random

from assessment.definitions.framework import load_framework
from assessment.scoring.rules_document import rules_of
from assessment.scoring.score import score
from tests.benchmarks.timing import timed
from tests.javascript import JavaScriptScorer
from tests.random_frameworks import random_answers


def print_scoring() -> None:
    """One row for each scorer, one for the exchange of values between them."""
    rules = rules_of(load_framework())
    random = Random(1)
    answer_sets = [random_answers(random, rules.as_json()) for _ in range(200)]
    print(f"\n{'one result of 44 answers':<36}{'ms':>12}")
    python = timed(lambda: [score(rules, answers) for answers in answer_sets])
    with JavaScriptScorer() as scorer:
        javascript = timed(lambda: scorer.score_all(rules, answer_sets))
    results = [score(rules, answers) for answers in answer_sets]
    exchange = timed(lambda: json.loads(json.dumps(results)))
    print(f"{'Python':<36}{python / len(answer_sets):>12.2f}")
    print(f"{'JavaScript, with the exchange':<36}{javascript / len(answer_sets):>12.2f}")
    print(f"{'baseline: results to JSON and back':<36}{exchange / len(answer_sets):>12.2f}")
