"""What is doubtful in the wording of questions. Notes for a person to judge; none of them stops anything.

They read the English, which the Welsh stands beside: what is wrong with a question is wrong in both.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from assessment.definitions.model import JudgedWording, RubricQuestion
from definitions.problems import Problem
from definitions.reading import Definition

LONGEST_QUESTION = 32
LONGEST_LEVEL = 45
"""In words. Longer ones are read twice, or not at all."""

WORDS_IN_A_ROW = 7
"""So many words in a row, in two questions, are the same thing asked twice, or a phrase that should be varied."""

JOINING = re.compile(r"(\w+),? (and|or) (\w+)")
WORD = re.compile(r"[a-z][a-z'’-]*")
SMALL = frozenset(
    "a about after all also an and any are as at be been before but by can do does each every for from had has "
    "have how if in into is it its least more most no none not of on one only or other others out people "
    "organisation so some such than that the their them then there these they this to up use used uses was what "
    "when where which who with work works you your".split()
)
"""Words that say nothing of what a level asks for."""


def wording_notes(
    questions: Sequence[Definition[RubricQuestion]], judged: Sequence[JudgedWording] = ()
) -> list[Problem]:
    """Every doubt about every question and about pairs of them, but for those about words that were judged."""
    return sorted(note for note in _doubts(questions) if not any(one.words in note.found for one in judged))


def _doubts(questions: Sequence[Definition[RubricQuestion]]) -> Iterator[Problem]:
    for definition in questions:
        yield from _two_in_one(definition)
        yield from _long_texts(definition)
        yield from _levels_that_share_nothing(definition)
    yield from _same_words(questions)


def _two_in_one(definition: Definition[RubricQuestion]) -> Iterator[Problem]:
    """'And' or 'or' in a question may join two things of which only one is true."""
    for side in ("organisation", "partner"):
        text = getattr(definition.value.wording, side).en
        for found in JOINING.finditer(text):
            path = ("wording", side, "en")
            yield definition.document.problem(path, f"'{found[0]}'", "one thing asked")


def _long_texts(definition: Definition[RubricQuestion]) -> Iterator[Problem]:
    question = definition.value
    texts = [(("wording", side, "en"), getattr(question.wording, side).en, LONGEST_QUESTION)
             for side in ("organisation", "partner")]  # fmt: skip
    texts += [
        (("levels", number, "text", "en"), level.text.en, LONGEST_LEVEL) for number, level in enumerate(question.levels)
    ]
    for path, text, longest in texts:
        count = len(text.split())
        if count > longest:
            yield definition.document.problem(path, f"{count} words", f"at most {longest}")


def _levels_that_share_nothing(definition: Definition[RubricQuestion]) -> Iterator[Problem]:
    """Each level includes the one below, so it speaks of something that the one below speaks of."""
    levels = definition.value.levels[1:]
    for lower, higher in pairwise(levels):
        if not content_words(lower.text.en) & content_words(higher.text.en):
            path = ("levels", higher.level, "text", "en")
            found = f"nothing of level {lower.level}"
            yield definition.document.problem(path, found, "what the level below asks, and more")


def _same_words(questions: Sequence[Definition[RubricQuestion]]) -> Iterator[Problem]:
    """The same run of words in two questions: told once for each pair, at the second."""
    places: dict[tuple[str, ...], list[tuple[Definition[RubricQuestion], tuple]]] = defaultdict(list)
    for definition in questions:
        for path, text in _asked_texts(definition.value):
            words = WORD.findall(text.lower())
            for start in range(len(words) - WORDS_IN_A_ROW + 1):
                places[tuple(words[start : start + WORDS_IN_A_ROW])].append((definition, path))
    told = set()
    for words, found in places.items():
        for (first, _), (second, path) in combinations(found, 2):
            pair = (first.value.id, second.value.id)
            if first is not second and pair not in told:
                told.add(pair)
                other = f"'{' '.join(words)}', as in '{first.value.id}'"
                yield second.document.problem(path, other, "words that only this question has")


def _asked_texts(question: RubricQuestion) -> Iterator[tuple[tuple, str]]:
    yield ("wording", "organisation", "en"), question.wording.organisation.en
    for number, level in enumerate(question.levels):
        yield ("levels", number, "text", "en"), level.text.en
        yield ("levels", number, "next_step", "organisation", "en"), level.next_step.organisation.en


def content_words(text: str) -> set[str]:
    """The words of a text that say what it is about, without their endings."""
    words = (word.split("'")[0] for word in WORD.findall(text.lower()))
    return {re.sub(r"(?:ies|ing|ed|es|s|y|e)$", "", word) for word in words if word not in SMALL}
