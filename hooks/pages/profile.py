"""The profile as a picture: one row for each principle, its score on a track that the bands divide.

The build draws it of the invented example; of people's own answers it draws the empty rows, and scripts fill them in.
A principle without a score is a gap, never a zero.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from assessment.definitions.framework import Framework
from assessment.definitions.model import Band
from assessment.scoring.result import Result, Score
from definitions.shapes import Text
from principles.model import Principle

LETTERS_PER_LINE = 9
PROFILE_STYLE = "assessment-app/profile.css"
"""What a page with such a picture has to load, by its name in hooks/assets/entries.py."""


@dataclass(frozen=True)
class BandMark:
    """The part of a track that belongs to a band, in per cent of its length."""

    band: Band
    start: int
    width: int

    @property
    def end(self) -> int:
        return self.start + self.width

    @property
    def middle(self) -> float:
        return self.start + self.width / 2

    def label(self, locale: str) -> list[str]:
        """The band's name in lines that are about as wide as its part of the track."""
        return wrap(getattr(self.band.label, locale), LETTERS_PER_LINE, break_long_words=False)


@dataclass(frozen=True)
class ProfileRow:
    """A principle with what came of its answers; without a score it is a gap."""

    principle: Principle
    marks: Sequence[BandMark]
    score: int | None = None
    band: Text | None = None
    confidence: int = 0
    state: str = "too_little"


@dataclass(frozen=True)
class TwoSides:
    """How two sides see the same work, and where they are furthest apart."""

    rows: Sequence[tuple[ProfileRow, ProfileRow]]
    widest: tuple[ProfileRow, ProfileRow] | None
    """None where no principle has a score from both sides."""


def band_marks(bands: Sequence[Band], better: str = "more") -> list[BandMark]:
    """Each band's part of a track from 0 to 100; where less is better, the best band comes first."""
    ends = [*(band.begins_at for band in bands[1:]), 100]
    marks = [BandMark(band, band.begins_at, end - band.begins_at) for band, end in zip(bands, ends, strict=True)]
    if better == "more":
        return marks
    return [BandMark(mark.band, 100 - mark.end, mark.width) for mark in reversed(marks)]


def profile_rows(framework: Framework, result: Result | None = None) -> list[ProfileRow]:
    """A row for each principle in the catalogue's order; without a result, rows to be filled in."""
    principles = {principle.id: principle for principle in framework.knowledge.principles}
    better = {dimension.principle: dimension.better for dimension in framework.rules.dimensions}
    marks = {id: band_marks(framework.rules.bands, better[id]) for id in principles}
    if result is None:
        return [ProfileRow(principle, marks[id]) for id, principle in principles.items()]
    return [_row(principles[score["id"]], marks[score["id"]], score) for score in result["principles"]]


def _row(principle: Principle, marks: Sequence[BandMark], score: Score) -> ProfileRow:
    band = next((mark.band.label for mark in marks if mark.band.id == score["band"]), None)
    return ProfileRow(principle, marks, score["score"], band, score["confidence"], score["state"])


def two_sides(framework: Framework, organisation: Result, partner: Result) -> TwoSides:
    """The same principles from both sides. The first is taken where several are equally far apart."""
    rows = list(zip(profile_rows(framework, organisation), profile_rows(framework, partner), strict=True))
    scored = [(own, other) for own, other in rows if own.score is not None and other.score is not None]
    return TwoSides(rows, max(scored, key=lambda sides: abs(sides[0].score - sides[1].score), default=None))
