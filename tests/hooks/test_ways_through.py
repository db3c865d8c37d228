"""Nobody gets lost or stuck: every page is near home, has more than one way in, and leads on at its end."""

import pytest

from tests.ways_through import clicks_from, in_language, is_in_menu, pages_that_link_to, root_of, ways_on

LONGEST_MENU = 41
"""Entries, wherever the reader is."""


@pytest.fixture(params=["en", "cy"])
def locale(request) -> str:
    return request.param


@pytest.fixture
def mine(pages, locale):
    """The pages of one language."""
    return in_language(pages, locale)


def test_every_page_is_reached_from_home_within_three_clicks_on_a_phone(mine, locale):
    found = clicks_from(root_of(locale), mine)
    assert {address: found.get(address) for address in mine if found.get(address, 99) > 3} == {}


def test_every_page_but_home_is_linked_from_what_two_others_say(mine, locale):
    linking = pages_that_link_to(mine)
    del linking[root_of(locale)]
    assert {page: others for page, others in linking.items() if len(others) < 2} == {}


def test_every_page_ends_with_a_way_on(mine):
    assert [address for address, page in mine.items() if not ways_on(address, page)] == []


def test_the_menu_stays_short_on_every_page(mine):
    counts = {address: sum(map(is_in_menu, page.all("a"))) for address, page in mine.items()}
    assert min(counts.values()) > 20
    assert {address: count for address, count in counts.items() if count > LONGEST_MENU} == {}


def test_menu_and_tree_show_the_page_that_the_reader_is_on(mine):
    for address, page in mine.items():
        current = [link for link in page.all("a", aria_current="page") if is_in_menu(link)]
        assert len(current) == 1, address
