"""How long a page would not answer on an old phone, from the time that a processor works for it here.

A clock on a machine that does other things too counts those: the same page measured six times by the clock gave 9 to
357 ms. The time of the processor, made longer, gave 0 to 28. Work that pauses by the clock, as that on the reasons of a
result does, looks longer than it is: a slow processor would pause as often.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from tests.benchmarks.old_phone import SLOWED_DOWN

CATEGORIES = ["toplevel", "loading"]
"""What Chromium has to write down: each task of each thread, and when something is first to be seen."""
UNNOTICED = 50
"""Milliseconds of a task in which nobody notices that a page does not answer."""


@dataclass(frozen=True)
class Blocking:
    """Milliseconds that tasks of a page take beyond what goes unnoticed, on a processor as slow as an old phone's."""

    unseen: float
    """Before something is to be seen. People cannot touch what is not there; they wait, as paints tell."""
    seen: float
    """After that. This is what the field calls total blocking time (web.dev/articles/tbt)."""


def blocking(trace: bytes) -> Blocking:
    """How long the pages of a trace would not answer.

    Args:
        trace: as Chromium writes one, of one page that showed something.
    """
    events = json.loads(trace)["traceEvents"]
    first_paint = min(event["ts"] for event in events if event["name"] == "firstContentfulPaint")
    unseen = seen = 0.0
    for begin, worked in tasks(events):
        blocked = max(0.0, SLOWED_DOWN * worked - UNNOTICED)
        if begin < first_paint:
            unseen += blocked
        else:
            seen += blocked
    return Blocking(unseen, seen)


def tasks(events: list[dict]) -> Iterator[tuple[int, float]]:
    """When each task on the main thread of a page began, as the trace counts, and what milliseconds it worked here."""
    main_threads = {
        (event["pid"], event["tid"])
        for event in events
        if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"
    }
    for thread in main_threads:
        own = [event for event in events if (event["pid"], event.get("tid")) == thread and event["ph"] == "X"]
        end = 0
        # A task stands before what is done within it.
        for event in sorted(own, key=lambda event: (event["ts"], -event["dur"])):
            if event["ts"] >= end:
                end = event["ts"] + event["dur"]
                yield event["ts"], event.get("tdur", 0) / 1000
