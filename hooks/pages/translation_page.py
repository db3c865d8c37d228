"""What the page about the state of translation shows: how many texts there are of each kind, and who read them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from language.translation.state import State, Translation
from principles.kinds import KINDS

AREAS = {
    "docs/": "translation_pages",
    **{f"{kind.folder}/": f"nav_{kind.plural}" for kind in KINDS if kind.pages},
    "principles/": "nav_reference",
    "assessment/interface": "translation_interface",
    "assessment/": "translation_questionnaire",
    "hooks/": "translation_interface",
}
"""How the file names of an area begin, and the word for the area. The first that fits counts."""

READ = "read"
COLUMNS = [READ, State.AGREED, State.STALE, State.NEW, State.MISSING]
"""What the table counts. On a phone the first are seen without scrolling."""


@dataclass(frozen=True)
class Counts:
    """How many texts of one area, or of all, have come how far."""

    name: str
    """The word for the area."""
    texts: int
    columns: dict[str, int]
    """How many of its texts each column of the table counts."""


@dataclass(frozen=True)
class Reader:
    """Somebody who has read texts, how many, and when last."""

    name: str
    texts: int
    latest: str


def translation_values(texts: Sequence[Translation]) -> dict[str, Any]:
    """The names that the template of the page uses."""
    of_area: dict[str, list[Translation]] = {name: [] for name in AREAS.values()}
    for text in texts:
        of_area[area_of(text.pair.file)].append(text)
    areas = [_counts(name, its_texts) for name, its_texts in of_area.items()]
    return {
        "columns": COLUMNS,
        "rows": [*areas, _counts("translation_total", texts)],
        "readers": _readers(texts),
        "open_texts": [text for text in texts if text.is_open],
    }


def area_of(file: str) -> str:
    """The word for the area that a file belongs to."""
    return next(area for beginning, area in AREAS.items() if file.startswith(beginning))


def _counts(name: str, texts: Sequence[Translation]) -> Counts:
    states = [text.state for text in texts]
    read = sum(bool(text.reading) for text in texts)
    return Counts(name, len(texts), {READ: read} | {state: states.count(state) for state in State})


def _readers(texts: Iterable[Translation]) -> list[Reader]:
    """Who has read most comes first."""
    days = defaultdict(list)
    for text in texts:
        if text.reading:
            days[text.reading.by].append(text.reading.on)
    readers = [Reader(name, len(read), max(read)) for name, read in days.items()]
    return sorted(readers, key=lambda reader: (-reader.texts, reader.name))
