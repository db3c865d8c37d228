"""A comparison as text for the terminal. The browser shows the same numbers in both languages."""

from collections.abc import Sequence

from assessment.comparing.comparison import Comparison, Measure, Spread
from assessment.comparing.files import ViewName
from assessment.definitions.framework import Framework

GAPS_SHOWN = 5


def comparison_report(framework: Framework, names: Sequence[ViewName], comparison: Comparison) -> str:
    """The views, the gaps of principles and questions, the signs in which the sides differ, and change over time."""
    knowledge = framework.knowledge
    principles = {entry.id: entry.short_name.en for entry in knowledge.principles}
    scored = [question for section in framework.sections for question in section.questions]
    titles = {question.id: question.title.en for question in (*framework.context, *scored)}
    signs = {one.id: knowledge.signs[one.sign].title.en for one in (*framework.signals, *framework.contrasts)}
    largest = [one for one in comparison["questions"] if one["gap"]][:GAPS_SHOWN]
    parts = [
        ("Views", _views(names, comparison)),
        ("Principles, per cent", _gaps(principles, comparison["principles"])),
        ("Largest gaps, levels", _gaps(titles, largest)),
        ("Warning signs that one side raises", _one_sided_signs(signs, comparison)),
        ("Signs between the two sides", _contrasts(signs, titles, comparison)),
        ("Over time, per cent", _over_time(principles, comparison)),
    ]
    return "\n\n".join("\n".join([title, *(lines or ["  none"])]) for title, lines in parts)


def _views(names: Sequence[ViewName], comparison: Comparison) -> list[str]:
    lines = []
    for number, round in enumerate(comparison["rounds"], start=1):
        for view in round["views"]:
            name = names[view]
            words = ("organisation", "work", "perspective", "route", "date")
            parts = [name["file"], *(name[word] for word in words if name[word])]
            lines.append(f"  round {number}: {', '.join(parts)}")
    return lines


def _gaps(names: dict[str, str], measures: Sequence[Measure]) -> list[str]:
    width = max((len(names[one["id"]]) for one in measures), default=0)
    return [
        f"  {names[one['id']]:<{width}}  organisation {_shown(one['organisation'])}  "
        f"partners {_shown(one['partner'])}  {_gap(one)}"
        for one in measures
    ]


def _shown(spread: Spread) -> str:
    median = "–" if spread["median"] is None else spread["median"]
    return f"{median} ({len(spread['values'])} of {spread['views']})"


def _gap(measure: Measure) -> str:
    return measure["kind"].replace("_", " ") if measure["gap"] is None else f"gap {measure['gap']:+}"


def _one_sided_signs(signs: dict[str, str], comparison: Comparison) -> list[str]:
    return [
        f"  {signs[one['id']]}: {one['kind'].replace('_', ' ')}"
        for one in comparison["signals"]
        if one["kind"] in ("organisation_only", "partner_only")
    ]


def _contrasts(signs: dict[str, str], titles: dict[str, str], comparison: Comparison) -> list[str]:
    raised = [one for one in comparison["contrasts"] if one["state"] == "raised"]
    return [f"  {signs[one['id']]}: {', '.join(titles[pair['question']] for pair in one['pairs'])}" for one in raised]


def _over_time(principles: dict[str, str], comparison: Comparison) -> list[str]:
    return [
        f"  {principles[one['id']]}: "
        + "; ".join(
            f"{side} {' → '.join(_shown(spread) for spread in one[side])}" for side in ("organisation", "partner")
        )
        for one in comparison["over_time"]
    ]
