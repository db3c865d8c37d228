"""How people find their way through a built site by following links, counted as on a phone."""

import heapq
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urljoin, urlsplit

from tests.built_pages import BuiltPage, Element
from tests.conftest import SITE_URL

Pages = Mapping[str, BuiltPage]
"""Pages by their address inside the site."""


def root_of(locale: str) -> str:
    """The address of home in a language."""
    return "" if locale == "en" else "cy/"


def in_language(pages: Pages, locale: str) -> dict[str, BuiltPage]:
    """The pages of one language."""
    return {address: page for address, page in pages.items() if address.startswith("cy/") == (locale == "cy")}


def target_of(address: str, link: Element) -> str | None:
    """The address inside the site that a link leads to; None if it leads elsewhere."""
    target = urljoin(SITE_URL + address, link.attributes.get("href", "")).partition("#")[0]
    return unquote(urlsplit(target).path.removeprefix(urlsplit(SITE_URL).path)) if target.startswith(SITE_URL) else None


def links_of(address: str, page: BuiltPage) -> Iterator[tuple[Element, str]]:
    """The links of a page that lead to another page of the site, with where they lead."""
    for link in page.all("a"):
        target = target_of(address, link)
        if target is not None and target != address:
            yield link, target


def is_content(link: Element) -> bool:
    """Whether a link stands in what a page says, not in what is around all pages or in its lists of neighbours."""
    return link.stands_in("article") and not link.stands_in("nav")


def clicks(link: Element) -> int:
    """What following a link takes on a phone: the link itself, and each fold around it that has to be opened first.

    The menu is such a fold. The row of sections and the tree beside a page only wide screens have: they do not count.
    """
    return 1 + sum(element.name == "details" and "open" not in element.attributes for element in link.inside)


def is_on_phones(link: Element) -> bool:
    """Whether phones show a link."""
    return not any(
        element.name == "nav" and element.attributes.get("class") in ("sections", "section-pages")
        for element in link.inside
    )


def clicks_from(start: str, pages: Pages) -> dict[str, int]:
    """The fewest clicks from a page to each other page."""
    found: dict[str, int] = {}
    reached = [(0, start)]
    while reached:
        count, address = heapq.heappop(reached)
        if address in found:
            continue
        found[address] = count
        for link, target in links_of(address, pages[address]):
            if target in pages and target not in found and is_on_phones(link):
                heapq.heappush(reached, (count + clicks(link), target))
    return found


def pages_that_link_to(pages: Pages) -> dict[str, set[str]]:
    """For each page, the others whose content links to it."""
    linking: dict[str, set[str]] = {address: set() for address in pages}
    for address, page in pages.items():
        for link, target in links_of(address, page):
            if target in pages and is_content(link):
                linking[target].add(address)
    return linking


def ways_on(address: str, page: BuiltPage) -> set[str]:
    """Where the links of a page's last part lead: of its content from the last heading on. Proof is no way on."""
    headings = [place for place, element in enumerate(page.elements) if element.name == "h2"] or [0]
    end = {id(element) for element in page.elements[headings[-1] :]}
    return {
        target
        for link, target in links_of(address, page)
        if id(link) in end and is_content(link) and link.attributes.get("class") != "source-link"
    }


def is_in_menu(link: Element) -> bool:
    """Whether a link stands in the menu of phones."""
    return any("data-menu" in element.attributes for element in link.inside)
