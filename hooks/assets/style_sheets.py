"""Style sheets in one file: an entry that consists of `@import` lines stands for all that it names."""

import re
from collections.abc import Iterator
from pathlib import Path

from hooks.assets.bundle_error import BundleError

COMMENT_OR_STRING = re.compile(r"""/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", re.DOTALL)
IMPORT = re.compile(r"""@import\s+"(?P<address>[^"]+)";""")
# These would look elsewhere from the place of the joined file, or come too late in it.
NOT_JOINED = re.compile(r"@import|@charset|@namespace|url\((?!\s*[\"']?(?:data:|#))")


def joined_styles(entry: Path) -> str:
    """What an entry and the style sheets that it imports say, in one; without comments and indentation.

    Raises:
        BundleError: for what cannot be put into one file.
    """
    return "".join(f"{_tight(path)}\n" for path in style_sheets_of(entry))


def style_sheets_of(entry: Path) -> Iterator[Path]:
    """The style sheets that an entry imports, in their order.

    Raises:
        BundleError: for a line that imports nothing.
    """
    source = _without_comments(entry.read_text("utf-8"))
    for number, line in enumerate(source.split("\n"), start=1):
        if not line.strip():
            continue
        found = IMPORT.fullmatch(line.strip())
        if not found:
            raise BundleError(entry, number, line.strip(), 'only lines such as @import "styles/file.css";')
        path = entry.parent / found["address"]
        if not path.is_file():
            raise BundleError(entry, number, f"{found['address']}, which is no file", "the path of a style sheet")
        yield path


def _tight(path: Path) -> str:
    text = _without_comments(path.read_text("utf-8"))
    for number, line in enumerate(text.split("\n"), start=1):
        if wrong := NOT_JOINED.search(line):
            raise BundleError(path, number, wrong[0], "what means the same in another place: rules, and data in url()")
    return re.sub(r"\s*\n\s*", "\n", text).strip()


def _without_comments(css: str) -> str:
    """Lines stay lines, so that errors can name them."""
    return COMMENT_OR_STRING.sub(lambda found: "\n" * found[0].count("\n") if found[0][:2] == "/*" else found[0], css)
