"""How long the checks of words take when nothing is remembered, as in a first build."""

from pathlib import Path

from language.check import Checker
from language.memory import Memory
from language.texts import read_texts
from tests.benchmarks.sites import ROOT
from tests.benchmarks.timing import timed


def print_checks(site: Path) -> None:
    """One row for the texts, one for the built pages, one for reading alone."""

    def checker() -> Checker:
        return Checker(ROOT, Memory(None))

    print(f"\n{'checks of words':<36}{'ms':>12}")
    print(f"{'every text of the project':<36}{timed(lambda: checker().text_findings):>12.0f}")
    print(f"{'every built page':<36}{timed(lambda: checker().site_findings(site)):>12.0f}")
    print(f"{'baseline: reading the texts':<36}{timed(lambda: read_texts(ROOT)):>12.0f}")
