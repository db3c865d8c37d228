"""The types of the knowledge: what a principle, a goal, a way of working, a source and a term are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from definitions.shapes import Entry, Id, Item, PageEntry, Shape, Text, Word, Words

Items = Annotated[list[Item], Field(min_length=1)]


def _day_that_exists(checked: str) -> str:
    try:
        date.fromisoformat(checked if len(checked) == LENGTH_OF_A_DAY else f"{checked}-01")
    except ValueError:
        raise ValueError("a day that exists") from None
    return checked


LENGTH_OF_A_DAY = len("2026-11-21")
MonthOrDay = Annotated[
    str, Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$"), AfterValidator(_day_that_exists)
]


class Provenance(Shape):
    """Where a statement comes from, and what kind of statement it is."""

    id: Id
    """Unique within its list."""
    basis: Id
    """A word of the `basis` vocabulary."""
    text: Text
    """What is stated, in our own words."""
    sources: list[Id] = []
    """Ids from sources.yml. Only `judgement` may have none."""


class Sign(Entry):
    """A warning sign that a principle is claimed but not practised. Pages and the assessment refer to it."""

    title: Text
    """The sign in a few words."""
    text: Text
    """What one sees or hears."""
    meaning: Text
    """Why it matters, and what is known about it. It also stands where `text` does not."""
    instead: Text
    """What to do instead."""
    principles: Annotated[list[Id], Field(min_length=1)]
    """The principles it touches. Each lists it among its `warning_signs`."""
    basis: Id
    """A word of the `basis` vocabulary: what `meaning` rests on."""
    sources: list[Id] = []
    """Ids from sources.yml. Only `judgement` may have none."""

    why_it_happens: Text | None = None
    """How decent people come to do it: our own judgement."""
    methods: list[Id] = []
    """Methods that help against it."""

    @property
    def short_name(self) -> Text:
        """What lists call it."""
        return self.title

    @property
    def summary(self) -> Text:
        """What it is, in a sentence."""
        return self.text


class SourcedEntry(PageEntry):
    """An entry whose page says where its statements come from."""

    provenance: Annotated[list[Provenance], Field(min_length=1)]
    """Where this page's statements come from."""


class Stage(SourcedEntry):
    """One stage of a piece of work, from naming the problem to judging the results."""

    involvement: Text
    """What it means to involve people here."""
    settled: Items
    """What is decided here, and is lost for those who come later."""
    do: Items
    """What to do."""
    avoid: Items
    """What to avoid, and why."""
    signs: list[Id] = []
    """The warning signs that show here."""


class Method(SourcedEntry):
    """One way to involve people: when it is right, how to do it, and how it goes wrong."""

    stages: Annotated[list[Id], Field(min_length=1)]
    """The stages in which it fits."""
    participation: Id
    """A word of the `participation` vocabulary: the most that people can do by it when it is done well."""
    group_sizes: Annotated[list[Id], Field(min_length=1)]
    """Words of the `group_sizes` vocabulary: how many people take part at once."""
    duration: Id
    """A word of the `duration` vocabulary: from the start to an answer for those who took part."""
    effort: Id
    """A word of the `effort` vocabulary: what it asks of those who run it."""
    good_for: Items
    """When it is right."""
    not_for: Items
    """When it is not, and what to take instead."""
    budget: Items
    """What to budget for. No sums: they differ too much."""
    steps: Items
    """What to do, one after the other."""
    left_out: Items
    """Who is easily left out, and how to reach them."""
    lip_service: Text
    """How it turns into involving people in name only."""
    feed_back: Text
    """What to tell people afterwards."""
    signs: list[Id] = []
    """The warning signs to watch for with it."""


class Part(Shape):
    """One part of a guide or of a document, under a heading of its own."""

    id: Id
    """Unique within what it is a part of."""
    heading: Text
    """What it is about."""
    text: Text | None = None
    """One or two short paragraphs, before the list."""
    items: list[Item] = []
    """A list."""


class GuidePart(Part):
    """One part of a guide."""

    asks: bool = False
    """Whether its items are questions to ask, which people can put on their own sheet."""


class GuideStep(Shape):
    """One step of a reader's path through the site."""

    page: Words
    """The page's path, without the language: `principles/involvement.md`."""
    text: Text
    """What the reader does there, as an invitation."""


class Guide(SourcedEntry):
    """What the site holds for one kind of reader."""

    parts: Annotated[list[GuidePart], Field(min_length=2)]
    """What these readers need to know and can do."""
    path: Annotated[list[GuideStep], Field(min_length=5, max_length=5)]
    """Five steps through the site."""


BLANK = re.compile(r"\[[^\[\]]+\]|^…$")
"""What people fill in: words in square brackets, or a cell with nothing but dots."""


