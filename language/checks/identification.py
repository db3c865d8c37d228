"""Whether each sentence is in the language that it should be in."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from language.findings import Finding, finding_at
from language.prose import sentences, words
from language.texts import Wording
from language.wordlists import Speller

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

FEWEST_WORDS, FEW_WORDS, MANY_WORDS = 2, 4, 6
"""One word is too little to tell a language by, and the spelling check sees it. Of a few, all being known is proof. Of
many as well, for they cannot all be words of both languages; it is quicker to see, and needs no model loaded."""
NAMES = {"en": "English", "cy": "Welsh"}


def findings(wording: Wording, prose: str, speller: Speller) -> Iterator[tuple[int, int, Finding]]:
    """Each sentence in the other language: where it begins and ends. `prose` is the text without mark-up and names."""
    for start, end in sentences(prose):
        found = [word.text for word in words(prose[start:end], wording.locale)]
        proof = not FEW_WORDS <= len(found) < MANY_WORDS
        if len(found) >= FEWEST_WORDS and not (proof and all(speller.knows(word) for word in found)):
            language = _language(" ".join(found))
            if language != wording.locale:
                expected = f"{NAMES[wording.locale]}, not {NAMES[language]}"
                yield start, end, finding_at(wording, (start, end), "language", expected)


@cache
def _identifier() -> "LanguageIdentifier":
    # It takes a second to load, and where every finding is remembered nothing asks for it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(list(NAMES))
    return identifier


@cache
def _language(sentence: str) -> str:
    return _identifier().classify(sentence)[0]
