"""Sense checks of the list of changes: nothing comes, goes or changes its answers without being told."""

from collections.abc import Iterator, Set
from itertools import pairwise

from assessment.definitions.changes import Change, Version
from assessment.definitions.loading import AssessmentDefinitions
from definitions.documents import Document
from definitions.problems import KeyPath, Problem, did_you_mean


def check_changes(read: AssessmentDefinitions, current: str) -> Iterator[Problem]:
    """The last version is the one that is asked, and each says what became different."""
    document, versions = read.changes.document, read.changes.value.versions
    asked = {*read.questions.ids, *read.context.ids}
    last = len(versions) - 1
    if versions[last].version != current:
        path = ("versions", last, "version")
        yield document.problem(path, f"'{versions[last].version}'", f"'{current}', the version in framework.yml")
    yield from _differences(document, last, asked, set(versions[last].asks))
    for position, (before, after) in enumerate(pairwise(versions), start=1):
        yield from _untold(document, position, before, after)
        for place, change in enumerate(after.changes):
            path = ("versions", position, "changes", place)
            questions = set(before.asks), set(after.asks)
            yield from _change_problems(document, path, change, questions, set(read.signals.ids))


def _differences(document: Document, position: int, asked: Set[str], listed: Set[str]) -> Iterator[Problem]:
    path = ("versions", position, "asks")
    for id in sorted(asked - listed):
        yield document.problem(path, f"no '{id}'", "every question that this version asks")
    for id in sorted(listed - asked):
        yield document.problem(path, f"'{id}'", "only questions that this version asks", did_you_mean(id, asked))


def _untold(document: Document, position: int, before: Version, after: Version) -> Iterator[Problem]:
    """A question that came or went has its change."""
    told = {(change.id, change.how) for change in after.changes if change.what == "question"}
    came, went = set(after.asks) - set(before.asks), set(before.asks) - set(after.asks)
    wanted = {*((id, "added") for id in came), *((id, "removed") for id in went)}
    for id, how in sorted(wanted - told):
        path = ("versions", position, "changes")
        yield document.problem(path, f"no change '{how}' of '{id}'", "a change that says why")


def _change_problems(
    document: Document, path: KeyPath, change: Change, questions: tuple[Set[str], Set[str]], signals: Set[str]
) -> Iterator[Problem]:
    """A change names what it can have happened to. `questions`: those of the version before, and of this one."""
    before, after = questions
    if change.what == "question":
        possible = {"added": after - before, "removed": before - after}.get(change.how, before & after)
        yield from _old_answer_problems(document, path, change)
    else:
        possible = signals if change.how != "removed" else {change.id} - signals
    if change.id not in possible:
        expected = f"the id of a {change.what} to which this can have happened"
        remedy = did_you_mean(change.id, possible)
        yield document.problem((*path, "id"), f"'{change.id}' as '{change.how}'", expected, remedy)
    if (change.title is not None) != (change.how == "removed"):
        found, expected = ("a title", "none") if change.title else ("no title", "one")
        remedy = "Only what was removed needs one: all else is called what it is called now"
        yield document.problem((*path, "title"), found, expected, remedy)


def _old_answer_problems(document: Document, path: KeyPath, change: Change) -> Iterator[Problem]:
    was_there = change.how != "added"
    if (change.old_answer is not None) != was_there:
        found = f"'{change.old_answer}'" if change.old_answer else "nothing"
        expected = "what becomes of an answer from before" if was_there else "nothing, for a question that is new"
        yield document.problem((*path, "old_answer"), found, expected)
