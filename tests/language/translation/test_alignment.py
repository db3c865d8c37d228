"""Agreements follow the lines of a page when lines before them come or go."""

import pytest

from language.texts import Pair, Wording
from language.translation.alignment import aligned
from language.translation.lock import Agreement


def lines(*texts: str, section: str = "made") -> list[Pair]:
    return [
        Pair(f"{section}.{place}", Wording("docs/a.md", place, f"{section}.{place}", "en", text), None)
        for place, text in enumerate(texts, start=1)
    ]


def lock(*texts: str, section: str = "made"):
    return {f"docs/a.md#{section}.{place}": Agreement(english=text) for place, text in enumerate(texts, start=1)}


def agreed_after(agreed: list[str], now: list[str]) -> list[str | None]:
    """The English that each line of a section is found agreed with."""
    pairs = lines(*now)
    found = aligned(lock(*agreed), pairs)
    return [found[pair.name].english if pair.name in found else None for pair in pairs]


@pytest.mark.parametrize(
    ("agreed", "now", "found"),
    [
        ("A B C", "A B C", ["A", "B", "C"]),
        ("A B C", "New A B C", [None, "A", "B", "C"]),
        ("A B C", "A New B C", ["A", None, "B", "C"]),
        ("A B C", "A B C New", ["A", "B", "C", None]),
        ("A B C", "A C", ["A", "C"]),
        ("A B C", "A Changed C", ["A", "B", "C"]),
        ("A B C", "A Changed New C", ["A", "B", None, "C"]),
        ("", "A", [None]),
        ("A B C D E F G H I J K", "New A B C D E F G H I J K", [None, *"ABCDEFGHIJK"]),
    ],
    ids=["nothing", "one before", "one between", "one after", "one gone", "one changed", "changed and new", "all new",
         "more than nine"],
)  # fmt: skip
def test_each_line_keeps_its_own_agreement(agreed, now, found):
    assert agreed_after(agreed.split(), now.split()) == found


def test_sections_do_not_mix():
    pairs = [*lines("A", section="one"), *lines("B", section="two")]
    both = lock("A", section="one") | lock("B", section="two")

    assert aligned(both, pairs) == both


def test_other_texts_keep_their_names():
    pair = Pair("levels.1", Wording("a.yml", 1, "levels.1", "en", "A"), None)
    agreements = {"a.yml#levels.1": Agreement(english="B")}

    assert aligned(agreements, [pair]) == agreements
