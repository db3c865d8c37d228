"""What maintainers type: check the definitions, write the schemas, score a saved file or several side by side."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from assessment.answers.saved_file import LONGEST, AnswersFile, read_answers
from assessment.comparing.compare import compare
from assessment.comparing.comparison import Round
from assessment.comparing.files import joint_file, name_of, view_of
from assessment.comparing.rules_document import comparing_rules_of
from assessment.comparison_report import comparison_report
from assessment.definitions.framework import FRAMEWORK_ROOT, ROOMS, Framework, load_framework
from assessment.definitions.loading import read_assessment
from assessment.definitions.wording_notes import wording_notes
from assessment.report import report, route_report, what_if_report
from assessment.scoring.monotone import monotone_breaks
from assessment.scoring.next_steps import gaps_in, next_steps
from assessment.scoring.route_result import RouteRules, route_result, routes_of, within
from assessment.scoring.rules_document import rules_of
from assessment.scoring.score import score
from assessment.scoring.whatif import what_if
from definitions.problems import DefinitionErrors, Problem, read_all
from definitions.schemas import write_schemas
from principles.ages import old_sources


def main(arguments: Sequence[str]) -> int:
    """Run one command. Returns the exit status: 0 if all is well, 1 if something has to be mended."""
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
    except DefinitionErrors as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m assessment", description="Check, score and describe frameworks.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    framework = argparse.ArgumentParser(add_help=False)
    framework.add_argument(
        "--framework", metavar="DIR", type=Path, default=FRAMEWORK_ROOT,
        help="a folder with principles/ and assessment/ inside (this project's own, unless given)",
    )  # fmt: skip
    check = commands.add_parser("check", parents=[framework], help="check every definition")
    check.add_argument(
        "--today", metavar="DAY", type=date.fromisoformat, default=date.today(),
        help="the day from which the age of sources is counted: 2026-11-22 (today, unless given)",
    )  # fmt: skip
    check.set_defaults(run=_check)
    scoring = commands.add_parser("score", parents=[framework], help="score a saved self-assessment")
    scoring.add_argument("answers", metavar="ANSWERS.json", type=Path, help="a file saved in the browser")
    scoring.add_argument("--json", action="store_true", help="print the whole result with its trace as JSON")
    scoring.set_defaults(run=_score)
    lifting = commands.add_parser("whatif", parents=[framework], help="say what one change would improve each score")
    lifting.add_argument("answers", metavar="ANSWERS.json", type=Path, help="a file saved in the browser")
    lifting.add_argument("--json", action="store_true", help="print all changes as JSON")
    lifting.set_defaults(run=_what_if)
    comparing = commands.add_parser("compare", parents=[framework], help="compare saved self-assessments")
    comparing.add_argument("files", metavar="FILE", nargs="*", type=Path, help="files saved in the browser")
    comparing.add_argument(
        "--group", metavar=("NAME", "FILE"), nargs="+", action="append", default=[],
        help="files to look at together as well, under a name",
    )  # fmt: skip
    comparing.add_argument("--json", action="store_true", help="print the whole comparison with its trace as JSON")
    comparing.add_argument(
        "--joint", metavar="FILE", type=Path, help="write the joint assessment that the last round begins with"
    )
    comparing.set_defaults(run=_compare)
    schemas = commands.add_parser("schemas", help="write the JSON Schemas that editors use")
    schemas.set_defaults(run=lambda options: write_schemas(FRAMEWORK_ROOT, ROOMS))
    return parser


def _check(options: argparse.Namespace) -> None:
    framework = load_framework(options.framework)
    questions = sum(len(section.questions) for section in framework.sections)
    counts = {kind: len(entries) for kind, entries in framework.knowledge.entries.items()}
    counts |= {"questions": questions, "context questions": len(framework.context), "signals": len(framework.signals)}
    counts |= {"contrasts": len(framework.contrasts), "routes": len(framework.routes)}
    listed = ", ".join(f"{count} {name}" for name, count in counts.items())
    print(f"{framework.knowledge.catalogue.id}: {listed}: no problems")
    breaks = monotone_breaks(rules_of(framework))
    if breaks:
        print("Raising an answer can lower a score:", *breaks, sep="\n  ")
    else:
        print("Raising an answer or adding evidence never lowers a score.")
    read = read_assessment(options.framework, [])
    notes = wording_notes(read.questions.definitions, read.judged)
    if notes:
        print(f"Notes on the wording of questions, to judge: {len(notes)}", *notes, sep="\n  ")
    old = old_sources(framework.knowledge.sources, options.today)
    if old:
        print(f"Sources to read again: {len(old)}", *old, sep="\n  ")


def _score(options: argparse.Namespace) -> None:
    framework = load_framework(options.framework)
    answers = read_answers(options.answers)
    rules, given, view = rules_of(framework), answers.by_question(), answers.about.perspective
    route = _route_of(framework, answers)
    result = route_result(rules, route, given, view) if route else score(rules, given, view)
    if options.json:
        print(json.dumps(result, indent=2, ensure_ascii=False))
    elif route:
        print(route_report(framework, answers, result))
    else:
        print(report(framework, answers, result, next_steps(rules, given, view, gaps_in(given))))


def _what_if(options: argparse.Namespace) -> None:
    framework = load_framework(options.framework)
    answers = read_answers(options.answers)
    rules, given, route = rules_of(framework), answers.by_question(), _route_of(framework, answers)
    found = what_if(*(within(rules, route.questions, given) if route else (rules, given)), answers.about.perspective)
    print(json.dumps(found, indent=2, ensure_ascii=False) if options.json else what_if_report(framework, found, route))


def _route_of(framework: Framework, answers: AnswersFile) -> RouteRules | None:
    """The route that was answered, None where all questions were."""
    return next((route for route in routes_of(framework) if route.id == answers.about.route), None)


def _check_room_for(rounds: Sequence[Round], joint: Path) -> None:
    """A joint assessment has room for so many views."""
    views = len(rounds[-1]["views"]) if rounds else 0
    if views > LONGEST["views"]:
        found, expected = f"{views} views in the last round", f"at most {LONGEST['views']}"
        raise DefinitionErrors([Problem(joint.name, 1, "", found, expected, "Leave some out")])


def _compare(options: argparse.Namespace) -> None:
    framework = load_framework(options.framework)
    grouped = [(Path(file), name) for name, *files in options.group for file in files]
    chosen = [*((file, "") for file in options.files), *grouped]
    files = read_all(*(partial(read_answers, file) for file, _ in chosen))
    others = [
        Problem(file.name, 1, "framework.id", f"'{answers.framework.id}'", f"'{framework.knowledge.catalogue.id}'")
        for (file, _), answers in zip(chosen, files, strict=True)
        if answers.framework.id != framework.knowledge.catalogue.id
    ]
    if others:
        raise DefinitionErrors(others)
    rules = comparing_rules_of(framework)
    views = [view_of(answers, group) for answers, (_, group) in zip(files, chosen, strict=True)]
    comparison = compare(rules, views)
    if options.joint:
        _check_room_for(comparison["rounds"], options.joint)
        joint = joint_file(rules, files, views, comparison)
        options.joint.write_text(joint.model_dump_json(indent=2) + "\n", "utf-8")
    names = [name_of(file.name, answers) for (file, _), answers in zip(chosen, files, strict=True)]
    if options.json:
        print(json.dumps({"views": names, **comparison}, indent=2, ensure_ascii=False))
    else:
        print(comparison_report(framework, names, comparison))
