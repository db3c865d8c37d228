"""What measures the project keeps up with it: a measure that breaks is noticed before somebody needs it."""

import json

import pytest

from assessment.definitions.framework import load_framework
from tests.benchmarks.blocking import Blocking, blocking
from tests.conftest import copy_project
from tests.growth import KINDS, edit, enlarged


def test_an_enlarged_project_has_twice_the_entries_and_no_problem(tmp_path):
    own, project = copy_project(tmp_path / "own"), enlarged(copy_project(tmp_path), 2)
    edit(project)

    load_framework(project)
    assert {kind.name: entries(project, kind) for kind in KINDS} == {
        kind.name: 2 * entries(own, kind) for kind in KINDS
    }


def entries(project, kind) -> int:
    return len(list((project / kind.folder).glob("*.yml")))


MAIN, OTHER = {"pid": 1, "tid": 1}, {"pid": 1, "tid": 2}
NAMES = [
    {**MAIN, "ph": "M", "name": "thread_name", "args": {"name": "CrRendererMain"}},
    {**OTHER, "ph": "M", "name": "thread_name", "args": {"name": "Compositor"}},
]


def task(begin: int, took: int, worked: int, thread: dict = MAIN) -> dict:
    """In milliseconds, by the clock and of the processor."""
    return {**thread, "ph": "X", "name": "RunTask", "ts": 1000 * begin, "dur": 1000 * took, "tdur": 1000 * worked}


PAINT = {**MAIN, "ph": "R", "name": "firstContentfulPaint", "ts": 100_000}


@pytest.mark.parametrize(
    ("events", "unseen", "seen"),
    [
        ([], 0, 0),
        ([task(200, 12, 12)], 0, 0),
        ([task(200, 20, 20)], 0, 30),
        ([task(200, 20, 20), task(230, 15, 15)], 0, 40),
        ([task(200, 20, 20), task(205, 10, 10)], 0, 30),
        ([task(200, 500, 15)], 0, 10),
        ([task(200, 20, 20, OTHER)], 0, 0),
        ([task(50, 20, 20), task(200, 15, 15)], 30, 10),
    ],
    ids=["nothing", "unnoticed", "long", "two", "one within another", "held up", "not of the page", "before and after"],
)
def test_blocking_is_what_tasks_of_a_page_work_beyond_what_goes_unnoticed(events, unseen, seen):
    trace = json.dumps({"traceEvents": [*NAMES, PAINT, *events]}).encode()

    assert blocking(trace) == Blocking(unseen, seen)
