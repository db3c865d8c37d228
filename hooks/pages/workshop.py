"""The workshop pack: pages to print, and one to key in what was written on them, made of the definitions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment

from assessment.answers.saved_file import FOR_THE_BROWSER, LONGEST
from assessment.definitions.framework import Framework
from assessment.definitions.model import HIGHEST_LEVEL, ContextQuestion, RubricQuestion
from assessment.scoring.by_hand import Sheet, sheet_of
from assessment.scoring.rules_document import rules_of
from hooks.interface import Interface, words_in
from hooks.pages.condition_words import Titles, condition_sentence, titles_of
from hooks.pages.page import Page
from hooks.pages.paths import WORKSHOP_PAGES, linkable_paths
from hooks.pages.script_page import json_in_page
from hooks.pages.sentences import answer_names, sentences
from hooks.pages.templating import template_environment

PACK, FORM, PARTNERS_FORM, SCORING, CARDS, CHART, KEY_IN = WORKSHOP_PAGES
WORDS_FILE = "assessment/interface-workshop.yml"
STYLE, CHART_STYLE, KEY_IN_STYLE = (f"assessment-app/{name}.css" for name in ("workshop", "chart", "key-in"))
QUESTIONS_PER_SHEET = 2
"""Of the cards: each question has a column."""

SESSION = (
    *(("welcome", 10), ("practise", 10), ("sides", 35), ("break", 10)),
    *(("look", 10), ("talk", 25), ("steps", 15), ("close", 5)),
)
"""The parts of the two hours and their minutes."""
GUIDE = {"before": 6, "after": 3, "languages": 4, "access": 4, "small": 3, "disagree": 4, "promise": 3}
"""The parts of the guide, and how many points each has in the file of words."""
METHODS = ("co-design-workshop", "community-scorecard", "open-space")

SHARED = ("wrong_date", "not_written", "gone", "file_name")
"""Sentences of the questionnaire that keying in says too."""

BACK, CLEAR = 99, 98
"""What is typed, while keying in, to go back and to take an answer away."""


@dataclass(frozen=True)
class SessionPart:
    """A part of the two hours, in minutes from the beginning."""

    name: str
    begins: int
    ends: int


@dataclass(frozen=True)
class CardSheet:
    """The cards of one sheet of paper: a column for each question."""

    columns: Sequence[tuple[str, RubricQuestion]]

    @property
    def numbers(self) -> str:
        return "–".join(number for number, _ in self.columns)


@dataclass(frozen=True)
class Cap:
    """A level that counts as another one, with this strength of evidence, in these principles."""

    strength: int
    level: int
    counted: int
    principles: Sequence[str]


class Workshop:
    """Writes the pack in one language."""

    def __init__(self, framework: Framework, interface: Interface, locale: str):
        self.framework, self.locale = framework, locale
        self.words = words_in(interface, locale)
        self.rules = rules_of(framework)
        self.sheet: Sheet = sheet_of(self.rules)
        self.titles = self._numbered(titles_of(framework, locale))
        self.environment = self._environment(interface)

    def _numbered(self, titles: Titles) -> Titles:
        """On paper, conditions name questions and their boxes by number too."""
        numbers = self.sheet.numbers
        return Titles(
            questions={id: f"{numbers[id]} ({title})" for id, title in titles.questions.items()},
            options={
                (id, option): f"{self.sheet.options[id].index(option) + 1} ({text})"
                for (id, option), text in titles.options.items()
            },
            principles=titles.principles,
        )

    def _environment(self, interface: Interface) -> Environment:
        environment = template_environment(interface, self.locale, linkable_paths(self.framework))
        rules, knowledge = self.framework.rules, self.framework.knowledge
        environment.globals.update(
            version=self.rules.version,
            numbers=self.sheet.numbers,
            highest_level=HIGHEST_LEVEL,
            sections=self.framework.sections,
            context=self.framework.context,
            evidence=rules.evidence,
            bands=rules.bands,
            band_labels={band.id: band.label for band in rules.bands},
            principles={principle.id: principle for principle in knowledge.principles},
            reasons={gate.id: gate.reason for gate in rules.gates}
            | {rule.id: rule.reason for rule in rules.adjustments},
            judgement=next(word for word in knowledge.catalogue.vocabularies.basis if word.id == "judgement"),
            say=lambda condition: condition_sentence(condition, self.titles, self.words),
            no_value_from=no_value_from,
            papers=WORKSHOP_PAGES[1:],
            longest=LONGEST,
        )
        return environment

    def pages(self) -> list[Page]:
        """The pack, in the order of `WORKSHOP_PAGES`."""
        return [
            self._page(PACK, "pack", "workshop", session=session(), guide=GUIDE, methods=self._methods(),
                       folded=("day", *GUIDE)),
            self._page(FORM, "form", "workshop_form", view="organisation"),
            self._page(PARTNERS_FORM, "form", "workshop_form-partner", view="partner"),
            self._page(SCORING, "scoring", "workshop_scoring", sheet=self.sheet, caps=self._caps(),
                       sides=len(self.sheet.counts_as),
                       titles_by_id=titles_of(self.framework, self.locale).questions),
            self._page(CARDS, "cards", "workshop_cards", card_sheets=self._card_sheets()),
            self._page(CHART, "chart", "workshop_chart", styles=(STYLE, CHART_STYLE)),
            self._page(
                KEY_IN, "key-in", "workshop_key-in",
                styles=(KEY_IN_STYLE,), scripts=("assessment-app/key-in.mjs",), search=False,
                back=BACK, clear=CLEAR,
                rules_json=json_in_page(self.rules.as_json()), words_json=json_in_page(self._browser_words()),
            ),
        ]  # fmt: skip

    def _page(
        self,
        path: str,
        template: str,
        name: str,
        *,
        styles: tuple[str, ...] = (STYLE,),
        scripts: tuple[str, ...] = (),
        search: bool = True,
        folded: tuple[str, ...] = (),
        **values: Any,
    ) -> Page:
        return Page(
            path=path,
            title=self.words[f"{name}_title"],
            nav_title=self.words.get(f"nav_{name}", ""),
            description=self.words[f"{name}_description"],
            markdown=self.environment.get_template(f"workshop/{template}.html.j2").render(path=path, **values),
            edit_path=WORDS_FILE,
            wide=True,
            styles=styles,
            scripts=scripts,
            search=search,
            folded=folded,
        )

    def _methods(self) -> list[Any]:
        return [method for method in self.framework.knowledge.entries["methods"] if method.id in METHODS]

    def _card_sheets(self) -> list[CardSheet]:
        """Sheets of one principle each, so that people print only what they talk about."""
        sheets = []
        for section in self.framework.sections:
            questions = [(self.sheet.numbers[question.id], question) for question in section.questions]
            for first in range(0, len(questions), QUESTIONS_PER_SHEET):
                sheets.append(CardSheet(questions[first : first + QUESTIONS_PER_SHEET]))
        return sheets

    def _caps(self) -> list[Cap]:
        """Where a level counts as another one."""
        return [
            Cap(strength, level, counted, [part.principle for part in self.sheet.parts if part.better == better])
            for better, strengths in self.sheet.counts_as.items()
            for strength, levels in enumerate(strengths)
            for level, counted in enumerate(levels)
            if counted != level
        ]

    def _browser_words(self) -> dict[str, Any]:
        titles = titles_of(self.framework, self.locale).questions
        return {
            "say": sentences(self.words, "key_in_say_", SHARED),
            "evidence": answer_names(self.framework, self.words, self.locale)["evidence"],
            "questions": {id: {"number": number, "title": titles[id]} for id, number in self.sheet.numbers.items()},
            "keys": {"back": BACK, "clear": CLEAR},
            "format": FOR_THE_BROWSER,
        }


def no_value_from(question: RubricQuestion | ContextQuestion) -> int:
    """The number of the box for don't know, after those for levels or options; does not apply has the next."""
    return HIGHEST_LEVEL + 1 if isinstance(question, RubricQuestion) else len(question.options) + 1


def session() -> list[SessionPart]:
    """The parts of the two hours, one after the other."""
    parts, minute = [], 0
    for name, minutes in SESSION:
        parts.append(SessionPart(name, minute, minute + minutes))
        minute += minutes
    return parts


def workshop_pages(framework: Framework, interface: Interface, locale: str) -> list[Page]:
    """The pack in one language."""
    return Workshop(framework, interface, locale).pages()
