"""Rules with answers to them, as Hypothesis draws them."""

from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from assessment.definitions.framework import load_framework
from assessment.scoring.rules_document import Rules, rules_of
from tests.our_framework import our_rules
from tests.random_frameworks import random_answers, random_framework, write_framework


@cache
def rules_from_seed(seed: int, always_monotone: bool) -> Rules:
    """The rules of a random framework, read back through the loader."""
    with TemporaryDirectory() as folder:
        files = random_framework(Random(seed), always_monotone)
        return rules_of(load_framework(write_framework(Path(folder), files)))


randoms = st.integers(0, 2**32).map(Random)
"""Seeded, as a framework's answers take more choices than Hypothesis likes to make one by one."""


@st.composite
def scored_answers(draw, always_monotone: bool = False):
    """Rules, our own or those of a random framework, and a set of answers to them."""
    seed = draw(st.one_of(st.none(), st.integers(0, 300)))
    rules = our_rules() if seed is None else rules_from_seed(seed, always_monotone)
    return rules, random_answers(draw(randoms), rules.as_json())
