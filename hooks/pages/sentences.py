"""The words that a page's scripts say, and the names that they say them with."""

from collections.abc import Iterable, Mapping
from typing import Any

from babel.dates import get_month_names

from assessment.definitions.framework import Framework
from assessment.definitions.model import Route
from language.welsh.numbers import form_keys


def sentences(words: Mapping[str, str], prefix: str, shared: Iterable[str] = ()) -> dict[str, str]:
    """Every word whose key begins with the page's prefix, and those of the questionnaire that the page says too.

    Keys lose their prefix. A shared word brings its forms for numbers along.
    """
    own = {key.removeprefix(prefix): text for key, text in words.items() if key.startswith(prefix)}
    for name in shared:
        key = f"say_{name}"
        own |= {form.removeprefix("say_"): words[form] for form in (key, *form_keys(key)) if form in words}
        if name not in own:
            raise KeyError(f"no word '{key}' to share")
    return own


def months_in(locale: str) -> list[str]:
    """The names of the months, which browsers lack in Welsh."""
    names = get_month_names("wide", locale=locale)
    return [names[number] for number in range(1, 13)]


def answer_names(framework: Framework, words: Mapping[str, str], locale: str) -> dict[str, Any]:
    """What bands, strengths of evidence and don't know are called."""
    rules = framework.rules
    return {
        "bands": {band.id: getattr(band.label, locale) for band in rules.bands},
        "evidence": {strength.id: getattr(strength.label, locale) for strength in rules.evidence},
        "dont_know": {"organisation": words["dont_know"], "partner": words["dont_know_partner"]},
    }


def route_texts(route: Route, locale: str) -> dict[str, Any]:
    """What a way through is called, and where it has words of its own."""
    own = {one.question: getattr(one.wording, locale) for one in route.asked if one.wording}
    silent = {"could_not_tell": getattr(route.could_not_tell, locale)} if route.could_not_tell else {}
    return {"title": getattr(route.title, locale), "wordings": own, **silent}
