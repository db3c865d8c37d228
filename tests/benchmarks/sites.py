"""The sites that are measured: ours, and the theme by itself."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def build(source: Path, site: Path) -> Path:
    """Build a site from the folder of its mkdocs.yml; returns where it is."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    subprocess.run(command, cwd=source, check=True)
    return site


def build_bare_site(source: Path, site: Path) -> Path:
    """The theme with its defaults and one page; its fonts left out, as they come from elsewhere."""
    (source / "docs").mkdir(parents=True)
    (source / "mkdocs.yml").write_text("site_name: Plain\ntheme: {name: material, font: false}\n", encoding="utf-8")
    (source / "docs" / "index.md").write_text("# Plain\n\nA short page.\n", encoding="utf-8")
    return build(source, site)
