"""The map shows every tie of the definitions, from either side, and no other: in its tables and in its drawing."""

from collections.abc import Iterator

import pytest

from hooks.pages.ties import MAPPED
from tests.built_pages import BuiltPage, Element

Tie = tuple[str, str, str | None]
"""The places of two entries, and how strong the tie is where that is said."""


@pytest.fixture(params=["matrix/", "cy/matrix/"])
def page(request, pages) -> BuiltPage:
    return pages[request.param]


def ties_of(framework) -> Iterator[Tie]:
    """Each tie that an entry names, key by key."""
    entries = framework.knowledge.entries
    for principle in entries["principles"]:
        place = f"principles/{principle.id}"
        yield from ((place, f"ways/{link.way}", link.strength) for link in principle.ways)
        yield from ((place, f"goals/{link.goal}", link.strength) for link in principle.goals)
        yield from ((place, f"signs/{sign}", None) for sign in principle.warning_signs)
    for stage in entries["stages"]:
        yield from ((f"stages/{stage.id}", f"signs/{sign}", None) for sign in stage.signs)
    for method in entries["methods"]:
        yield from ((f"methods/{method.id}", f"stages/{stage}", None) for stage in method.stages)
        yield from ((f"methods/{method.id}", f"signs/{sign}", None) for sign in method.signs)
    for sign in entries["signs"]:
        yield from ((f"signs/{sign.id}", f"methods/{method}", None) for method in sign.methods)


def around(element: Element, name: str, attribute: str) -> str | None:
    """An attribute of the nearest element of a name around another."""
    found = [outer.attributes.get(attribute) for outer in element.inside if outer.name == name]
    return found[-1] if found else None


def ties_shown(page: BuiltPage) -> Iterator[Tie]:
    for link in page.all("a"):
        kind = around(link, "td", "data-kind")
        if kind:
            id = link.attributes["href"].rstrip("/").rpartition("/")[2]
            yield around(link, "tr", "id"), f"{kind}/{id}", around(link, "li", "data-strength")


def test_the_tables_show_every_tie_of_the_definitions_once_from_either_side(page, framework):
    named = set(ties_of(framework))
    shown = list(ties_shown(page))

    assert len(named) > 300
    assert len(shown) == len(set(shown))
    assert set(shown) == named | {(other, one, strength) for one, other, strength in named}


def test_a_link_of_a_table_leads_to_the_page_of_what_it_names(page):
    links = [link.attributes["href"] for link in page.all("a") if around(link, "td", "data-kind")]
    kinds = [around(link, "td", "data-kind") for link in page.all("a") if around(link, "td", "data-kind")]

    assert all(href.startswith(f"../{kind}/") for href, kind in zip(links, kinds, strict=True))


def test_everything_on_the_map_can_be_chosen_and_each_choice_is_the_address_of_its_row(page, framework):
    places = [f"{kind}/{entry.id}" for kind in MAPPED for entry in framework.knowledge.entries[kind]]
    rows = [row.attributes["id"] for row in page.all("tr") if "id" in row.attributes]
    choices = [
        link.attributes["href"].removeprefix("#")
        for link in page.all("a")
        if around(link, "details", "class") and "choices__kind" in around(link, "details", "class")
    ]

    assert rows == choices == places


def test_the_drawing_has_a_line_for_each_tie_of_a_principle_with_a_way_or_a_goal(page, framework):
    drawn = {
        frozenset(line.attributes["data-ends"].split()) for line in page.all("path") if "data-ends" in line.attributes
    }

    assert drawn == {frozenset((one, other)) for one, other, strength in ties_of(framework) if strength}


def test_a_row_counts_what_it_is_tied_to(pages):
    [english], [welsh] = (
        [row for row in pages[address].all("tr") if row.attributes.get("id") == "stages/define"]
        for address in ("matrix/", "cy/matrix/")
    )

    assert english.attributes["data-tied"] == "4\u00a0warning signs, 17\u00a0methods"
    assert welsh.attributes["data-tied"] == "4\u00a0arwydd rhybudd, 17\u00a0dull"


@pytest.mark.parametrize("root", ["", "cy/"])
def test_the_page_of_everything_on_the_map_leads_to_its_own_thread(root, pages, framework):
    for kind in MAPPED:
        for entry in framework.knowledge.entries[kind]:
            links = [link.attributes["href"] for link in pages[f"{root}{kind}/{entry.id}/"].all("a")]
            assert f"../../matrix/#{kind}/{entry.id}" in links, entry.id
