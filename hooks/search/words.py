"""The scripts of search as the theme's worker loads them, with the words that Welsh needs as data."""

import json
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from hooks.assets.modules import small_script
from language.welsh.mutation import LONG_LETTERS, radicals
from language.welsh_words import WelshWords
from principles.model import Term

WORKER_FOLDER = "assets/javascripts/lunr/min"
"""Where the theme's search worker looks for what it needs for a language that is not `en`."""

COMMON, LANGUAGES = "search.js", {"en": "lunr.en-GB.js", "cy": "lunr.cy.js"}
WORKER_LOADS = {
    COMMON: f"{WORKER_FOLDER}/lunr.stemmer.support.min.js",
    "lunr.en-GB.js": f"{WORKER_FOLDER}/lunr.en-GB.min.js",
    "lunr.cy.js": f"{WORKER_FOLDER}/lunr.cy.min.js",
}
"""Our files in hooks/search/, and what the worker asks for: the common one in every language, then its own. The common
one stands in place of the theme's, which only stemmers need."""

LETTERS = (*LONG_LETTERS, *"abcdefghijklmnoprstuwy", *(f"h{vowel}" for vowel in "aeiouwy"))
"""What a Welsh word without accents can begin with, an h before a vowel among it."""


def worker_loads(locale: str) -> list[str]:
    """What the worker loads in one language."""
    return [WORKER_LOADS[COMMON], WORKER_LOADS[LANGUAGES[locale]]]


def search_scripts(root: Path, words: WelshWords, terms: Iterable[Term]) -> dict[str, str]:
    """What the search worker loads, by its place in the site. Welsh has its data before it."""
    scripts = {place: small_script(root / "hooks/search" / name) for name, place in WORKER_LOADS.items()}
    data = json.dumps(search_data(words, terms), ensure_ascii=False, separators=(",", ":"))
    welsh = WORKER_LOADS[LANGUAGES["cy"]]
    return scripts | {welsh: f"self.welshWords = {data};\n{scripts[welsh]}"}


def search_data(words: WelshWords, terms: Iterable[Term]) -> dict[str, object]:
    """The data of the Welsh script. Words are without accents, as the script compares them."""
    return {
        "mutations": {letter: list(radicals(letter)) for letter in LETTERS},
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
