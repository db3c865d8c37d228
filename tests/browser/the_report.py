"""The page of the report as a person uses it."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.questionnaire import ready

ADDRESS = {"en": "assessment/report/", "cy": "cy/assessment/report/"}


def report_ready(page: Page) -> None:
    ready(page, "report")


def report_of_file(page: Page, site_address: str, file: Path, locale: str) -> None:
    """Open the page and the report of a file on it."""
    page.goto(site_address + ADDRESS[locale])
    report_ready(page)
    page.locator("[data-open-file]").set_input_files(file)
    expect(page.locator("css=[data-paper] h1")).to_be_visible()


def figures_shown(page: Page) -> list[list[list[str]]]:
    """The rows of figures in the report on the page."""
    return page.locator("css=[data-paper] tbody tr").evaluate_all(
        """rows => rows.filter((row) => row.cells.length === 5).map((row) =>
             [...row.cells].map((cell) => [...cell.children].map((line) => line.textContent)))"""
    )
