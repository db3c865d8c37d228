"""A plan as a calendar and as a table: what other programs read is what people wrote, and nothing of it runs."""

import csv
import io
from datetime import UTC, date, datetime
from random import Random
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from tests.hostile_files import CODE
from tests.javascript import JavaScript

MOMENT = "2026-11-26T09:30:15.250Z"
LONGEST_LINE = 75
FORMULAS = (
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\ufeff=1", "\u00a0=1", "\u0000=1", "＝1", "＋1",
    "－1", "＠1",
)  # fmt: skip
TEXTS = (
    *CODE,
    *FORMULAS,
    "",
    "a,b;c\\d",
    'say "ŵ"',
    "one\ntwo",
    "ŵ" * 80,
    "a" * 74 + "🌱" * 3,
    "END:VEVENT",
    "\\n",
    "-",
    ";",
)


@pytest.fixture(scope="module")
def taken():
    """The browser's writers, in a real JavaScript engine."""
    with JavaScript("plan_lines.mjs") as javascript:
        yield javascript


def calendar_of(taken: JavaScript, events: list[dict[str, str]], language: str = "cy") -> str:
    return taken.ask({"ask": "calendar", "events": events, "language": language, "moment": MOMENT})


def test_a_calendar_holds_each_day_as_an_event_that_keeps_its_id(taken):
    days = ["2026-12-31", "2028-02-28", "2028-02-29"]
    text = calendar_of(taken, [{"id": f"a{day}", "day": day, "title": "Te", "text": "Pwy: Siân"} for day in days])
    events = Calendar.from_ical(text).walk("VEVENT")

    assert [event["UID"] for event in events] == [f"a{day}@working-with-communities" for day in days]
    assert [event.decoded("DTSTART").isoformat() for event in events] == days
    assert [event.decoded("DTEND") for event in events] == [date(2027, 1, 1), date(2028, 2, 29), date(2028, 3, 1)]
    assert {event.decoded("DTSTAMP") for event in events} == {datetime(2026, 11, 26, 9, 30, 15, tzinfo=UTC)}
    assert {event["SUMMARY"].params["LANGUAGE"] for event in events} == {"cy"}


def test_the_last_day_that_can_be_written_has_no_day_after(taken):
    text = calendar_of(
        taken, [{"id": "a", "day": day, "title": "Te", "text": ""} for day in ("9999-12-30", "9999-12-31")]
    )
    first, last = Calendar.from_ical(text).walk("VEVENT")

    assert [first.decoded("DTEND"), last.decoded("DTSTART")] == [date(9999, 12, 31)] * 2
    assert "DTEND" not in last


@pytest.mark.parametrize("zone", ["Etc/GMT-14", "Etc/GMT+12"])
def test_a_file_is_named_after_the_day_where_the_device_is(zone, monkeypatch):
    """In one of the two it is another day than in Greenwich, at any time."""
    monkeypatch.setenv("TZ", zone)
    days = [datetime.now(ZoneInfo(zone)).date()]
    with JavaScript("plan_lines.mjs") as taken:
        name = taken.ask({"ask": "name", "parts": ["plan"]})
    days.append(datetime.now(ZoneInfo(zone)).date())

    assert name in {f"file_name-plan-{day}.csv" for day in days}


def test_500_hostile_texts_come_through_a_calendar_as_text(taken):
    random = Random(7)
    pairs = [("".join(random.choices(TEXTS, k=2)), random.choice(TEXTS)) for _ in range(500)]
    events = [{"id": f"a{n}", "day": "2027-01-15", "title": one, "text": two} for n, (one, two) in enumerate(pairs)]
    text = calendar_of(taken, events)
    parsed = Calendar.from_ical(text).walk("VEVENT")

    assert [(str(event["SUMMARY"]), str(event["DESCRIPTION"])) for event in parsed] == [
        (as_in_calendar(one), as_in_calendar(two)) for one, two in pairs
    ]
    lines = text.encode().split(b"\r\n")
    assert not any(b"\r" in line or b"\n" in line for line in lines)
    assert max(map(len, lines)) <= LONGEST_LINE
    assert all(line.decode() or line == b"" for line in lines)


def as_in_calendar(text: str) -> str:
    """Ends of lines are one sign there, and there are no control characters."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(letter for letter in lines if letter in "\n\t" or (letter >= " " and letter != "\x7f"))


def test_500_hostile_rows_come_through_a_table_and_no_cell_begins_as_a_formula(taken):
    random = Random(8)
    rows = [random.choices(TEXTS, k=4) for _ in range(500)]
    text = taken.ask({"ask": "table", "rows": rows})

    assert text.encode().startswith(b"\xef\xbb\xbf")
    read = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert len(read) == 500
    for row, cells in zip(rows, read, strict=True):
        for written, cell in zip(row, cells, strict=True):
            assert cell == ("'" + written if begins_a_formula(written) else written)
            assert not begins_a_formula(cell)


def begins_a_formula(text: str) -> bool:
    """Whether a spreadsheet might take a text for something to run."""
    start = text.strip(" \t\r\n\u00a0\ufeff\u0000")[:1]
    return start in set("=+-@＝＋－＠") - {""} or text[:1] in ("\t", "\r", "\n")
