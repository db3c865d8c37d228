"""Puts Welsh into the lines of a Markdown page and leaves every other character as it was."""

from collections.abc import Mapping, Sequence

from language.texts import WELSH_PAGE, Pair


def page_with_welsh(pairs: Sequence[Pair], source: str, welsh: Mapping[str, str]) -> str:
    """A Welsh page's text with new Welsh, given by the keys of its texts."""
    lines = source.splitlines(keepends=True)
    for pair in pairs:
        if pair.key in welsh:
            place = pair.cy.line - 1
            lines[place] = _line(pair, welsh[pair.key]) + _ending(lines[place])
    return "".join(lines)


def _line(pair: Pair, text: str) -> str:
    return f'{pair.key}: "{text}"' if in_front_matter(pair) else text


def in_front_matter(pair: Pair) -> bool:
    """Whether a page's text stands in quotes above the page; the keys of its lines have a dot."""
    return "." not in pair.key


def _ending(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]


def welsh_page(file: str) -> str:
    """The Welsh twin of an English page."""
    return file.removesuffix(".md") + WELSH_PAGE
