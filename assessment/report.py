"""A result as text for the terminal. The browser shows the same numbers in both languages."""

from collections import Counter

from assessment.answers.saved_file import AnswersFile
from assessment.comparing.joint import settlement_of
from assessment.definitions.framework import Framework
from assessment.scoring.next_steps import CHANGES, Move, RankedStep
from assessment.scoring.result import Result, Score
from assessment.scoring.whatif import KINDS, Lift, Reach, WhatIf


def report(framework: Framework, answers: AnswersFile, result: Result, steps: list[RankedStep]) -> str:
    """The profile, the roll-ups, the raised signals and what to do first, one line each."""
    knowledge = framework.knowledge
    parts = [_heading(answers)]
    for title, kind in (("Principles", "principles"), ("Ways of working", "ways"), ("Well-being goals", "goals")):
        names = {entry.id: entry.short_name.en for entry in getattr(knowledge, kind)}
        parts.append(_table(title, names, {band.id: band.label.en for band in framework.rules.bands}, result[kind]))
    titles = {signal.id: knowledge.signs[signal.sign].title.en for signal in framework.signals}
    raised = [f"  {titles[signal['id']]}" for signal in result["signals"] if signal["state"] == "raised"]
    parts.append("\n".join(["Warning signs", *(raised or ["  none raised"])]))
    parts.append(
        "\n".join(["Next steps, ranked", *(_step_line(step) for step in steps)] if steps else ["No next steps"])
    )
    if answers.about.perspective == "joint":
        parts.append(_settlements(answers))
    if answers.framework.version != knowledge.catalogue.version or answers.framework.id != knowledge.catalogue.id:
        parts.append(
            f"Note: saved for {answers.framework.id} {answers.framework.version}, "
            f"scored by {knowledge.catalogue.id} {knowledge.catalogue.version}."
        )
    return "\n\n".join(parts)


def what_if_report(framework: Framework, found: WhatIf) -> str:
    """For each score, the changes that improve it, or the answers that bring it back."""
    parts = []
    for kind in KINDS:
        names = {entry.id: entry.short_name.en for entry in getattr(framework.knowledge, kind)}
        parts += ["\n  ".join([names[reach["id"]], *_reach_lines(reach)]) for reach in found[kind]]
    return "\n\n".join(parts)


def _reach_lines(reach: Reach) -> list[str]:
    if reach["open"]:
        return [f"answers needed for a score: {reach['needed']}", *(one["question"] for one in reach["open"])]
    return [_lift_line(lift) for lift in reach["lifts"]] or ["no single change improves it"]


def _lift_line(lift: Lift) -> str:
    limits = "".join(f", without {limit}" for limit in lift["limits"])
    change = f"{lift['change']} {lift['from']} to {lift['to']}"
    return f"{lift['question']}: {change}: {lift['score_before']} % to {lift['score_after']} %{limits}"


def _step_line(step: RankedStep) -> str:
    change = f"  {step['question']}: {step['change']} {step['from']} to {step['to']}"
    return f"{change}: {'; '.join(effects(step)) or 'changes nothing'}"


def effects(step: RankedStep) -> list[str]:
    """What a step changes, in a few words each."""
    found = []
    for part in CHANGES:
        if part in KINDS:
            found += [_move_text(move) for move in step[part]]
        else:
            found += [f"{part.replace('_', ' ')}: {', '.join(step[part])}"] if step[part] else []
    return found + ([f"gap {step['gap']}"] if step["gap"] else [])


def _move_text(move: Move) -> str:
    part = "confidence" if move["before"]["score"] == move["after"]["score"] else "score"
    before, after = ["–" if move[when][part] is None else move[when][part] for when in ("before", "after")]
    return f"{move['id']}{' evidence' if part == 'confidence' else ''} {before} to {after}"


def _settlements(answers: AnswersFile) -> str:
    settled = Counter(settlement_of(answer) for answer in answers.by_question().values() if answer["origin"])
    minorities = sum(bool(answer.origin and answer.origin.minority.strip()) for answer in answers.answers.values())
    counts = {"agreed before": settled["agreed"], "decided together": settled["decided"], "open": settled[None]}
    counts["notes of a minority"] = minorities
    return "\n".join(["Joint answers", *(f"  {name}: {count}" for name, count in counts.items())])


def _heading(answers: AnswersFile) -> str:
    about = answers.about
    view = "joint view" if about.perspective == "joint" else f"view of the {about.perspective}"
    parts = [about.organisation, about.work, view, about.date]
    return ", ".join(part for part in parts if part)


def _table(title: str, names: dict[str, str], bands: dict[str, str], scores: list[Score]) -> str:
    width = max(len(title) - 2, *(len(name) for name in names.values()))
    lines = [f"{title:<{width + 2}}  score  coverage  confidence  band"]
    for score in scores:
        shown = f"{score['score']} %" if score["state"] == "scored" else "–"
        band = bands.get(score["band"], score["state"].replace("_", " "))
        lines.append(
            f"  {names[score['id']]:<{width}}  {shown:>5}  {score['coverage']:>6} %  {score['confidence']:>8} %  {band}"
        )
    return "\n".join(lines)
