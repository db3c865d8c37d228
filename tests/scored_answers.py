"""Rules with answers to them, as Hypothesis draws them."""

from functools import cache
from random import Random

from hypothesis import strategies as st

from assessment.scoring.rules_document import Rules, rules_of
from tests.our_framework import our_rules
from tests.random_frameworks import framework_from_seed, random_answers


@cache
def rules_from_seed(seed: int, always_monotone: bool) -> Rules:
    """The rules of a random framework."""
    return rules_of(framework_from_seed(seed, always_monotone)[0])


randoms = st.integers(0, 2**32).map(Random)
"""Seeded, as a framework's answers take more choices than Hypothesis likes to make one by one."""


@st.composite
def scored_answers(draw, always_monotone: bool = False):
    """Rules, our own or those of a random framework, and a set of answers to them."""
    seed = draw(st.one_of(st.none(), st.integers(0, 300)))
    rules = our_rules() if seed is None else rules_from_seed(seed, always_monotone)
    return rules, random_answers(draw(randoms), rules.as_json())
