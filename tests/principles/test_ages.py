"""Sources that nobody has read for a year are named, for facts change."""

from datetime import date
from types import SimpleNamespace

import pytest

from assessment.commands import main
from principles.ages import old_sources


def source(checked: str, id: str = "act"):
    return SimpleNamespace(id=id, checked=checked)


@pytest.mark.parametrize(
    ("checked", "today", "is_old"),
    [
        ("2025-11-26", "2026-11-26", False),
        ("2025-11-25", "2026-11-26", True),
        ("2025-12", "2026-12-01", False),
        ("2025-12", "2026-12-02", True),
        ("2023-02-28", "2024-02-29", False),
        ("2023-02-27", "2024-02-29", True),
    ],
)
def test_a_source_is_old_a_year_and_a_day_after_it_was_read(checked, today, is_old):
    assert bool(old_sources([source(checked)], date.fromisoformat(today))) == is_old


def test_the_oldest_comes_first():
    notes = old_sources(
        [source("2024-05", "b"), source("2026-11", "new"), source("2023-01-02", "a")], date(2026, 11, 26)
    )
    assert [note.split(": ")[1] for note in notes] == ["a", "b"]


def test_check_names_them_as_notes(capsys):
    assert main(["check", "--today", "2036-01-01"]) == 0
    assert "last read on" in capsys.readouterr().out
    assert main(["check", "--today", "2026-11-26"]) == 0
    assert "last read on" not in capsys.readouterr().out
