"""What maintainers type: export texts for translators, import their Welsh, agree texts, and guard a release."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from definitions.problems import DefinitionErrors, Problem, did_you_mean
from language.project import add_project_option
from language.translation.alignment import read_aligned_lock
from language.translation.exporting import export
from language.translation.importing import Import, plan_import
from language.translation.lock import LOCK, Agreement, Lock, lock_text
from language.translation.state import State, Translation, read_translations
from language.translation.writing import unwritable, write_together


def main(arguments: Sequence[str]) -> int:
    """Run one command. Returns the exit status: 0 if all is well, 1 if something has to be mended."""
    options = _parser().parse_args(arguments)
    try:
        options.run(options.project, options)
    except DefinitionErrors as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m language.translation", description=__doc__)
    add_project_option(parser)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    exporting = commands.add_parser("export", help="write texts to a PO file for translators")
    exporting.add_argument("file", metavar="FILE.po", type=Path)
    exporting.add_argument("--only", choices=["open"], help="only texts without agreed Welsh")
    exporting.set_defaults(run=_export)
    importing = commands.add_parser("import", help="take the Welsh of a PO file into the project's files")
    importing.add_argument("file", metavar="FILE.po", type=Path)
    importing.set_defaults(run=_import)
    agreeing = commands.add_parser("agree", help="record that the Welsh of texts says what their English says")
    which = agreeing.add_mutually_exclusive_group(required=True)
    which.add_argument("names", metavar="NAME", nargs="*", default=[], help="a text's name: file#key")
    which.add_argument("--all", action="store_true", help="every text that has Welsh")
    agreeing.set_defaults(run=_agree)
    release = commands.add_parser("release", help="fail and name every text whose Welsh is missing or not agreed")
    release.set_defaults(run=_release)
    return parser


def _export(root: Path, options: argparse.Namespace) -> None:
    po = export(root, only_open=options.only == "open")
    try:
        po.save(str(options.file))
    except OSError as error:
        raise DefinitionErrors([unwritable(str(options.file), error)]) from None
    print(f"Texts in {options.file.name}: {len(po)}")


def _import(root: Path, options: argparse.Namespace) -> None:
    planned = plan_import(root, options.file)
    after = _write(root, planned.files, planned.lock)
    print(_summary(planned, after))
    _name_forgotten(planned.lock, after)


def _summary(planned: Import, after: Sequence[Translation]) -> str:
    by = f" and read by {planned.reader.name} on {planned.reader.day}" if planned.reader else ""
    lines = [
        f"Entries in the file: {planned.entries}, for {len(after)} texts of the project",
        f"Texts with new Welsh: {len(planned.changed)}",
        f"Texts newly agreed{by}: {len(planned.finished)}",
        f"Entries skipped, because they have no Welsh: {planned.without_welsh}",
        f"Entries left alone, because the Welsh here is newer than their export: {planned.left_alone}",
        f"Texts of the project still open: {sum(translation.is_open for translation in after)}",
        f"Texts of the project not yet read by a fluent speaker: {sum(not text.reading for text in after)}",
    ]
    if not planned.reader:
        lines.append("The file's header names no translator, so nothing counts as read.")
    if planned.remarks:
        lines += ["The translator's remarks:", *(f"  {name}: {remark}" for name, remark in planned.remarks.items())]
    return "\n".join([*lines, "Now read `git diff`, and let `make check` read the new Welsh."])


def _agree(root: Path, options: argparse.Namespace) -> None:
    known = {translation.pair.name: translation for translation in read_translations(root)}
    lock = read_aligned_lock(root, [translation.pair for translation in known.values()])
    wanted = [name for name in known if known[name].pair.cy] if options.all else options.names
    _refuse([problem for name in wanted if (problem := _hindrance(name, known))])
    agreed = {name: known[name].pair.en.text for name in wanted if known[name].is_open}
    readings = {name: lock[name].read for name in agreed if name in lock}
    lock |= {name: Agreement(english=english, read=readings.get(name)) for name, english in agreed.items()}
    after = _write(root, {}, lock)
    print(f"Texts newly agreed: {len(agreed)}")
    print(f"Texts of the project still open: {sum(translation.is_open for translation in after)}")
    _name_forgotten(lock, after)


def _hindrance(name: str, known: dict[str, Translation]) -> Problem | None:
    if name not in known:
        return Problem("command line", 1, name, "the name of no text", "the name of a text", did_you_mean(name, known))
    return known[name].problem if known[name].state == State.MISSING else None


def _release(root: Path, options: argparse.Namespace) -> None:
    after = read_translations(root)
    _refuse([translation.problem for translation in after if translation.is_open])
    print(f"Texts whose Welsh is agreed: {len(after)}, which is all of them.")


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise DefinitionErrors(problems)


def _write(root: Path, files: Mapping[Path, str], lock: Lock) -> list[Translation]:
    """Write files together with what is known of texts that exist. Returns how they stand then."""
    names = {translation.pair.name for translation in read_translations(root)}
    write_together(root, {**files, root / LOCK: lock_text({name: lock[name] for name in names & lock.keys()})})
    return read_translations(root)


def _name_forgotten(lock: Lock, after: Sequence[Translation]) -> None:
    if gone := sorted(lock.keys() - {translation.pair.name for translation in after}):
        print("Forgotten, because these texts no longer exist:", *gone, sep="\n  ")
