"""One search index for each language, cut from the one that the theme writes."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hooks.search.places import Places
from language.prose import sentences

WELSH_PREFIX = "cy/"

TAG = re.compile(r"</?[a-z][^>]*>")
BLOCK = re.compile(r"</?(?:blockquote|d[dt]|h\d|li|p|pre|t[dhr])\b[^>]*>")

# Any language but `en` makes the theme's search worker load our script (hooks/search/words.py), which has a pipeline of
# its own; the theme would add English stop words to Welsh.
ENGLISH = {"lang": ["en-GB"], "separator": r"[\s\-,.:;!?()\"\[\]]+", "pipeline": []}

# This separator also cuts off what is joined by an apostrophe: i'r gymuned, a'u barn.
WELSH = {
    "lang": ["cy"],
    "separator": r"(?:['’](?:[rniuwmRNIUWM]|ch|th|CH|TH)(?![A-Za-zÀ-ỿ])|[\s\-,.:;!?()\"'‘’“”–—…/\[\]]+)",
    "pipeline": [],
}

NAMES = {"names": {"boost": 1000.0}}
"""A field beside the theme's own, of the same weight as its titles. The theme shows nothing of it."""

REPEATING = ("assessment/", "matrix/")
"""Pages that repeat what stands elsewhere. Whole, the questionnaire would be a result for every word and a third of
what search loads."""

LONGEST_TEXT = 4000
"""Characters of one section of such a page."""


def split_index(index: dict[str, Any], places: dict[str, Places]) -> dict[str, dict[str, Any]]:
    """Two indexes from a mixed one; addresses in the Welsh one start at the Welsh home page."""
    documents = index["docs"]
    welsh = [
        document | {"location": document["location"].removeprefix(WELSH_PREFIX)}
        for document in documents
        if document["location"].startswith(WELSH_PREFIX)
    ]
    english = [document for document in documents if not document["location"].startswith(WELSH_PREFIX)]
    return {
        "en": _index(index, ENGLISH, english, places["en"]),
        "cy": _index(index, WELSH, welsh, places["cy"]),
    }


def _index(
    index: dict[str, Any], settings: dict[str, Any], documents: Sequence[dict[str, Any]], places: Places
) -> dict[str, Any]:
    config = index["config"] | settings
    config["fields"] = config["fields"] | NAMES
    return index | {"config": config, "docs": [_document(document, places) for document in documents]}


def _document(document: dict[str, Any], places: Places) -> dict[str, Any]:
    page = document["location"].partition("#")[0]
    longest = LONGEST_TEXT if page in REPEATING else None
    changed = document | {"text": in_sentences(document["text"], longest)}
    if name := places.names.get(document["location"]):
        changed["names"] = name
    if weight := places.weights.get(page):
        changed["boost"] = weight
    return changed


def in_sentences(text: str, longest: int | None = LONGEST_TEXT) -> str:
    """A text, or its first characters, with each of its sentences as a paragraph.

    The theme shows the first two elements that hold a word that was searched for. A list or a long paragraph would fill
    a phone, and a piece of a list is no list: screen readers stumble over it.
    """
    plain = TAG.sub(" ", BLOCK.sub("\n", text))[:longest]
    found = (" ".join(plain[start:end].split()) for start, end in sentences(plain))
    return "".join(f"<p>{sentence}</p>" for sentence in found if sentence)


def split_index_file(site: Path, places: dict[str, Places]) -> None:
    """Replace the mixed index of a finished site by one for each language."""
    mixed = site / "search" / "search_index.json"
    indexes = split_index(json.loads(mixed.read_text("utf-8")), places)
    for path, locale in ((mixed, "en"), (site / "cy" / "search" / "search_index.json", "cy")):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(indexes[locale], ensure_ascii=False, separators=(",", ":")), "utf-8")
