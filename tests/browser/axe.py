"""What the accessibility checker axe finds on a page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""WCAG 2.0 to 2.2 at levels A and AA, and what axe holds for good practice."""
OF_COLOURS = ["color-contrast"]
"""All that a colour scheme can change."""


def faults(page: Page) -> list[str]:
    """The rule and the element of each fault, in the light scheme and in the dark one."""
    # Nothing is judged half-way through fading in.
    page.emulate_media(reduced_motion="reduce", color_scheme="dark")
    found = _violations(page, OF_COLOURS)
    page.emulate_media(color_scheme="light")
    return found + _violations(page, RULES)


def _violations(page: Page, rules: list[str]) -> list[str]:
    # What passes is not listed: to list it takes as long as to check it.
    found = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]}).response["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]
