"""Pictures that the build draws into pages written by hand, where a line such as `<!-- picture: profile -->` asks."""

import re
from collections.abc import Mapping

from assessment.definitions.framework import Framework
from definitions.problems import DefinitionErrors, Problem
from hooks.interface import Interface
from hooks.pages.paths import linkable_paths
from hooks.pages.profile import profile_rows, two_sides
from hooks.pages.templating import template_environment
from hooks.pages.worked_example import worked_example

MARKER = re.compile(r"^<!-- picture: (.*?) -->$", re.MULTILINE)
HOME = "index.md"


def home_pictures(framework: Framework, interface: Interface, locale: str) -> dict[str, str]:
    """The pictures of the home page as HTML, by name."""
    environment = template_environment(interface, locale, linkable_paths(framework))
    example = worked_example(framework)
    values = {
        "profile": {"rows": profile_rows(framework, example.organisation)},
        "two-sides": {"sides": two_sides(framework, example.organisation, example.partner)},
    }
    return {
        name: environment.get_template(f"pictures/{name}.html.j2").render(path=HOME, **facts)
        for name, facts in values.items()
    }


def with_pictures(text: str, pictures: Mapping[str, str], file: str) -> str:
    """The text of a file with a picture in place of each marker.

    Raises:
        DefinitionErrors: when a marker names no picture.
    """
    names = ", ".join(sorted(pictures))
    problems = [
        Problem(file, text.count("\n", 0, found.start()) + 1, "picture", f"'{found[1]}'", f"one of these: {names}")
        for found in MARKER.finditer(text)
        if found[1] not in pictures
    ]
    if problems:
        raise DefinitionErrors(problems)
    return MARKER.sub(lambda found: pictures[found[1]], text)
