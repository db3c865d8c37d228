"""Reads and checks everything under `principles/`."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from definitions import checks
from definitions.documents import Document
from definitions.problems import Problem
from definitions.reading import Definition, Folder, read_definition, read_folder
from principles.model import Catalogue, Glossary, Goal, Knowledge, Principle, Sources, Way

CATALOGUE = "principles/framework.yml"


@dataclass(frozen=True)
class KnowledgeDefinitions:
    """What was read, each value with its document; None where a file's shape does not hold."""

    catalogue: Definition[Catalogue] | None
    principles: Folder[Principle]
    goals: Folder[Goal]
    ways: Folder[Way]
    sources: Definition[Sources] | None
    glossary: Definition[Glossary] | None

    @property
    def folders(self) -> tuple[Folder, Folder, Folder]:
        return self.principles, self.goals, self.ways

    @property
    def documents(self) -> list[Document]:
        """The documents whose shape holds."""
        single = [self.catalogue, self.sources, self.glossary]
        entries = [definition for folder in self.folders for definition in folder.definitions]
        return [definition.document for definition in [*single, *entries] if definition]

    @property
    def known(self) -> dict[str, set[str]]:
        """For each key that refers to something, the ids it may name."""
        known = {"principle": set(self.principles.ids), "goal": set(self.goals.ids), "way": set(self.ways.ids)}
        known |= {f"{key}s": ids for key, ids in known.items()}
        if self.catalogue:
            vocabularies = self.catalogue.value.vocabularies
            known["basis"] = {word.id for word in vocabularies.basis}
            known["strength"] = {word.id for word in vocabularies.strength}
        if self.sources:
            known["sources"] = known["official_statement"] = {source.id for source in self.sources.value.sources}
        return known

    def knowledge(self) -> Knowledge:
        """The plain model. Only for definitions without problems."""
        catalogue = self.catalogue.value
        return Knowledge(
            catalogue=catalogue,
            principles=self.principles.in_order(catalogue.principles),
            goals=self.goals.in_order(catalogue.goals),
            ways=self.ways.in_order(catalogue.ways),
            sources=self.sources.value.sources,
            terms=self.glossary.value.terms,
        )


def read_knowledge(root: Path, problems: list[Problem]) -> KnowledgeDefinitions:
    """Read every definition under `principles/`, and add what is wrong with each shape to `problems`."""
    return KnowledgeDefinitions(
        catalogue=read_definition(root, CATALOGUE, Catalogue, problems),
        principles=read_folder(root, "principles/principles", Principle, problems),
        goals=read_folder(root, "principles/goals", Goal, problems),
        ways=read_folder(root, "principles/ways", Way, problems),
        sources=read_definition(root, "principles/sources.yml", Sources, problems),
        glossary=read_definition(root, "principles/glossary.yml", Glossary, problems),
    )


def check_knowledge(read: KnowledgeDefinitions) -> Iterator[Problem]:
    """What does not make sense in definitions whose shapes hold."""
    for document in read.documents:
        yield from checks.repeated_ids(document)
        yield from checks.unknown_references(document, read.known)
        yield from checks.statements_without_source(document)
    for folder in read.folders:
        yield from checks.entries_with_the_same_id(folder)
    for definition in read.principles.definitions:
        yield from checks.repeated_links(definition.document, ("ways",), definition.value.ways, "way")
        yield from checks.repeated_links(definition.document, ("goals",), definition.value.goals, "goal")
    if read.catalogue:
        yield from _catalogue_problems(read, read.catalogue)


def _catalogue_problems(read: KnowledgeDefinitions, catalogue: Definition[Catalogue]) -> Iterator[Problem]:
    for kind, folder in zip(("principles", "goals", "ways"), read.folders, strict=True):
        listed = getattr(catalogue.value, kind)
        yield from checks.unlisted_entries(folder, listed, f"`{kind}` of {CATALOGUE}")
        yield from checks.repeated_names(catalogue.document, (kind,), listed)
    for kind, folder in (("goal", read.goals), ("way", read.ways)):
        yield from _unserved(read, kind, folder)


def _unserved(read: KnowledgeDefinitions, kind: str, folder: Folder) -> Iterator[Problem]:
    """Some principle serves every goal and every way of working."""
    links = [link for definition in read.principles.definitions for link in getattr(definition.value, f"{kind}s")]
    served = {getattr(link, kind) for link in links}
    for id, definition in folder.by_id().items():
        if read.principles.definitions and id not in served:
            yield definition.document.problem((), f"a {kind} that no principle serves", "a principle that links to it")
