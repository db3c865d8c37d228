"""How long a page would not answer on an old phone, from the time that a processor works for it here.

A clock on a machine that does other things too counts those: the same page measured six times by the clock gave 9 to
357 ms. The time of the processor, made longer, gave 0 to 28. Work that pauses by the clock, as that on the reasons of a
result does, looks longer than it is: a slow processor would pause as often.
"""

import json
from collections.abc import Iterator

from tests.benchmarks.old_phone import SLOWED_DOWN

CATEGORIES = ["toplevel"]
"""What Chromium has to write down: each task of each thread."""
UNNOTICED = 50
"""Milliseconds of a task in which nobody notices that a page does not answer."""


def blocking(trace: bytes) -> float:
    """Milliseconds that tasks of pages take beyond what goes unnoticed, on a processor as slow as an old phone's.

    Args:
        trace: as Chromium writes one, of one or more pages.
    """
    return sum(max(0.0, SLOWED_DOWN * worked - UNNOTICED) for worked in tasks(json.loads(trace)["traceEvents"]))


def tasks(events: list[dict]) -> Iterator[float]:
    """The milliseconds of the processor that each task on the main thread of a page took here."""
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
                yield event.get("tdur", 0) / 1000
