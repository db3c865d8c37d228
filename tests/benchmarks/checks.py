"""How long the checks of words take, from nothing, as in each build."""

from pathlib import Path

from language.check import Checker
from language.texts import read_texts
from tests.benchmarks.sites import ROOT
from tests.benchmarks.timing import timed


def print_checks(site: Path) -> None:
    """One row for the texts, one for the built pages, one for reading alone."""
    print(f"\n{'checks of words':<36}{'ms':>12}")
    print(f"{'every text of the project':<36}{timed(lambda: Checker(ROOT).text_findings):>12.0f}")
    print(f"{'every built page':<36}{timed(lambda: Checker(ROOT).site_findings(site)):>12.0f}")
    print(f"{'baseline: reading the texts':<36}{timed(lambda: read_texts(ROOT)):>12.0f}")
