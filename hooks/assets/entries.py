"""The files that pages load, each made of its sources. This is the one list of them."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import minify

from hooks.assets.modules import Lender, bundle, small_script
from hooks.assets.style_sheets import joined_styles

ENTRIES = {
    "assets/frame.css": "hooks/frame/frame.css",
    "assets/frame.mjs": "hooks/frame/frame.mjs",
    "assets/search-correction.mjs": "hooks/frame/search_correction.mjs",
    "assets/home.css": "hooks/frame/home.css",
    "assets/picking.css": "hooks/frame/picking.css",
    "assets/knowledge.css": "hooks/frame/knowledge.css",
    "assets/reference.css": "hooks/frame/reference.css",
    "assets/pictures.css": "hooks/frame/pictures.css",
    "assets/finder.mjs": "hooks/frame/finder.mjs",
    "assets/map.css": "hooks/frame/map.css",
    "assets/map.mjs": "hooks/frame/map.mjs",
    "assessment-app/profile.css": "assessment/browser/profile.css",
    "assessment-app/questionnaire.css": "assessment/browser/questionnaire.css",
    "assessment-app/app.mjs": "assessment/browser/app.mjs",
    "assessment-app/reasons.mjs": "assessment/browser/reasons.mjs",
    "assessment-app/list.css": "assessment/browser/list.css",
    "assessment-app/list.mjs": "assessment/browser/list.mjs",
    "assessment-app/compare.css": "assessment/browser/compare.css",
    "assessment-app/compare.mjs": "assessment/browser/compare.mjs",
    "assessment-app/sheet.css": "assessment/browser/sheet.css",
    "assessment-app/sheet.mjs": "assessment/browser/sheet.mjs",
    "assessment-app/room.css": "assessment/browser/room.css",
    "assessment-app/room.mjs": "assessment/browser/room.mjs",
    "assessment-app/picking.mjs": "assessment/browser/picking.mjs",
    "assessment-app/plan.css": "assessment/browser/plan.css",
    "assessment-app/plan.mjs": "assessment/browser/plan.mjs",
    "assessment-app/workshop.css": "assessment/browser/workshop.css",
    "assessment-app/chart.css": "assessment/browser/chart.css",
    "assessment-app/key-in.css": "assessment/browser/key-in.css",
    "assessment-app/key-in.mjs": "assessment/browser/key-in.mjs",
    "assessment-app/report.css": "assessment/browser/report.css",
    "assessment-app/report.mjs": "assessment/browser/report.mjs",
    "assessment-app/fflate.js": "assessment/browser/libraries/fflate/browser.js",
    "assessment-app/qr.js": "assessment/browser/libraries/qr/qr.js",
}
"""How templates call a file, and where its source begins: it is followed by its imports. A library (`.js`) has none."""

LENDERS = {"assessment-app/reasons.mjs": "assessment-app/app.mjs"}
"""Modules that only another one loads, and that one: what both need is not sent twice."""

SEARCH_SCRIPTS = ("assets/search-correction.mjs",)
"""Those of the entries that only searching needs. They are loaded after the theme's script."""

NOTICE = "/*!"
"""How a comment begins that is kept when scripts are shortened."""

ARRIVAL = ("hooks/frame/arrival/waiting.js", "hooks/frame/arrival/colours.js")
"""What stands in the head of each page itself, because it must run before anything is shown."""


@dataclass(frozen=True)
class Asset:
    """One file that pages load."""

    path: str
    """Where it is published. The name tells the content, so no page can meet a file of another version."""
    text: str
    sha256: str
    """Of the content, in hexadecimal digits."""


def asset_texts(root: Path) -> dict[str, str]:
    """What is made of the sources, by the name that templates use.

    Raises:
        BundleError: for sources that cannot be put into one file.
    """
    texts: dict[str, str] = {}
    # The address of a lender tells its content, so it is made before what borrows from it.
    for name in sorted(ENTRIES, key=LENDERS.__contains__):
        source = root / ENTRIES[name]
        if source.suffix == ".mjs":
            borrowers = [root / ENTRIES[borrower] for borrower, lender in LENDERS.items() if lender == name]
            texts[name] = shortened(bundle(source, _lender(root, name, texts), borrowers))
        else:
            texts[name] = MAKERS[source.suffix](source)
    return texts


def _lender(root: Path, name: str, texts: dict[str, str]) -> Lender | None:
    if lender := LENDERS.get(name):
        # Both stand in one folder.
        address = PurePosixPath(_asset(lender, texts[lender]).path).name
        return Lender(root / ENTRIES[lender], f"./{address}")


def assets_of(texts: dict[str, str]) -> dict[str, Asset]:
    """The files with these texts, by the name that templates use."""
    return {name: _asset(name, text) for name, text in texts.items()}


def arrival_script(root: Path) -> str:
    """The script in the head of each page.

    Raises:
        BundleError: for what is no JavaScript.
    """
    return "\n".join(small_script(root / source) for source in ARRIVAL)


def shortened(module: str) -> str:
    """What means the same in fewer bytes, a fifth of them when zipped: old phones on slow networks wait for each."""
    return minify.string("application/javascript", module)


def with_notice(library: str, source: Path) -> str:
    """A library by others with its notice: the one that it begins with, or its licence."""
    if library.startswith(NOTICE):
        return library
    lines = (source.parent / "LICENSE").read_text("utf-8").partition("Copyright")
    licence = f"{lines[1]}{lines[2]}".strip().replace("\n", "\n * ")
    return f"{NOTICE}\n * {licence}\n */\n{library}"


MAKERS: dict[str, Callable[[Path], str]] = {
    ".js": lambda source: with_notice(shortened(source.read_text("utf-8")), source),
    ".css": lambda source: minify.string("text/css", joined_styles(source)),
}
"""What is made of a source that is no module, by what it ends in."""


def _asset(name: str, text: str) -> Asset:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    path = PurePosixPath(name)
    return Asset(str(path.with_name(f"{path.stem}.{sha256[:8]}{path.suffix}")), text, sha256)
