"""The offline worker names every file that it keeps from the start, and changes with them and with nothing else."""

import re

import pytest

from hooks.assets.offline import FROM_THE_START, worker_script
from tests.conftest import ROOT

PAGE = """<link rel="stylesheet" href="{up}assets/frame.css"><link rel="icon" type="image/svg+xml" href="{up}icon.svg">
<link rel="canonical" href="https://example.org/"><script type="module" src="{up}app/app.mjs" data-frame></script>
<script type="module" src="{up}app/app.mjs" data-library="{up}app/library.js"></script>"""


@pytest.fixture
def site(tmp_path):
    """A site of the files that the worker looks at, and one page more."""
    for folder in (*FROM_THE_START, "about", "assets", "app"):
        (tmp_path / folder).mkdir(parents=True)
    for name in ("503.html", "assets/frame.css", "icon.svg", "app/app.mjs", "app/library.js"):
        (tmp_path / name).write_text(name)
    for name in (*FROM_THE_START, "about/"):
        (tmp_path / name / "index.html").write_text(PAGE.format(up="../" * name.count("/")))
    return tmp_path


def kept(script: str) -> set[str]:
    return set(re.findall(r'"([^"]+)":"[0-9a-f]{64}"', script.splitlines()[0]))


def test_it_keeps_the_self_assessment_and_the_sheet_in_both_languages_with_all_that_it_loads_now_or_later(site):
    assert kept(worker_script(ROOT, site)) == {
        *("assessment/", "cy/assessment/", "assessment/list/", "cy/assessment/list/", "503.html"),
        *("sheet/", "cy/sheet/", "questions/", "cy/questions/", "assessment/room/", "cy/assessment/room/"),
        *("assets/frame.css", "icon.svg", "app/app.mjs", "app/library.js"),
    }


@pytest.mark.parametrize(
    ("changed", "differs"),
    [
        ("assessment/index.html", True),
        ("app/app.mjs", True),
        ("app/library.js", True),
        ("503.html", True),
        ("about/index.html", False),
    ],
)
def test_it_changes_with_what_it_keeps_and_with_nothing_else(site, changed, differs):
    before = worker_script(ROOT, site)

    with (site / changed).open("a") as file:
        file.write(" ")

    assert (worker_script(ROOT, site) != before) is differs
