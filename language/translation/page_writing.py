"""Puts Welsh into the lines of a Markdown page and leaves every other character as it was."""

from collections.abc import Mapping, Sequence

from language.texts import WELSH_PAGE, Pair
from principles.problems import Problem


def page_with_welsh(
    pairs: Sequence[Pair], english: str, source: str, welsh: Mapping[str, str], problems: list[Problem]
) -> str:
    """A Welsh page's text with new Welsh, given by the keys of its texts.

    A text that the page lacks comes after the one before it, if only empty lines stand between the two in
    English. Otherwise people have to lay out the page first, and that is added to `problems`.
    """
    lines, english_lines = source.splitlines(keepends=True), english.splitlines()
    place = line_before = 0
    for pair in pairs:
        if pair.en is None:
            continue
        if pair.cy:
            place = pair.cy.line
            if pair.key in welsh:
                lines[place - 1] = _line(pair, welsh[pair.key]) + _ending(lines[place - 1])
        elif pair.key in welsh:
            between = english_lines[line_before : pair.en.line - 1]
            if place and not "".join(between).strip():
                newline = _ending(lines[0])
                added = newline.join([*between, _line(pair, welsh[pair.key])]) + newline
                lines[place - 1] = lines[place - 1].removesuffix(newline) + newline + added
            else:
                problems.append(_no_place(pair, place))
        else:
            # What comes after a gap has nothing to stand behind.
            place = 0
        line_before = pair.en.line
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


def _no_place(pair: Pair, place: int) -> Problem:
    return Problem(
        welsh_page(pair.file), place or 1, pair.key, "no line for this text", "the same lines as on the English page",
        f"Lay it out by hand as around line {pair.en.line} of {pair.file}",
    )  # fmt: skip
