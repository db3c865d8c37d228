"""The pictures of pages that explain, as people meet them: on a desk and on the narrowest phone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import faults

ADDRESSES = ["background/", "other-approaches/", "documents/decision-map/", "methods/"]


@pytest.mark.parametrize(("root", "width"), [("", 1300), ("cy/", 320)], ids=["desk", "phone"])
def test_pictures_are_for_everybody_and_a_level_leads_to_its_methods(root, width, context, site_address):
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 844})
    found = {}
    for address in ADDRESSES:
        page.goto(f"{site_address}{root}{address}")
        if wrong := faults(page):
            found[address] = wrong
        assert page.evaluate("document.documentElement.scrollWidth") == width, address
        if address == "background/":
            expect(page.locator(".timeline__drawing")).to_be_visible(visible=width > 1000)
            expect(page.locator(".timeline__list > li:visible")).to_have_count(
                page.locator(".timeline__list > li").count()
            )
    assert found == {}

    level = page.locator(".level").last
    [count] = re.findall(r"\d+", level.locator(".level__methods").text_content())
    level.locator("a").click()

    expect(page.locator("[data-method]:visible")).to_have_count(int(count))
    expect(page.locator("select[name=participation]")).to_have_value("decide")
    expect(page.locator("[data-finder]")).to_be_in_viewport()
