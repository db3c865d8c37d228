"""The numbers of the compare page in words, as Python's comparison has them."""

from playwright.sync_api import Page, expect

from assessment.definitions.framework import Framework
from tests.browser.comparison import (
    said,
    shown_gaps,
    shown_table,
)

SIDES = ("organisation", "partner", "joint")


def median(spread: dict, unit: str = "{}") -> str:
    return "–" if spread["median"] is None else unit.format(spread["median"])


def spread_text(spread: dict, unit: str) -> str:
    """The middle value, and from where to where the views reach."""
    values = spread["values"]
    if not values or values[0] == values[-1]:
        return median(spread, unit)
    return f"{median(spread, unit)} ({values[0]}–{unit.format(values[-1])})"


def gap_text(gap: int | None, locale: str) -> str:
    """Who says more, and by how much."""
    if gap is None:
        return "–"
    if gap == 0:
        return said("no_gap", locale)
    return said("gap_organisation" if gap > 0 else "gap_partner", locale, gap=abs(gap))


def side_text(side: str, spread: dict, locale: str, unit: str) -> str:
    """What stands beside the mark of one side."""
    text = said("side", locale, side=said(f"side_{side}", locale), median=spread_text(spread, unit))
    if len(spread["values"]) < spread["views"]:
        text += ", " + said(
            "count_scores" if unit == "{}%" else "count", locale, answered=len(spread["values"]), all=spread["views"]
        )
    return text


def expected_gaps(measures: list[dict], locale: str, unit: str = "{}") -> dict:
    return {
        measure["id"]: {
            "sides": [side_text(side, measure[side], locale, unit) for side in SIDES if measure[side]["views"]],
            "gap": measure["gap"],
        }
        for measure in measures
    }


def without_gap(gaps: dict) -> dict:
    """A gap that is missing is no number in the browser."""
    return {id: {**one, "gap": None if one["gap"] != one["gap"] else one["gap"]} for id, one in gaps.items()}


def shows_what_python_prints(page: Page, python: dict, locale: str, framework: Framework) -> None:
    """Every number of principles, questions and signs on the page, in Python's order."""
    assert without_gap(shown_gaps(page, "[data-principle]")) == expected_gaps(python["principles"], locale, "{}%")
    assert without_gap(shown_gaps(page, ".gap-fold[id^=gap-]:has(.numbers__side)")) == expected_gaps(
        python["questions"], locale
    )
    names = {principle.id: getattr(principle.short_name, locale) for principle in framework.knowledge.principles}
    unscored = {"too_little": said("no_score", locale), "not_applicable": said("none_applies", locale)}
    assert shown_table(page, "data-table") == [
        [
            names[one["id"]],
            *(unscored.get(value["state"]) or f"{value['score']}%" for value in one["values"]),
            *(median(one[side], "{}%") for side in ("organisation", "partner")),
            gap_text(one["gap"], locale),
        ]
        for one in python["principles"]
    ]
    titles = {one.id: getattr(one.title, locale) for section in framework.sections for one in section.questions}
    for shown, one in zip(shown_table(page, "data-questions-table"), python["questions"], strict=True):
        levels = [None if value["standing"] is None else str(value["standing"]) for value in one["values"]]
        cells = [cell if level is not None else None for cell, level in zip(shown[1:-3], levels, strict=True)]
        assert [shown[0], *cells, *shown[-3:]] == [
            titles[one["id"]],
            *levels,
            *(median(one[side]) for side in ("organisation", "partner")),
            gap_text(one["gap"], locale),
        ]
    expect(page.locator("[data-apart] li")).to_have_count(len(python["not_compared"]))
    largest = python["principles"][0]
    expect(page.locator("[data-summary]")).to_contain_text(
        said("largest", locale, name=names[largest["id"]], gap=gap_text(largest["gap"], locale))
    )
    shown_order = page.locator("[data-principle]").evaluate_all("rows => rows.map((row) => row.dataset.principle)")
    assert shown_order == [one["id"] for one in python["principles"]]
    for kind in ("organisation_only", "partner_only", "both"):
        shown = page.locator(f'[data-signals="{kind}"] > li')
        assert shown.evaluate_all("items => items.map((item) => item.dataset.signal)") == [
            one["id"] for one in python["signals"] if one["kind"] == kind
        ]


def minus(number: int) -> str:
    """A number as it is printed, with a real minus sign."""
    return str(number).replace("-", "−")


def change_text(side: str, spreads: list[dict]) -> str:
    return said("change", side=said(f"side_{side}"), values=" → ".join(median(spread, "{}%") for spread in spreads))
