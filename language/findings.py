"""What a check of words found, said so that a person can judge and mend it."""

from dataclasses import dataclass

from language.texts import Wording

WORDS_AROUND = 30
"""Signs shown on each side of the words in question."""

LONGEST_WORDS = 90
"""Signs shown of the words in question."""


@dataclass(frozen=True, order=True)
class Finding:
    """One doubt about one text: where, which words, which rule, and what to write instead."""

    file: str
    line: int
    key: str
    rule: str
    words: str
    """The words in question. An exemption may name them."""
    around: str
    """The same words between [brackets], with what stands before and after."""
    expected: str
    suggestion: str = ""
    sure: bool = True
    """Sure findings fail a build; the others are notes."""

    def __str__(self) -> str:
        suggestion = f". Suggestion: {self.suggestion}" if self.suggestion else ""
        return f"{self.file}:{self.line}: {self.key}: {self.rule}: {self.around}; expected {self.expected}{suggestion}"


def finding_at(
    wording: Wording, span: tuple[int, int], rule: str, expected: str, suggestion: str = "", sure: bool = True
) -> Finding:
    """A finding about the part of a text from `span[0]` up to `span[1]`."""
    start, end = span
    before, words, after = wording.text[:start], wording.text[start:end], wording.text[end:]
    before = before if len(before) <= WORDS_AROUND else "…" + before[-WORDS_AROUND:]
    after = after if len(after) <= WORDS_AROUND else after[:WORDS_AROUND] + "…"
    shown = words if len(words) <= LONGEST_WORDS else words[:LONGEST_WORDS] + "…"
    around = f"{before}[{shown}]{after}".replace("\n", " ")
    return Finding(wording.file, wording.line, wording.key, rule, words, around, expected, suggestion, sure)
