"""Marks the first use of terms on a page: a link to the glossary that carries the meaning for the page's script."""

from html import escape

from hooks.glossary.running_text import Run, running_text
from hooks.glossary.wordings import Use, Wordings

MOST = 6
"""Marks on one page. Where more terms are used, the longest are marked: they say least by themselves."""

UNMARKED = {
    "glossary.md",
    "sources.md",
    "translation.md",
    "assessment.md",
    "assessment/list.md",
    "assessment/compare.md",
    "assessment/plan.md",
    "assessment/report.md",
    *("workshop/form.md", "workshop/form-partner.md", "workshop/scoring.md", "workshop/cards.md", "workshop/chart.md"),
    "workshop/key-in.md",
    "assessment/room.md",
}
"""Pages that explain words themselves, list what others say, or are for filling in."""


def with_meanings(html: str, wordings: Wordings, locale: str, glossary: str, more: str) -> str:
    """The content of a page with its first uses of terms marked.

    Args:
        html: The content, in which every element is closed.
        wordings: The terms, in the language of the page.
        locale: The language of the page.
        glossary: The address of the glossary, seen from the page.
        more: What the link to the glossary says once the meaning is open.
    """
    text = running_text(html, locale)
    explained_by_page = {use.term.id for run in text.title for use in wordings.uses(run.text)}
    first: dict[str, tuple[Run, Use]] = {}
    for run in text.runs:
        for use in wordings.uses(run.text):
            if use.term.id not in explained_by_page:
                first.setdefault(use.term.id, (run, use))
    marked = sorted(first.values(), key=lambda found: found[1].start - found[1].end)[:MOST]
    places = sorted((run.places[use.start], run.places[use.end], use) for run, use in marked)
    pieces, done = [], 0
    for start, end, use in places:
        meaning = getattr(use.term.meaning, locale)
        opening = f'<a class="explained" href="{glossary}#{use.term.id}" data-meaning="{escape(meaning)}"'
        pieces += [html[done:start], f'{opening} data-more="{escape(more)}">', html[start:end], "</a>"]
        done = end
    return "".join([*pieces, html[done:]])
