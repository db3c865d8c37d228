"""The timeline as a picture: a line with a flag for each event, what became of the principles above, the law below."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hooks.pages.templating import short_month_name
from principles.model import Event, Timeline

ROOM_FOR_TODAY = 13
"""Per cent of the width to the right of today, for its name."""
LETTER = 1.35
"""Per cent of the width that a letter takes at most, where the drawing is narrowest."""
LANE, HEADING, YEARS = 2.9, 1.8, 2.6
"""Heights in em: of a flag with its date, of the name of a side, and of the years under the line."""


@dataclass(frozen=True)
class Flag:
    """An event in the drawing. Its words stand to the right of its pole."""

    event: Event
    month: str
    """Its month and year, for people."""
    x: float
    """Where its pole stands, in per cent of the width."""
    width: float
    """How much room its words take, in per cent."""
    lane: int = 0
    """How far it is from the line; the nearest is 0."""


@dataclass(frozen=True)
class TimelineDrawing:
    """Everything in the drawing, from left to right. Heights are in em, from the top."""

    years: list[tuple[int, float]]
    """Each year, and where it begins, in per cent of the width."""
    above: list[Flag]
    """What became of the principles."""
    below: list[Flag]
    """The law around them."""
    end: float
    """Where the line ends, today, in per cent of the width."""

    @property
    def line(self) -> float:
        """The height of the line."""
        return round(HEADING + LANE * _lanes(self.above), 1)

    @property
    def height(self) -> float:
        """Of the whole drawing."""
        return round(self.line + YEARS + LANE * _lanes(self.below) + HEADING, 1)

    def top_of(self, flag: Flag) -> float:
        """The height at which the words of a flag begin."""
        if flag in self.above:
            return round(self.line - LANE * (flag.lane + 1), 1)
        return round(self.line + YEARS + LANE * flag.lane, 1)


def _lanes(flags: Sequence[Flag]) -> int:
    return 1 + max((flag.lane for flag in flags), default=0)


def timeline_drawing(timeline: Timeline, locale: str) -> TimelineDrawing:
    """Where everything stands, to scale."""
    dates = {event.id: event.date for event in timeline.events} | {timeline.today.id: timeline.today.checked}
    first, last = int(timeline.events[0].date[:4]), years_of(timeline.today.checked)

    def place(years: float) -> float:
        return round((years - first) / (last - first) * (100 - ROOM_FOR_TODAY), 2)

    def flag(event: Event) -> Flag:
        month = short_month_name(dates[event.id], locale)
        letters = max(len(getattr(event.name, locale)), len(month))
        return Flag(event, month, place(years_of(dates[event.id])), letters * LETTER)

    def flags(strand: str) -> list[Flag]:
        return in_lanes([flag(event) for event in (*timeline.events, timeline.today) if event.strand == strand])

    return TimelineDrawing(
        years=[(year, place(year)) for year in range(first, int(last) + 1)],
        above=flags("principles"),
        below=flags("law"),
        end=place(last),
    )


def years_of(date: str) -> float:
    """`2015-07-02` as 2015.5; a month counts as its middle."""
    year, month, *day = (int(part) for part in date.split("-"))
    days = calendar.monthrange(year, month)[1]
    return year + (month - 1 + ((day[0] - 0.5) / days if day else 0.5)) / 12


def in_lanes(flags: Sequence[Flag]) -> list[Flag]:
    """Each as near to the line as it can be, so that no flag covers another and no pole crosses one.

    A flag has to be further out than all later ones that begin below its words.
    """
    placed: list[Flag] = []
    for flag in reversed(flags):
        lane = 1 + max((later.lane for later in placed if later.x < flag.x + flag.width), default=-1)
        placed.insert(0, replace(flag, lane=lane))
    return placed
