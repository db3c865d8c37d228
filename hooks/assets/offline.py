"""The worker that keeps the site readable without a network: our script, and what it keeps from the start."""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import join, normpath

from hooks.assets.modules import small_script

SCRIPT = "hooks/frame/offline/worker.js"

PUBLISHED_AS = "service-worker.js"
"""At the root of the site, for a worker serves what lies below it. Never renamed: browsers ask for it again."""

FROM_THE_START = (
    *("assessment/", "cy/assessment/", "assessment/list/", "cy/assessment/list/"),
    *("sheet/", "cy/sheet/", "questions/", "cy/questions/", "assessment/room/", "cy/assessment/room/"),
)
"""The pages that are kept as soon as the worker is there, with all that they load. Others are kept once seen."""

THEN = ("assessment/plan/", "assessment/report/", "assessment/compare/")
"""What a self-assessment leads to. It weighs half of what is kept from the start, and most visitors never need it."""
KEPT_WITH = {f"{language}assessment/": [language + page for page in THEN] for language in ("", "cy/")}
"""Pages that are kept, with all that they load, once somebody has opened another."""

NO_NETWORK = "503.html"
"""Shown in place of a page that is not kept. It loads nothing that those pages do not load."""

LOADED_BY_A_PAGE = re.compile(
    r'(?:<link rel="(?:stylesheet|icon)"[^>]*? href|<script [^>]*?src| data-(?:library|help))="([^"]+)"'
)
"""At once or, with `data-library` or `data-help`, when somebody asks for it: there may be no network then."""


def worker_script(root: Path, site: Path) -> str:
    """The worker for a finished site. Its text changes with every file that it keeps from the start, and only then.

    Raises:
        BundleError: if the script is no JavaScript.
    """
    script = small_script(root / SCRIPT)
    files = {path: _sha256(site / _file(path)) for path in _kept(site)}
    version = hashlib.sha256(json.dumps([script, files]).encode()).hexdigest()[:16]
    kept = json.dumps({"version": version, "files": files, "keptWith": KEPT_WITH}, separators=(",", ":"))
    return f"self.kept = {kept};\n{script}\n"


def _kept(site: Path) -> list[str]:
    """The addresses of those pages, and of all that they load, from the root of the site."""
    loaded = {address for page in FROM_THE_START for address in _loaded_by(site, page)}
    return [*FROM_THE_START, NO_NETWORK, *sorted(loaded)]


def _loaded_by(site: Path, page: str) -> Iterator[str]:
    html = (site / _file(page)).read_text("utf-8")
    yield from (normpath(join(page, address)) for address in LOADED_BY_A_PAGE.findall(html))


def _file(address: str) -> str:
    return f"{address}index.html" if address.endswith("/") else address


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