class DocumentTable(Shape):
    """A table in a document to adapt."""

    columns: Annotated[list[Text], Field(min_length=2)]
    """What stands over each column."""
    rows: Annotated[list[list[Text]], Field(min_length=1)]
    """The cells of each row, one for each column. A cell to fill in is `…` in both languages."""


class DocumentPart(Part):
    """One part of a document to adapt. In its texts, [square brackets] hold what people fill in."""

    table: DocumentTable | None = None
    """A table, after all else."""

    @property
    def texts(self) -> list[Text]:
        """All that stands under its heading, in order."""
        table = self.table
        cells = [*table.columns, *(cell for row in table.rows for cell in row)] if table else []
        return [*([self.text] if self.text else []), *(item.text for item in self.items), *cells]


Month = Annotated[int, Field(ge=1, le=12)]


class MappedDecision(Shape):
    """One decision of an invented piece of work."""

    id: Id
    """Unique within its picture."""
    decision: Text
    """What is decided."""
    who_decides: Text
    """The person or the meeting."""
    when: Month
    """When it is decided."""
    who_can_change: Text | None = None
    """Who can have a say before; left out where it was never open."""
    until: Month | None = None
    """The last month in which they can. It stands beside `who_can_change`, or neither does."""


class DecisionPicture(Shape):
    """What is decided when in the year of an invented piece of work, and until when it is open."""

    about: Text
    """What the invented piece of work is, in a few words."""
    today: Month
    """The month in which the picture is looked at."""
    decisions: Annotated[list[MappedDecision], Field(min_length=2)]
    """The decisions, in the order in which they are made."""


class AdaptableDocument(SourcedEntry):
    """A document that people change and then use as their own: terms of reference, a feedback report."""

    when: Text
    """When to use it."""
    how: Items
    """How to adapt it: what to agree first, and with whom."""
    parts: Annotated[list[DocumentPart], Field(min_length=1)]
    """The document itself."""
    picture: DecisionPicture | None = None
    """An invented example of what it is about, drawn on its page."""
    principles: Annotated[list[Id], Field(min_length=1)]
    """The principles that it serves."""
    stages: Annotated[list[Id], Field(min_length=1)]
    """The stages in which it is of use."""
    signs: list[Id] = []
    """The warning signs that it helps against."""


class WayLink(Shape):
    """How a principle serves a way of working: always this project's own judgement."""

    way: Id
    """The id of a way of working."""
    strength: Id
    """A word of the `strength` vocabulary."""
    reason: Text
    """Why we see a link, in one sentence."""
    basis: Literal["judgement"]
    """No official mapping exists, so this is always `judgement`."""


class GoalLink(Shape):
    """How a principle serves a well-being goal: always this project's own judgement."""

    goal: Id
    """The id of a well-being goal."""
    strength: Id
    """A word of the `strength` vocabulary."""
    reason: Text
    """Why we see a link, in one sentence."""
    basis: Literal["judgement"]
    """No official mapping exists, so this is always `judgement`."""


class Principle(SourcedEntry):
    """One of the Principles for Working with Communities, explained. Its title is ours, not the official wording."""

    plain_words: Text
    """The principle in our own plain words: one or two short paragraphs."""
    in_practice: Items
    """What it means in day-to-day work."""
    people_can_expect: Items
    """What people may expect of an organisation that keeps to it."""
    questions_to_ask: Items
    """Questions that a community group can ask an organisation."""
    what_good_looks_like: Items
    """What one sees where it works."""
    warning_signs: Annotated[list[Id], Field(min_length=1)]
    """The signs that name it, in the order that its page shows them."""
    evidence: Items
    """What would show it to somebody from outside."""
    ways: Annotated[list[WayLink], Field(min_length=1)]
    """The ways of working that it serves."""
    goals: Annotated[list[GoalLink], Field(min_length=1)]
    """The well-being goals that it serves."""


class LegalEntry(SourcedEntry):
    """A goal or a way of working: something the 2015 Act sets out. Its title is the official name in each language."""

    section: Text
    """Where it stands in the Act."""
    served_by_principles: Text
    """How the principles serve it: our own judgement."""


class Goal(LegalEntry):
    """One of the seven well-being goals."""


class Way(LegalEntry):
    """One of the five ways of working."""


class Source(Shape):
    """A document that statements rest on."""

    id: Id
    """What `sources:` lists refer to."""
    title: Text
    """The document's title; where only one language exists, it stands in both."""
    publisher: Text
    """Who published it."""
    year: Annotated[int, Field(ge=1900, le=2100)] | None = None
    """Year of publication; left out where it does not say."""
    url: Text | None = None
    """Where to read the same text in each language, if it is on the web. Never a guess."""
    supports: Text
    """What this project takes from it."""
    checked: MonthOrDay
    """Month or day on which somebody last read it."""
    verified: Literal["read", "second-hand"]
    """`read`: in the document itself. `second-hand`: on another body's page about it."""
    further_reading: bool = False
    """Whether nothing rests on it; the page of sources keeps such documents apart."""


