"""What maintainers type: check every text of the project in both languages."""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from definitions.problems import DefinitionErrors
from language.check import Checker
from language.findings import Finding
from language.project import add_project_option


def main(arguments: Sequence[str]) -> int:
    """Check the texts and print what is found. Returns the exit status: 1 if anything sure is wrong."""
    parser = argparse.ArgumentParser(prog="python -m language", description="Check every text in both languages.")
    parser.add_argument("--site", metavar="DIR", type=Path, help="check the pages of this built site as well")
    add_project_option(parser)
    options = parser.parse_args(arguments)
    if options.site and not any(options.site.rglob("*.html")):
        parser.error(f"no pages in {options.site}: build the site first")
    try:
        checker = Checker(options.project)
        findings = [*checker.text_findings, *(checker.site_findings(options.site) if options.site else [])]
    except DefinitionErrors as error:
        print(error, file=sys.stderr)
        return 1
    checker.save()
    print(report(findings, len(checker.pairs)))
    return 1 if any(finding.sure for finding in findings) else 0


def report(findings: Sequence[Finding], texts: int) -> str:
    """The findings as people read them: first what is sure, then the notes, then the count of each rule."""
    sure = [finding for finding in findings if finding.sure]
    notes = [finding for finding in findings if not finding.sure]
    lines = [
        *(str(finding) for finding in sure),
        *(f"note: {finding}" for finding in notes),
        f"Texts in both languages: {texts}. To mend: {len(sure)}. Notes, to judge: {len(notes)}.",
    ]
    counts = Counter(finding.rule for finding in findings)
    return "\n".join([*lines, *(f"  {rule}: {count}" for rule, count in counts.most_common())])
