"""Pictures that the build draws into pages written by hand, where a line such as `<!-- picture: profile -->` asks."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from assessment.definitions.framework import Framework
from definitions.problems import DefinitionErrors, Problem
from hooks.interface import Interface
from hooks.pages.environment import framework_environment
from hooks.pages.profile import profile_rows, two_sides
from hooks.pages.timeline import timeline_drawing
from hooks.pages.worked_example import worked_example

MARKER = re.compile(r"^<!-- picture: (.*?) -->$", re.MULTILINE)


def _profile(framework: Framework, _: str) -> dict[str, Any]:
    return {"rows": profile_rows(framework, worked_example(framework).organisation)}


def _two_sides(framework: Framework, _: str) -> dict[str, Any]:
    example = worked_example(framework)
    return {"sides": two_sides(framework, example.organisation, example.partner)}


def _timeline(framework: Framework, locale: str) -> dict[str, Any]:
    timeline = framework.knowledge.timeline
    return {"timeline": timeline, "drawing": timeline_drawing(timeline, locale)}


PICTURES: Mapping[str, Callable[[Framework, str], dict[str, Any]]] = {
    "profile": _profile,
    "two-sides": _two_sides,
    "timeline": _timeline,
    "levels": lambda framework, locale: {},
}
"""The name of each picture, which is that of its template, and what the template is given for a language."""


class Pictures:
    """Every picture, in one language."""

    def __init__(self, framework: Framework, interface: Interface, locale: str):
        self.framework, self.locale = framework, locale
        self.environment = framework_environment(framework, interface, locale)

    def drawn(self, name: str, path: str) -> str:
        """A picture as HTML. Its links lead from the page at `path`."""
        facts = PICTURES[name](self.framework, self.locale)
        return self.environment.get_template(f"pictures/{name}.html.j2").render(path=path, **facts)


def with_pictures(text: str, pictures: Pictures, path: str, file: str) -> str:
    """The text of a page with a picture in place of each marker.

    Args:
        text: What a person wrote.
        pictures: Those of the page's language.
        path: Where the page lives, without the language.
        file: What problems call it.

    Raises:
        DefinitionErrors: when a marker names no picture.
    """
    names = ", ".join(sorted(PICTURES))
    problems = [
        Problem(file, text.count("\n", 0, found.start()) + 1, "picture", f"'{found[1]}'", f"one of these: {names}")
        for found in MARKER.finditer(text)
        if found[1] not in PICTURES
    ]
    if problems:
        raise DefinitionErrors(problems)
    return MARKER.sub(lambda found: pictures.drawn(found[1], path), text)
