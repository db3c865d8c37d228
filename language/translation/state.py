"""How far the Welsh of each text has come."""

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from definitions.problems import Problem
from language.texts import Pair, read_texts
from language.translation.alignment import read_aligned_lock
from language.translation.lock import Agreement, Lock, Reading, fingerprint, same_words

LONGEST_QUOTATION = 90


class State(StrEnum):
    """Whether the Welsh says what the English says."""

    MISSING = "missing"
    """There is no Welsh."""
    NEW = "new"
    """Nobody has agreed the Welsh yet."""
    STALE = "stale"
    """The English has changed since the Welsh was agreed."""
    AGREED = "agreed"


@dataclass(frozen=True)
class Translation:
    """One text that has English, and what the lock knows of its Welsh."""

    pair: Pair
    agreement: Agreement | None

    @cached_property
    def state(self) -> State:
        if self.pair.cy is None:
            return State.MISSING
        if self.agreement is None:
            return State.NEW
        return State.AGREED if same_words(self.agreement.english, self.pair.en.text) else State.STALE

    @property
    def is_open(self) -> bool:
        """Whether it keeps a release from going out."""
        return self.state != State.AGREED

    @cached_property
    def reading(self) -> Reading | None:
        """The reading of this very Welsh; one of earlier Welsh no longer holds."""
        read = self.agreement and self.agreement.read
        return read if read and self.pair.cy and read.welsh == fingerprint(self.pair.cy.text) else None

    @property
    def problem(self) -> Problem:
        """An open text as something to be mended, where its Welsh stands or should stand."""
        place = self.pair.cy or self.pair.en
        found = {State.MISSING: "no Welsh", State.NEW: "Welsh that nobody has agreed yet"}.get(self.state)
        expected = "Welsh that says what the English says"
        remedy = f"Then `python -m language.translation agree '{self.pair.name}'`"
        return Problem(place.file, place.line, self.pair.key, found or self._change(), expected, remedy)

    def _change(self) -> str:
        before = textwrap.shorten(self.agreement.english, LONGEST_QUOTATION, placeholder=" …")
        return f"English that has changed since the Welsh was agreed (it was '{before}')"


def translations(pairs: Iterable[Pair], lock: Lock) -> list[Translation]:
    """Every text that has English; Welsh without English cannot be a translation."""
    return [Translation(pair, lock.get(pair.name)) for pair in pairs if pair.en]


def read_translations(root: Path) -> list[Translation]:
    """The translations of a project.

    Raises:
        DefinitionErrors: if one of its files cannot be read.
    """
    pairs = read_texts(root)
    return translations(pairs, read_aligned_lock(root, pairs))
