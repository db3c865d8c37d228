"""What a translator is told beside a text: the agreed terms in it, and what the file says about it."""

import re
from collections.abc import Sequence

from language.glossary import english_pattern, english_wordings
from language.texts import Pair
from language.translation.lock import fingerprint
from principles.model import Term

GENDERS = {"masculine": "eg", "feminine": "eb", "either": "egb"}
"""As Welsh dictionaries abbreviate them."""

VERSION = "Fersiwn"

LANGUAGE_KEY = re.compile(r"^\s*(en|cy):")


def term_notes(english: str, terms: Sequence[Term]) -> list[str]:
    """One line for each term in a text: `Geirfa: community = cymuned (eb, ll. cymunedau)`."""
    letters = english.lower()
    # Most terms are not even a part of a word in it, which is seen sooner.
    near = [term for term in terms if any(wording.lower() in letters for wording in english_wordings(term))]
    return [_term_note(term) for term in near if english_pattern(term).search(english)]


def _term_note(term: Term) -> str:
    grammar = [GENDERS[term.gender]] if term.gender else []
    if term.plural:
        grammar.append(f"ll. {term.plural.cy}")
    return f"Geirfa: {term.term.en} = {term.term.cy}" + (f" ({', '.join(grammar)})" if grammar else "")


def comments_above(pair: Pair, lines: Sequence[str]) -> list[str]:
    """The comment that stands directly above a text in its YAML file, line by line."""
    above = min(wording.line for wording in pair.wordings if wording.file == pair.file) - 1
    # In block style the languages stand under the text's key.
    above -= bool(LANGUAGE_KEY.match(lines[above]))
    found: list[str] = []
    while above > 0 and lines[above - 1].lstrip().startswith("#"):
        above -= 1
        found.insert(0, lines[above].strip().lstrip("# "))
    return found


def version_note(welsh: str) -> str:
    """Which Welsh the translator was given, so that an import can tell what was changed, here or there."""
    return f"{VERSION}: {fingerprint(welsh)}"


def version_in(comment: str) -> str | None:
    """The fingerprint of the Welsh that was given; None in a file whose notes were lost."""
    found = re.search(rf"^{VERSION}: (\w+)$", comment, flags=re.MULTILINE)
    return found and found[1]
