"""Sense checks of the knowledge. Each rule is one small function."""

import re
from collections.abc import Iterator
from itertools import pairwise

from definitions import checks
from definitions.problems import Problem
from definitions.reading import Definition, Folder, RoomDefinitions
from principles.kinds import GLOSSARY, SOURCES, TIMELINE
from principles.loading import LINKS, known_names
from principles.model import BLANK, AdaptableDocument, Glossary, Principle, Sign, Timeline

LAW = "law"
"""The word of the `basis` vocabulary for what an Act, regulations or a court say."""
NAMES_LAW = re.compile(r"\bAct\b|\b(?:[Bb]y|[Tt]he) law\b|\b[Rr]egulations\b|\b[Cc]ourts?\b")
"""English words by which a term shows that it states law."""


def check_knowledge(read: RoomDefinitions) -> Iterator[Problem]:
    """What does not make sense in definitions whose shapes hold."""
    yield from checks.problems_of_every_kind(read, known_names(read), LINKS)
    yield from _unserved(read, "goals", read.folders["principles"].definitions)
    yield from _unserved(read, "ways", read.folders["principles"].definitions)
    yield from _unlisted_signs(read.folders["principles"], read.folders["signs"])
    for document in read.folders["documents"].definitions:
        yield from _uneven_rows(document)
        yield from _uneven_blanks(document)
        yield from _untimely_decisions(document)
    yield from _idle_sources(read)
    if glossary := read.files[GLOSSARY]:
        yield from _terms_without_basis(glossary)
    if timeline := read.files[TIMELINE]:
        yield from _untimely_events(timeline)


def _unserved(read: RoomDefinitions, plural: str, principles: list[Definition[Principle]]) -> Iterator[Problem]:
    """Some principle serves every goal and every way of working."""
    name = LINKS[plural]
    served = {getattr(link, name) for principle in principles for link in getattr(principle.value, plural)}
    for id, definition in read.folders[plural].by_id().items():
        if principles and id not in served:
            yield definition.document.problem((), f"a {name} that no principle serves", "a principle that links to it")


def _unlisted_signs(principles: Folder[Principle], signs: Folder[Sign]) -> Iterator[Problem]:
    """A principle lists the signs that name it, each once, and no others."""
    listed, known = {}, signs.by_id()
    for id, principle in principles.by_id().items():
        listed[id] = principle.value.warning_signs
        yield from checks.repeated_names(principle.document, ("warning_signs",), listed[id])
        for position, name in enumerate(listed[id]):
            sign = known.get(name)
            if sign and id not in sign.value.principles:
                found, expected = f"'{name}', which does not name this principle", "a sign that does"
                remedy = f"Or add '{id}' to `principles` of {signs.path}/{name}.yml"
                yield principle.document.problem(("warning_signs", position), found, expected, remedy)
    for id, sign in known.items():
        yield from checks.repeated_names(sign.document, ("principles",), sign.value.principles)
        for position, name in enumerate(sign.value.principles):
            if id not in listed.get(name, [id]):
                found = f"'{name}', which does not list this sign"
                expected = f"'{id}' in `warning_signs` of {principles.path}/{name}.yml"
                yield sign.document.problem(("principles", position), found, expected)


def _uneven_rows(document: Definition[AdaptableDocument]) -> Iterator[Problem]:
    """Each row of a table has a cell for each column."""
    for position, part in enumerate(document.value.parts):
        columns = len(part.table.columns) if part.table else 0
        for number, row in enumerate(part.table.rows if part.table else []):
            if len(row) != columns:
                path = ("parts", position, "table", "rows", number)
                yield document.document.problem(path, f"{len(row)} cells", f"{columns}, one for each column")


def _uneven_blanks(document: Definition[AdaptableDocument]) -> Iterator[Problem]:
    """Both languages of a text ask people to fill in as much."""
    for position, part in enumerate(document.value.parts):
        for text in part.texts:
            english, welsh = len(BLANK.findall(text.en)), len(BLANK.findall(text.cy))
            if english != welsh:
                found = f"{english} things to fill in in English and {welsh} in Welsh: '{text.en}'"
                yield document.document.problem(("parts", position), found, "as many in both languages")


def _untimely_decisions(document: Definition[AdaptableDocument]) -> Iterator[Problem]:
    """The decisions of a picture stand in their order, and nobody can change one that is made."""
    before = 1
    for position, mapped in enumerate(document.value.picture.decisions if document.value.picture else []):
        path = ("picture", "decisions", position)
        if mapped.when < before:
            found = f"month {mapped.when}, after a decision of month {before}"
            yield document.document.problem((*path, "when"), found, "decisions in the order in which they are made")
        if (mapped.who_can_change is None) != (mapped.until is None):
            found = "one of `who_can_change` and `until`"
            yield document.document.problem(path, found, "both, or neither where nobody can change it")
        if mapped.until and mapped.until > mapped.when:
            found = f"month {mapped.until}, after the decision in month {mapped.when}"
            yield document.document.problem((*path, "until"), found, "a month up to that of the decision")
        before = max(before, mapped.when)


def _untimely_events(timeline: Definition[Timeline]) -> Iterator[Problem]:
    """Events stand in the order of their dates, and none is later than what is said of today."""
    dates = [event.date for event in timeline.value.events]
    for position, (earlier, later) in enumerate(pairwise(dates), start=1):
        if later < earlier:
            found = f"{later}, after an event of {earlier}"
            yield timeline.document.problem(("events", position, "date"), found, "events in the order of their dates")
    if (checked := timeline.value.today.checked) < max(dates):
        found = f"{checked}, before the last event ({max(dates)})"
        yield timeline.document.problem(("today", "checked"), found, "a day after all events")


def _idle_sources(read: RoomDefinitions) -> Iterator[Problem]:
    """Something rests on every source, except on those for further reading.

    Only where every shape holds, as a broken file may be the one that uses a source.
    """
    if not read.is_whole:
        return
    sources = read.files[SOURCES]
    keys = ("sources", "official_statement")
    used = {name for document in read.documents for _, key, name in document.references if key in keys}
    for position, source in enumerate(sources.value.sources):
        path = ("sources", position, "id")
        if source.id not in used and not source.further_reading:
            remedy = "Name it among the `sources` of a statement, or say `further_reading: true`"
            found = f"'{source.id}', on which nothing rests"
            yield sources.document.problem(path, found, "a source that a statement names", remedy)
        if source.id in used and source.further_reading:
            found = f"'{source.id}', on which a statement rests"
            yield sources.document.problem(path, found, "no `further_reading` for such a source")


def _terms_without_basis(glossary: Definition[Glossary]) -> Iterator[Problem]:
    """A term with sources says what kind of statement they carry; one that names a law says that it states law."""
    for position, term in enumerate(glossary.value.terms):
        path = ("terms", position)
        if term.sources and not term.basis:
            yield glossary.document.problem(path, f"'{term.id}' with sources, and no basis", "a `basis` beside them")
        if (law := NAMES_LAW.search(term.meaning.en)) and term.basis != LAW:
            found = f"'{term.id}', whose meaning speaks of '{law[0]}'"
            yield glossary.document.problem(path, found, f'`basis: "{LAW}"`, with its sources')