class Sources(Shape):
    """The file sources.yml."""

    sources: Annotated[list[Source], Field(min_length=1)]
    """Every source, once."""


class Term(Shape):
    """One term of the glossary, with the agreed word in each language."""

    id: Id
    """Unique within the glossary."""
    term: Text
    """The term in each language."""
    meaning: Text
    """One or two plain sentences."""
    basis: Id | None = None
    """A word of the `basis` vocabulary, if the meaning rests on more than the use of words; `law` if it states law."""
    sources: list[Id] = []
    """Ids from sources.yml. Only `judgement`, or no `basis`, may have none."""
    gender: Literal["masculine", "feminine", "either"] | None = None
    """Of the Welsh noun; left out for verbs and phrases."""
    plural: Text | None = None
    """The plural in each language, where it is used."""
    also: list[Words] = []
    """Other Welsh words that say the same where a sentence needs them: an adjective, a verb-noun."""
    explain: bool = True
    """Whether its first use on a page explains itself: not for words that everybody knows, or that often mean else."""


class Glossary(Shape):
    """The file glossary.yml."""

    terms: Annotated[list[Term], Field(min_length=1)]
    """Every term, once; pages sort them for each language."""


class Event(Shape):
    """Something that happened to the principles, or to the law around them."""

    id: Id
    """Unique within the timeline."""
    name: Text
    """One to four words, for the drawing."""
    strand: Literal["principles", "law"]
    """The side of the drawing that it stands on: what became of the principles, or of the law around them."""
    text: Text
    """What happened, in one or two sentences."""
    basis: Id
    """A word of the `basis` vocabulary."""
    sources: list[Id] = []
    """Ids from sources.yml. Only `judgement` may have none."""


class PastEvent(Event):
    """An event with its date."""

    date: MonthOrDay
    """When it happened: a day, or a month where no day is known."""


class PresentState(Event):
    """How things stand."""

    checked: MonthOrDay
    """When somebody last looked whether this still holds. The drawing ends there."""


class Timeline(Shape):
    """The file timeline.yml: what happened when."""

    events: Annotated[list[PastEvent], Field(min_length=1)]
    """What happened, the earliest first."""
    today: PresentState
    """How things stand now."""


class StrengthWord(Word):
    """How strong a link is; roll-ups weigh questions by its points."""

    points: Annotated[int, Field(ge=1, le=10)]
    """How much a link of this strength counts."""


Holder = Literal["organisation", "both", "people"]
"""Who holds something in their hands."""


class ParticipationWord(Word):
    """A level of participation, and who holds what at it."""

    shapes: Holder
    """Who shapes what is proposed."""
    decides: Holder
    """Who makes the decision."""


class Vocabularies(Shape):
    """The small word lists that definitions choose from."""

    basis: Annotated[list[Word], Field(min_length=1)]
    """What kind of statement something is."""
    strength: Annotated[list[StrengthWord], Field(min_length=1)]
    """How strongly one thing serves another."""
    participation: list[ParticipationWord] = []
    """How much people can do, from being told to deciding; ordered from the least."""
    group_sizes: list[Word] = []
    """How many people take part at once; ordered from the fewest."""
    duration: list[Word] = []
    """How long something takes; ordered from the shortest."""
    effort: list[Word] = []
    """What something asks of those who run it; ordered from the least."""


class Catalogue(Shape):
    """The file framework.yml: what the framework is called, the words it uses, and the order of its entries."""

    id: Id
    """Names the framework in saved files."""
    version: Words
    """Changes when questions or rules change; saved files carry it."""
    title: Text
    """What the framework is called."""
    official_statement: Id
    """The source that holds the official wording of the principles; every page links to it."""
    vocabularies: Vocabularies
    """The words that definitions may use."""


@dataclass(frozen=True)
class Knowledge:
    """Everything under principles/, checked."""

    catalogue: Catalogue
    entries: Mapping[str, list[Entry]]
    """Under the plural of each kind, its entries in catalogue order."""
    sources: list[Source]
    terms: list[Term]
    timeline: Timeline | None = None
    """None where the framework has none."""

    @property
    def principles(self) -> list[Principle]:
        return self.entries["principles"]

    @property
    def goals(self) -> list[Goal]:
        return self.entries["goals"]

    @property
    def ways(self) -> list[Way]:
        return self.entries["ways"]

    @property
    def signs(self) -> dict[str, Sign]:
        """By their ids."""
        return {sign.id: sign for sign in self.entries["signs"]}
