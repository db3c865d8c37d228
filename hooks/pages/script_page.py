"""A page that a script brings to life. What a person has answered, only a browser knows; the build writes the rest."""

import json
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from assessment.definitions.framework import Framework
from hooks.interface import Interface, words_in
from hooks.pages.page import Page
from hooks.pages.paths import linkable_paths
from hooks.pages.templating import template_environment


def script_page(
    name: str,
    path: str,
    framework: Framework,
    interface: Interface,
    locale: str,
    data: Mapping[str, Any],
    *,
    search: bool = False,
    library: str = "",
    **values: Any,
) -> Page:
    """The page in one language. Its template, words, script and style sheet all go by its name.

    Args:
        data: What the script reads, by the names under which the template writes it: `rules` as `rules_json`.
        values: What else the template shows.
    """
    words = words_in(interface, locale)
    environment = template_environment(interface, locale, linkable_paths(framework))
    written = {f"{part}_json": json_in_page(value) for part, value in data.items()}
    return Page(
        path=path,
        title=words[f"{name}_title"],
        nav_title=words.get(f"nav_{name}", ""),
        description=words[f"{name}_description"],
        markdown=environment.get_template(f"{name}/page.html.j2").render(path=path, **written, **values),
        edit_path=f"assessment/interface-{name}.yml",
        search=search,
        wide=True,
        scripts=(f"assessment-app/{name}.mjs",),
        library=library,
        styles=(f"assessment-app/{name}.css",),
    )


def json_in_page(value: Any) -> Markup:
    """JSON that may stand inside a script element: no text in it can end the element."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))
