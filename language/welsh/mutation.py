"""Initial mutation: what happens to the first sound of a Welsh word, and how to undo it.

The tables are the standard ones of every Welsh grammar (soft, nasal, aspirate, and h before a vowel).
Words keep their capitals: `Cymru` gives `Gymru`, `Nghymru`, `Chymru`.
"""

from functools import cache
from typing import Literal

Mutation = Literal["soft", "nasal", "aspirate", "h"]

VOWELS = "aeiouwyâêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ"

MUTATIONS: dict[Mutation, dict[str, str]] = {
    "soft": {"p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f", "ll": "l", "rh": "r"},
    "nasal": {"p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng"},
    "aspirate": {"p": "ph", "t": "th", "c": "ch"},
    "h": {vowel: "h" + vowel for vowel in VOWELS},
}
"""For each mutation, what the first letter becomes. Letters that are missing stay as they are."""

ALL: tuple[Mutation, ...] = tuple(MUTATIONS)

LONG_LETTERS = ("ngh", "mh", "nh", "ch", "dd", "ff", "ng", "ll", "ph", "rh", "th", "ts")


@cache  # The same words come back again and again in all texts.
def first_letter(word: str) -> str:
    """The first letter in small type; what is written with two or three signs but heard as one counts as one."""
    small = word.lower()
    return next((letter for letter in LONG_LETTERS if small.startswith(letter)), small[:1])


def mutate(word: str, mutation: Mutation) -> str | None:
    """The word with this mutation, or None where its first letter does not take it."""
    letter = first_letter(word)
    mutated, rest = MUTATIONS[mutation].get(letter), word[len(letter) :]
    if mutated is None or mutated == "" and not _can_begin_without_g(rest):
        return None
    return _with_the_capital_of(word, mutated + rest)


@cache
def radicals(word: str, *mutations: Mutation) -> tuple[str, ...]:
    """Every word that these mutations (all, unless given) could have turned into this one. Many are no words."""
    letter, small = first_letter(word), word.lower()
    found = []
    for mutation in mutations or ALL:
        for radical, mutated in MUTATIONS[mutation].items():
            if mutation == "h":
                matches = small.startswith(mutated)
            elif mutated:
                matches = letter == mutated
            else:
                matches = _can_begin_without_g(small)
            if matches:
                found.append(_with_the_capital_of(word, radical + small[len(mutated) :]))
    return tuple(found)


def forms(word: str) -> list[str]:
    """The word as it is, and in every mutation that it can take."""
    return [word, *(form for mutation in ALL if (form := mutate(word, mutation)))]


def _can_begin_without_g(rest: str) -> bool:
    """The soft mutation drops g, which stands before a vowel, l, r or n."""
    letter = first_letter(rest)
    return letter != "" and letter in (*VOWELS, "l", "r", "n")


def _with_the_capital_of(model: str, word: str) -> str:
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
