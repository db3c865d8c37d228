"""The words that search in Welsh pages works with, as data for hooks/search/lunr.cy.js."""

import json
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from language.welsh.mutation import LONG_LETTERS, radicals
from language.welsh_words import WelshWords
from principles.model import Term

SCRIPT = "hooks/search/lunr.cy.js"

WORKER_LOADS = "assets/javascripts/lunr/min/lunr.cy.min.js"
"""Where the theme's search worker looks for what it needs for the language `cy`."""

LETTERS = (*LONG_LETTERS, *"abcdefghijklmnoprstuwy", *(f"h{vowel}" for vowel in "aeiouwy"))
"""What a Welsh word without accents can begin with, an h before a vowel among it."""


def welsh_search_script(root: Path, words: WelshWords, terms: Iterable[Term]) -> str:
    """What the search worker loads: our script, with its data before it."""
    data = json.dumps(search_data(words, terms), ensure_ascii=False, separators=(",", ":"))
    return f"self.welshWords = {data};\n" + (root / SCRIPT).read_text("utf-8")


def search_data(words: WelshWords, terms: Iterable[Term]) -> dict[str, object]:
    """The data of the script. Words are without accents, as the script compares them."""
    return {
        "mutations": {letter: radicals(letter) for letter in LETTERS},
        "pluralEndings": words.plural_endings,
        "plurals": _singulars(words, terms),
        "smallWords": folded(words.small_words).split(),
        "themselves": folded(words.themselves).split(),
    }


def _singulars(words: WelshWords, terms: Iterable[Term]) -> dict[str, list[str]]:
    """Each plural with its singulars. Of a term of several words the first is the one that the plural changes."""
    pairs = {(folded(singular), folded(plural)) for singular, plurals in words.plurals.items() for plural in plurals}
    pairs |= {(folded(term.term.cy.split()[0]), folded(term.plural.cy.split()[0])) for term in terms if term.plural}
    found: dict[str, list[str]] = {}
    for singular, plural in sorted(pairs):
        if singular != plural:
            found.setdefault(plural, []).append(singular)
    return found


def folded(text: str) -> str:
    """The text in small letters without accents."""
    return "".join(sign for sign in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(sign))
