"""How long ago the sources were read."""

from collections.abc import Iterable
from datetime import date

from principles.kinds import SOURCES
from principles.model import LENGTH_OF_A_DAY, Source


def old_sources(sources: Iterable[Source], today: date) -> list[str]:
    """A note for each source that nobody has read for more than a year, the oldest first: facts change."""
    # The 29th of February has no day a year before.
    a_year_ago = today.replace(year=today.year - 1, day=min(today.day, 28) if today.month == 2 else today.day)
    old = sorted((_read_on(source), source.id) for source in sources if _read_on(source) < a_year_ago)
    return [f"{SOURCES}: {id}: last read on {day}, more than a year ago; read it again" for day, id in old]


def _read_on(source: Source) -> date:
    """Of a month, the first day."""
    return date.fromisoformat(source.checked if len(source.checked) == LENGTH_OF_A_DAY else f"{source.checked}-01")
