"""Every generated page, in one language. Pure: a checked framework in, pages out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from assessment.definitions.framework import Framework
from definitions.kinds import Kind
from definitions.shapes import PageEntry
from hooks.interface import Interface, words_in
from hooks.pages import diagram, links
from hooks.pages.changes_page import changes_values
from hooks.pages.compare_page import compare_page
from hooks.pages.environment import framework_environment
from hooks.pages.list_page import list_page
from hooks.pages.page import Page
from hooks.pages.paths import entry_path, list_path
from hooks.pages.picking import MARK
from hooks.pages.plan_page import plan_page
from hooks.pages.profile import PROFILE_STYLE
from hooks.pages.questionnaire import questionnaire_page
from hooks.pages.related import Web
from hooks.pages.report_page import report_page
from hooks.pages.room_page import room_page
from hooks.pages.scoring_page import scoring_values
from hooks.pages.sheet_page import sheet_page
from hooks.pages.ties import tie_tables
from hooks.pages.translation_page import translation_values
from hooks.pages.workshop import workshop_pages
from language.translation.state import Translation
from language.welsh.order import SORT_KEYS, heading_letter
from principles.kinds import CATALOGUE, GLOSSARY, KINDS, SOURCES
from principles.model import Source, Term

PICTURE, PICTURE_STYLE = '<figure class="picture">', "assets/pictures.css"
"""How a picture begins, and the style sheet that a page with one loads."""
REFERENCE_STYLE = "assets/reference.css"


def generate_pages(framework: Framework, interface: Interface, texts: Sequence[Translation], locale: str) -> list[Page]:
    """All pages made from the definitions and from the state of their texts; the same paths in both languages."""
    writer = PageWriter(framework, interface, locale)
    return [
        *(page for kind in KINDS if kind.pages for page in writer.entry_pages(kind)),
        writer.questions_page(),
        sheet_page(framework, interface, locale),
        writer.matrix_page(),
        writer.glossary_page(),
        writer.sources_page(),
        writer.scoring_page(),
        writer.changes_page(),
        writer.translation_page(texts),
        questionnaire_page(framework, interface, locale),
        list_page(framework, interface, locale),
        compare_page(framework, interface, locale),
        plan_page(framework, interface, locale),
        *workshop_pages(framework, interface, locale),
        room_page(framework, interface, locale),
        report_page(framework, interface, locale),
    ]


class PageWriter:
    """Writes pages in one language."""

    def __init__(self, framework: Framework, interface: Interface, locale: str):
        self.framework, self.knowledge, self.locale = framework, framework.knowledge, locale
        self.words = words_in(interface, locale)
        self.web = Web(framework.knowledge)
        self.environment = framework_environment(framework, interface, locale)

    def _page(self, path: str, template: str, facts: dict[str, Any], **values: Any) -> Page:
        markdown = self.environment.get_template(f"{template}.md.j2").render(path=path, **values)
        page = Page(path=path, markdown=markdown, **facts)
        if PICTURE in markdown:
            page = replace(page, styles=(*page.styles, PICTURE_STYLE))
        return self._with_picking(page) if MARK in markdown else page

    def _with_picking(self, page: Page) -> Page:
        """A page on which people can put questions on their own sheet."""
        ending = self.environment.get_template("sheet/link.html.j2").render(path=page.path)
        return replace(page, markdown=f"{page.markdown}\n\n{ending}", picking=True)

    def _worded_page(
        self,
        path: str,
        template: str,
        name: str,
        edit_path: str,
        *,
        wide: bool = False,
        scripts: tuple[str, ...] = (),
        styles: tuple[str, ...] = (),
        folded: tuple[str, ...] = (),
        **values: Any,
    ) -> Page:
        """A page whose title and description are words of the interface."""
        facts = {
            "title": self.words[f"{name}_title"],
            "description": self.words[f"{name}_description"],
            "nav_title": self.words[f"nav_{name}"],
            "edit_path": edit_path,
            "wide": wide,
            "scripts": scripts,
            "styles": styles,
            "folded": folded,
        }
        return self._page(path, template, facts, **values)

    def entry_pages(self, kind: Kind) -> Iterator[Page]:
        """The list of the entries of a kind, and each of them."""
        entries, pages = self.knowledge.entries[kind.plural], kind.pages
        yield self._worded_page(
            list_path(kind),
            pages.list_template,
            kind.plural,
            CATALOGUE,
            wide=bool(pages.list_scripts),
            scripts=pages.list_scripts,
            styles=pages.styles,
            kind=kind.plural,
            entries=entries,
        )
        for entry in entries:
            related = self.web.related(kind, entry.id)
            yield self._page(
                entry_path(kind, entry.id),
                pages.template,
                self._entry_facts(kind, entry)
                | {"styles": pages.styles, "related": bool(related), "folded": pages.folded},
                kind=kind.plural,
                entry=entry,
                related=related,
                **neighbours(kind, entries, entry),
            )

    def _entry_facts(self, kind: Kind, entry: PageEntry) -> dict[str, Any]:
        """Title, description and the file to edit, for an entry with a file of its own."""
        return {
            "title": getattr(entry.title, self.locale),
            "description": getattr(entry.summary, self.locale),
            "nav_title": getattr(entry.short_name, self.locale),
            "edit_path": f"{kind.folder}/{entry.id}.yml",
        }

    def questions_page(self) -> Page:
        """Every question that a community group can ask an organisation, on one page to print."""
        _, *later = (principle.id for principle in self.knowledge.principles)
        return self._worded_page("questions.md", "questions", "questions", CATALOGUE, folded=tuple(later))

    def matrix_page(self) -> Page:
        """How everything is tied together, and how principles, ways and goals meet."""
        return self._worded_page(
            "matrix.md",
            "matrix",
            "matrix",
            CATALOGUE,
            wide=True,
            scripts=("assets/map.mjs",),
            styles=("assets/map.css",),
            tie_tables=tie_tables(self.web, self.knowledge),
            diagram=diagram.draw(self.knowledge, self.locale),
            tables=[links.matrix_table(kind, self.knowledge) for kind in links.LINKED],
            reasons=[
                (principle, links.all_links_from(principle, self.knowledge)) for principle in self.knowledge.principles
            ],
        )

    def glossary_page(self) -> Page:
        """Every term, in the order of the page's own alphabet."""
        letters = terms_by_letter(self.knowledge.terms, self.locale)
        return self._worded_page(
            "glossary.md",
            "glossary",
            "glossary",
            GLOSSARY,
            wide=True,
            folded=tuple(f"letter-{letter}" for letter, _ in letters),
            styles=(REFERENCE_STYLE,),
            letters=letters,
        )

    def sources_page(self) -> Page:
        """Every source, by title."""
        used = [source for source in self.knowledge.sources if not source.further_reading]
        return self._worded_page(
            "sources.md",
            "sources",
            "sources",
            SOURCES,
            styles=(REFERENCE_STYLE,),
            folded=(*(source.id for source in used), "further-reading"),
            sorted_sources=sorted(self.knowledge.sources, key=self._title_key),
        )

    def _title_key(self, source: Source) -> Any:
        return SORT_KEYS[self.locale](getattr(source.title, self.locale))

    def scoring_page(self) -> Page:
        """How answers become scores."""
        values = scoring_values(self.framework, self.locale, self.words)
        return self._worded_page(
            "scoring.md",
            "scoring",
            "scoring",
            "assessment/rules.yml",
            wide=True,
            styles=(PROFILE_STYLE, REFERENCE_STYLE),
            **values,
        )

    def changes_page(self) -> Page:
        """What each version of the questionnaire changed, and why."""
        values = changes_values(self.framework)
        return self._worded_page(
            "changes.md",
            "changes",
            "changes",
            "assessment/changes.yml",
            folded=tuple(f"version-{shown.version.version}" for shown in values["versions"]),
            **values,
        )

    def translation_page(self, texts: Sequence[Translation]) -> Page:
        """How far the Welsh of every text has come."""
        return self._worded_page(
            "translation.md",
            "translation",
            "translation",
            "hooks/interface.yml",
            wide=True,
            **translation_values(texts),
        )


def neighbours(kind: Kind, entries: Sequence[PageEntry], entry: PageEntry) -> dict[str, Any]:
    """Where the previous and the next entry live, and what they are called."""

    def at(position: int) -> dict[str, Any] | None:
        if not 0 <= position < len(entries):
            return None
        return {"path": entry_path(kind, entries[position].id), "title": entries[position].title}

    position = [other.id for other in entries].index(entry.id)
    return {"previous": at(position - 1), "following": at(position + 1)}


def terms_by_letter(terms: Sequence[Term], locale: str) -> list[tuple[str, list[Term]]]:
    """Terms under their first letters; in Welsh ch follows c and ll follows l."""
    letters: dict[str, list[Term]] = {}
    for term in sorted(terms, key=lambda term: SORT_KEYS[locale](getattr(term.term, locale))):
        letters.setdefault(heading_letter(getattr(term.term, locale), locale), []).append(term)
    return list(letters.items())
