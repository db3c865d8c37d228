"""The compare page as people use it: put files on it, read what it shows, and what Python says of the same files."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.questionnaire import WORDS, ready
from tests.our_framework import printed_by

ADDRESS = {"en": "assessment/compare/", "cy": "cy/assessment/compare/"}


def said(key: str, locale: str = "en", **values: Any) -> str:
    """A sentence that the page's scripts say."""
    words = WORDS[locale]
    return (words.get(f"compare_say_{key}") or words[f"say_{key}"]).format(**values)


def open_comparison(page: Page, site_address: str, locale: str = "en") -> Locator:
    """Open the page and wait until it has come to life. Returns its root."""
    page.goto(site_address + ADDRESS[locale])
    return ready(page, "comparison")


def add_files(page: Page, files: list[Path]) -> None:
    """Choose files, and wait until they are in the list."""
    before = page.locator("[data-view]").count()
    page.locator("[data-choose]").set_input_files(files)
    expect(page.locator("[data-view]")).to_have_count(before + len(files))


def view_file(folder: Path, side: str, answers: dict[str, Any]) -> Path:
    """A saved file with what one side answered."""
    content = {
        "format": "working-with-communities/answers", "version": 2,
        "framework": {"id": "working-with-communities", "version": "2"}, "about": {"perspective": side},
        "answers": answers,
    }  # fmt: skip
    path = folder / f"{side}.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def compared_by_python(files: list[Path]) -> dict[str, Any]:
    """What `python -m assessment compare --json` prints."""
    return json.loads(printed_by("compare", *files, "--json"))


def shown_table(page: Page, name: str) -> list[list[str]]:
    """The rows of a table, with their heads."""
    return page.locator(f"[{name}] tbody tr").evaluate_all(
        "rows => rows.map((row) => [...row.cells].map((cell) => cell.textContent))"
    )


def shown_gaps(page: Page, selector: str) -> dict[str, dict[str, Any]]:
    """The numbers on each closed fold, by the id of what it is about: the sides in words and the gap."""
    return dict(
        page.locator(selector).evaluate_all(
            """folds => folds.map((fold) => [
              fold.dataset.principle ?? fold.id.replace("gap-", ""),
              {
                sides: [...fold.querySelectorAll("summary .numbers__side")].map((side) => side.textContent.trim()),
                gap: Number(fold.querySelector("summary [data-gap]")?.dataset.gap ?? NaN),
              },
            ])"""
        )
    )
