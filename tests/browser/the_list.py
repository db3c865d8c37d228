"""The list of assessments as a person uses it."""

from typing import Any

from playwright.sync_api import Locator, Page

from tests.browser.questionnaire import WORDS, ready

ADDRESS = {"en": "assessment/list/", "cy": "cy/assessment/list/"}


def listed(key: str, locale: str = "en", **values: Any) -> str:
    """A sentence that the scripts of the list say."""
    return WORDS[locale][f"list_say_{key}"].format(**values)


def open_list(page: Page, site_address: str, locale: str = "en") -> None:
    """Open the page and wait until it has come to life."""
    page.goto(site_address + ADDRESS[locale])
    list_ready(page)


def list_ready(page: Page) -> None:
    """Wait until the list has come to life."""
    ready(page, "list")


def cards(page: Page, shelf: str = "here") -> Locator:
    """The assessments on a shelf, those just deleted left out."""
    return page.locator(f'[data-shelf="{shelf}"] > .sheet')


def names(page: Page, shelf: str = "here") -> list[str]:
    """What they are called, in their order."""
    return cards(page, shelf).locator("h2").all_text_contents()


def choose(card: Locator, action: str) -> None:
    """Choose something from the menu of a card."""
    card.locator("summary").click()
    card.locator(f'[data-do="{action}"]').click()
