"""Finds the agreements of a page's lines again after other lines have come or gone."""

from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import groupby
from pathlib import Path

from language.texts import Pair
from language.translation.lock import Agreement, Lock, read_lock


def aligned(lock: Lock, pairs: Iterable[Pair]) -> Lock:
    """The lock with each agreement under the name that its line has now.

    Lines of a page are named by their place under a heading, so one new line would give all that follow the agreement
    of another. Within each section, lines whose English is as it was agreed keep their agreement; a line in the place
    of one that is gone takes over that one's, and so is stale.
    """
    result = dict(lock)
    places: dict[str, list[int]] = defaultdict(list)
    for name in lock:
        in_section, _, place = name.rpartition(".")
        if place.isdigit():
            places[in_section].append(int(place))
    for section, group in groupby(pairs, key=_section):
        if section is not None:
            lines = [pair for pair in group if pair.en]
            for line in lines:
                result.pop(line.name, None)
            agreed = [lock[f"{section}.{place}"] for place in sorted(places[section])]
            result |= _aligned_section(agreed, lines)
    return result


def read_aligned_lock(root: Path, pairs: Iterable[Pair]) -> Lock:
    """The lock of a project, as it fits these texts.

    Raises:
        DefinitionErrors: with every problem of the file.
    """
    return aligned(read_lock(root), pairs)


def _section(pair: Pair) -> str | None:
    """The name of a line without its place; None for other texts, whose names do not change."""
    in_section, dot, _ = pair.name.rpartition(".")
    return in_section if dot and pair.file.endswith(".md") and "." in pair.key else None


def _aligned_section(agreed: list[Agreement], lines: list[Pair]) -> Lock:
    found: Lock = {}
    matcher = SequenceMatcher(None, [one.english for one in agreed], [line.en.text for line in lines], autojunk=False)
    for kind, first_agreed, last_agreed, first_line, last_line in matcher.get_opcodes():
        if kind in ("equal", "replace"):
            changed = zip(lines[first_line:last_line], agreed[first_agreed:last_agreed], strict=False)
            found |= {line.name: agreement for line, agreement in changed}
    return found
