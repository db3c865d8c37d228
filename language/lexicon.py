"""What the Welsh word list tells about a word: whether it is a radical form, and whether it is a plural."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from language.welsh.mutation import Mutation, mutate, radicals
from language.welsh_words import WelshWords
from language.wordlists import DICTIONARIES

PLURAL_ENDINGS = {"B": "au", "C": "ion", "D": "iau", "E": "oedd", "F": "nau", "G": "iaid", "I": "on", "K": "od"}
"""The list marks with a letter each plural that is formed by an ending."""


@dataclass(frozen=True)
class Lexicon:
    """Welsh words in their radical forms."""

    singulars: frozenset[str]
    plurals: frozenset[str]
    nouns: frozenset[str]
    """The singulars of those plurals. Nouns with other plurals are not known as nouns."""

    @cached_property
    def words(self) -> frozenset[str]:
        """Singulars and plurals."""
        return self.singulars | self.plurals

    def knows(self, word: str) -> bool:
        """Whether this is a radical form, whatever its capitals."""
        return word in self.words or word.lower() in self.words

    def radicals(self, word: str, *mutations: Mutation) -> list[str]:
        """The known words that one of these mutations (all, unless given) turns into this one."""
        return [radical for radical in radicals(word, *mutations) if self.knows(radical)]

    def lacks(self, word: str, mutation: Mutation) -> bool:
        """Whether a word that should have this mutation surely has it not.

        Not sure are words that could have it already, of another word: `dal` may stand for `tal`.
        """
        return self.knows(word) and mutate(word, mutation) is not None and not self.radicals(word, mutation)


@cache
def _listed() -> Lexicon:
    singulars, plurals, nouns = set(), set(), set()
    for line in (DICTIONARIES / "cy_GB.dic").read_text("utf-8-sig").splitlines()[1:]:
        word, _, flags = line.strip().partition("/")
        if word:
            singulars.add(word)
            endings = [ending for flag, ending in PLURAL_ENDINGS.items() if flag in flags]
            plurals.update(word + ending for ending in endings)
            nouns.update([word] if endings else [])
    return Lexicon(frozenset(singulars), frozenset(plurals), frozenset(nouns))


def read_lexicon(welsh_words: WelshWords, own_words: Iterable[str] = ()) -> Lexicon:
    """The open word list, with words of our own added to it, and plurals that it does not mark."""
    known = _with_plurals(welsh_words.model_dump_json())
    return Lexicon(known.singulars.union(own_words), known.plurals, known.nouns)


@lru_cache(maxsize=1)
def _with_plurals(welsh_words_json: str) -> Lexicon:
    """Every rebuild needs it, and the words seldom change."""
    listed, welsh_words = _listed(), WelshWords.model_validate_json(welsh_words_json)
    plurals, nouns = set(listed.plurals), set(listed.nouns)
    for word in listed.singulars:
        more = listed.singulars.intersection(welsh_words.possible_plurals(word))
        plurals |= more
        nouns.update([word] if more else [])
    return Lexicon(listed.singulars, frozenset(plurals), frozenset(nouns))
