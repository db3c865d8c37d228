"""What several tests share."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.javascript import JavaScriptScorer

# The first example of a framework reads it from files, which takes longer than the others.
settings.register_profile("project", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("project")

ROOT = Path(__file__).resolve().parent.parent
SITE_URL = "https://example.org/working-with-communities/"
"""With a folder in it, as project sites have."""


@pytest.fixture(scope="session")
def javascript():
    """The browser's scorer in a real JavaScript engine."""
    with JavaScriptScorer() as scorer:
        yield scorer


@pytest.fixture
def project_copy(tmp_path) -> Path:
    """A copy of all that the site is built from, which a test may spoil."""
    copy = tmp_path / "project"
    for folder in ("definitions", "principles", "assessment", "hooks", "language", "docs"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", copy)
    return copy


@pytest.fixture(scope="session")
def built_site(tmp_path_factory) -> Path:
    """The whole site, built once as it is published: any warning fails it."""
    site = tmp_path_factory.mktemp("built") / "site"
    # Not `--quiet`: it would silence warnings before `--strict` can count them.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    environment = os.environ | {"SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return site
