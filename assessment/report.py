"""A result as text for the terminal. The browser shows the same numbers in both languages."""

from collections import Counter

from assessment.answers.saved_file import AnswersFile
from assessment.comparing.joint import settlement_of
from assessment.definitions.framework import Framework
from assessment.scoring.next_steps import CHANGES, Move, RankedStep
from assessment.scoring.result import Result, Score, SignalResult
from assessment.scoring.route_result import RouteAnswer, RoutePrinciple, RouteResult, RouteRules, RouteSignal
from assessment.scoring.whatif import KINDS, Lift, Reach, WhatIf


def report(framework: Framework, answers: AnswersFile, result: Result, steps: list[RankedStep]) -> str:
    """The profile, the roll-ups, the raised signals and what to do first, one line each."""
    knowledge = framework.knowledge
    parts = [_heading(answers)]
    for title, kind in (("Principles", "principles"), ("Ways of working", "ways"), ("Well-being goals", "goals")):
        names = {entry.id: entry.short_name.en for entry in getattr(knowledge, kind)}
        parts.append(_table(title, names, {band.id: band.label.en for band in framework.rules.bands}, result[kind]))
    parts.append(_raised(framework, result["signals"]))
    parts.append(
        "\n".join(["Next steps, ranked", *(_step_line(step) for step in steps)] if steps else ["No next steps"])
    )
    if answers.about.perspective == "joint":
        parts.append(_settlements(answers))
    parts += _other_version(framework, answers)
    return "\n\n".join(parts)


def route_report(framework: Framework, answers: AnswersFile, result: RouteResult) -> str:
    """What the few questions of a route say, what they leave out, and the way on."""
    title = _title_of(framework, result["route"])
    names = {principle.id: principle.short_name.en for principle in framework.knowledge.principles}
    questions = {question.id: question.title.en for section in framework.sections for question in section.questions}
    questions |= {question.id: question.title.en for question in framework.context}
    silent = [f"  {questions[id]}" for id in result["could_not_tell"]]
    parts = [
        f"{_heading(answers)}\nRoute: {title}",
        f"Asked: {result['asked']} of {result['all']} questions. Of those answered: {result['answered']}.",
        "\n".join(line for one in result["principles"] for line in _route_lines(one, names, questions, framework)),
        "\n".join([f"We could not tell: {len(silent)}", *silent]),
        _raised(framework, result["signals"]),
        f"Signs that it asks too little about: {sum(one['state'] == 'not_asked' for one in result['signals'])}",
        f"By going on to all questions, {len(result['left'])} more are asked, and none again.",
        *_other_version(framework, answers),
    ]
    return "\n\n".join(parts)


def _route_lines(
    one: RoutePrinciple, names: dict[str, str], questions: dict[str, str], framework: Framework
) -> list[str]:
    bands = {band.id: band.label.en for band in framework.rules.bands}
    standing = "no score" if one["band"] is None else f"{one['score']} %, {bands[one['band']]}"
    levels = [f"  {questions[answer['question']]}: {_said(answer)}" for answer in one["answers"]]
    return [f"{names[one['id']]}: {standing} ({one['share']} % of its weight asked)", *levels]


def _said(answer: RouteAnswer) -> str:
    if answer["level"] is not None:
        return f"level {answer['level']}"
    return "we could not tell" if answer["state"] == "dont_know" else answer["state"].replace("_", " ")


def _raised(framework: Framework, signals: list[SignalResult] | list[RouteSignal]) -> str:
    titles = {signal.id: framework.knowledge.signs[signal.sign].title.en for signal in framework.signals}
    raised = [f"  {titles[signal['id']]}" for signal in signals if signal["state"] == "raised"]
    return "\n".join(["Warning signs", *(raised or ["  none raised"])])


def _other_version(framework: Framework, answers: AnswersFile) -> list[str]:
    knowledge = framework.knowledge
    if answers.framework.version != knowledge.catalogue.version or answers.framework.id != knowledge.catalogue.id:
        return [
            f"Note: saved for {answers.framework.id} {answers.framework.version}, "
            f"scored by {knowledge.catalogue.id} {knowledge.catalogue.version}."
        ]
    return []


def what_if_report(framework: Framework, found: WhatIf, route: RouteRules | None = None) -> str:
    """For each score, the changes that improve it, or the answers that bring it back."""
    parts = []
    if route:
        parts.append(f"Route: {_title_of(framework, route.id)}. Answers to its questions alone are counted.")
    for kind in KINDS:
        names = {entry.id: entry.short_name.en for entry in getattr(framework.knowledge, kind)}
        parts += ["\n  ".join([names[reach["id"]], *_reach_lines(reach, route)]) for reach in found[kind]]
    return "\n\n".join(parts)


def _title_of(framework: Framework, route: str) -> str:
    return next(one.title.en for one in framework.routes if one.id == route)


def _reach_lines(reach: Reach, route: RouteRules | None) -> list[str]:
    if reach["open"]:
        questions = [one["question"] for one in reach["open"]]
        named = [
            id if route is None or id in route.questions else f"{id} (not asked on this route)" for id in questions
        ]
        return [f"answers needed for a score: {reach['needed']}", *named]
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
