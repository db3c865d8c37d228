"""Saved files as views, and a joint assessment as a saved file. The browser's twin is `browser/comparing/views.mjs`."""

from collections.abc import Sequence
from typing import TypedDict

from assessment.answers.saved_file import FORMAT, LONGEST, VERSION, About, AnswersFile, FrameworkVersion
from assessment.comparing.comparison import Comparison, View
from assessment.comparing.joint import joint_answers
from assessment.comparing.rules_document import ComparingRules


class ViewName(TypedDict):
    """What a view is called. No part but the perspective has to be there."""

    file: str
    organisation: str
    work: str
    perspective: str
    route: str
    date: str


def view_of(file: AnswersFile, group: str = "") -> View:
    """A saved file as comparing looks at it."""
    about = file.about
    return View(
        perspective=about.perspective,
        version=file.framework.version,
        date=about.date,
        route=about.route,
        group=group,
        answers=file.by_question(),
    )


def name_of(file_name: str, file: AnswersFile) -> ViewName:
    """What a saved file says about itself."""
    about = file.about
    return ViewName(
        file=file_name,
        organisation=about.organisation,
        work=about.work,
        perspective=about.perspective,
        route=about.route,
        date=about.date,
    )


def joint_file(
    rules: ComparingRules, files: Sequence[AnswersFile], views: Sequence[View], comparison: Comparison
) -> AnswersFile:
    """The joint assessment that the last round begins with. It has no date, as the meeting is still to come."""
    latest = comparison["rounds"][-1]["views"] if comparison["rounds"] else []
    abouts = [files[number].about for number in latest]
    return AnswersFile(
        format=FORMAT,
        version=VERSION,
        framework=FrameworkVersion(id=rules.scoring.framework, version=rules.scoring.version),
        about=About(
            organisation=_named_by_all([about.organisation for about in abouts]),
            work=_named_by_all([about.work for about in abouts]),
            perspective="joint",
        ),
        answers=joint_answers(rules, [views[number] for number in latest], LONGEST["note"]),
    )


def _named_by_all(names: Sequence[str]) -> str:
    """The name that all who gave one gave; none where they differ."""
    different = {name for name in names if name}
    return different.pop() if len(different) == 1 else ""
