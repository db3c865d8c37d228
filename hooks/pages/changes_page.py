"""What the page about versions of the questionnaire shows: each change, with names in place of ids."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from assessment.definitions.changes import Change, Version
from assessment.definitions.framework import Framework
from definitions.shapes import Text

ORDER = ("added", "removed", "narrowed", "reworded", "options", "rule")
"""What people look for first comes first."""


@dataclass(frozen=True)
class ShownChange:
    """A change with the title of what it happened to."""

    change: Change
    title: Text
    path: str | None
    """Where it stands now; None where it was removed."""


@dataclass(frozen=True)
class ShownVersion:
    """A version with its changes, sorted by what happened."""

    version: Version
    changes: list[tuple[str, list[ShownChange]]]
    """Under each way of changing that occurs."""


def changes_values(framework: Framework) -> dict[str, Any]:
    """The names that the template uses: the versions, the last first."""
    titles, paths = _titles_and_paths(framework)
    shown = [_shown(version, titles, paths) for version in framework.versions]
    return {"versions": list(reversed(shown))}


def _titles_and_paths(framework: Framework) -> tuple[dict[str, Text], dict[str, str]]:
    rubric = [question for section in framework.sections for question in section.questions]
    questions = [*framework.context, *rubric]
    titles = {question.id: question.title for question in questions}
    paths = {question.id: f"assessment.md#{question.id}" for question in questions}
    for signal in framework.signals:
        titles[signal.id] = framework.knowledge.signs[signal.sign].title
        paths[signal.id] = f"scoring.md#signal-{signal.id}"
    return titles, paths


def _shown(version: Version, titles: Mapping[str, Text], paths: Mapping[str, str]) -> ShownVersion:
    shown = [ShownChange(change, change.title or titles[change.id], paths.get(change.id)) for change in version.changes]
    groups = [(how, [one for one in shown if one.change.how == how]) for how in ORDER]
    return ShownVersion(version, [(how, changes) for how, changes in groups if changes])
