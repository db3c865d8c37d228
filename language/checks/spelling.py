"""Whether each word is known to its language: Welsh by Bangor's list, English by the British one."""

from collections.abc import Iterator

from language.findings import Finding, finding_at
from language.prose import words
from language.texts import Wording
from language.welsh.mutation import first_letter
from language.wordlists import Speller

KNOWN_IN = {"en": "a word spelled as in British English", "cy": "a Welsh word"}


def findings(wording: Wording, prose: str, speller: Speller) -> Iterator[Finding]:
    """Each word that the language does not know. `prose` is the text without its mark-up and names."""
    for word in words(prose, wording.locale):
        one_letter = first_letter(word.text) == word.text.lower()
        if not one_letter and not word.text.startswith("'") and not speller.knows(word.text):
            span = word.start, word.end
            yield finding_at(wording, span, "spelling", KNOWN_IN[wording.locale], speller.suggest(word.text))
