"""Signs that nobody sees and that make two equal texts differ."""

import re
import unicodedata
from collections.abc import Iterator

from language.findings import Finding, finding_at
from language.texts import Wording

SPACES = re.compile(r"[\t\u00a0\u200b]+|[\x00-\x08\x0b-\x1f\x7f]+|(?<=\S)  +(?=\S)|\A\s+|\s+\Z")


def findings(wording: Wording) -> Iterator[Finding]:
    """Needless or odd spaces, signs that cannot be seen, and letters whose accents are signs of their own."""
    for match in SPACES.finditer(wording.text):
        yield finding_at(wording, match.span(), "spaces", "one plain space between words, and none at the ends")
    composed = unicodedata.normalize("NFC", wording.text)
    if composed != wording.text:
        expected = "letters that hold their accents (NFC); write the text anew"
        yield finding_at(wording, (0, len(wording.text)), "composition", expected, composed)
