"""What several tests share."""

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings

from language.memory import FOLDER_VARIABLE
from tests.javascript import JavaScriptScorer

# The first example of a framework reads it from files, which takes longer than the others.
settings.register_profile("project", max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("project")

# Tests make and keep much more than they throw away in circles: looking for those at the usual pace takes a seventh of
# the time of what runs in Python.
gc.set_threshold(20_000, 20, 100)

ROOT = Path(__file__).resolve().parent.parent
SITE_URL = "https://example.org/working-with-communities/"
"""With a folder in it, as project sites have."""


@pytest.fixture(scope="session")
def javascript():
    """The browser's scorer in a real JavaScript engine."""
    with JavaScriptScorer() as scorer:
        yield scorer


def copy_project(folder: Path) -> Path:
    """A copy of all that the site is built from, below a folder."""
    copy = folder / "project"
    for part in ("definitions", "principles", "assessment", "hooks", "language", "docs"):
        shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", copy)
    return copy


@pytest.fixture
def project_copy(tmp_path) -> Path:
    """A copy of all that the site is built from, which a test may spoil."""
    return copy_project(tmp_path)


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory) -> Path:
    """A folder that is the same for all processes of one run."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session", autouse=True)
def _memory_of_this_run(shared_folder) -> Iterator[None]:
    """Builds of one run remember what others found, and nothing from before."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(FOLDER_VARIABLE, str(shared_folder / "memory"))
        yield


@pytest.fixture(scope="session")
def built_site(shared_folder) -> Path:
    """The whole site, built once as it is published: any warning fails it. Other processes wait for it."""
    site = shared_folder / "built" / "site"
    with FileLock(shared_folder / "built.lock"):
        if not site.exists():
            build_site(site)
    return site


def pytest_sessionfinish():
    """pytest looks five times for what it may throw away, among a million things that go in a moment anyhow."""
    gc.collect()
    gc.freeze()


def pytest_collection_modifyitems(items):
    """What needs the built site comes first: one process builds it while another runs what does not."""
    items.sort(key=lambda item: "built_site" not in item.fixturenames)


def build_site(site: Path) -> None:
    unfinished = site.with_name("unfinished")
    # Not `--quiet`: it would silence warnings before `--strict` can count them.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(unfinished)]
    environment = os.environ | {"SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    unfinished.rename(site)
