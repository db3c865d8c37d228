"""Style sheets in one file mean what they meant in many."""

import re

import pytest

from hooks.assets.bundle_error import BundleError
from hooks.assets.entries import ENTRIES
from hooks.assets.style_sheets import joined_styles, style_sheets_of
from tests.conftest import ROOT

ENTRY_SHEETS = [ROOT / source for source in ENTRIES.values() if source.endswith(".css")]


@pytest.fixture
def joined(tmp_path):
    """Joins an entry and the style sheets beside it, given by name."""

    def join(entry: str, **sheets: str) -> str:
        for name, text in {"entry": entry, **sheets}.items():
            (tmp_path / f"{name}.css").write_text(text, encoding="utf-8")
        return joined_styles(tmp_path / "entry.css")

    return join


def test_sheets_follow_each_other_as_the_entry_names_them(joined):
    entry = '/* What for. */\n@import "b.css";\n\n@import "a.css";\n'
    assert joined(entry, a="p { color: red; }\n", b="p { color: blue; }\n") == "p { color: blue; }\np { color: red; }\n"


def test_comments_and_indentation_go_and_text_stays(joined):
    sheet = 'a::after {\n  /* why,\n     at length */\n  content: "/* kept */ \\"  x";\n}\n/* end */'
    assert joined('@import "a.css";', a=sheet) == 'a::after {\ncontent: "/* kept */ \\"  x";\n}\n'


REFUSED = {
    'p { color: red; }\n@import "a.css";': ("entry.css:1", "p { color: red; }", "only lines such as @import"),
    '\n@import url("a.css");': ("entry.css:2", 'url("a.css")', "only lines such as @import"),
    '@import "none.css";': ("entry.css:1", "none.css, which is no file", "the path of a style sheet"),
    '@import "nested.css";': ("nested.css:3", "@import", "rules, and data in url()"),
    '@import "picture.css";': ("picture.css:2", "url(", "rules, and data in url()"),
}


@pytest.mark.parametrize("entry", REFUSED)
def test_what_would_mean_something_else_is_refused_with_its_place(entry, joined):
    place, found, expected = REFUSED[entry]
    sheets = {
        "a": "p { color: red; }",
        "nested": '/* two\nlines */\n@import "a.css";',
        "picture": "p {\n  background: url(picture.png);\n}",
    }
    with pytest.raises(BundleError) as caught:
        joined(entry, **sheets)
    assert all(part in str(caught.value) for part in (place, found, expected))


def test_pictures_in_the_sheet_itself_may_stay(joined):
    sheet = "p { mask: url(data:image/svg+xml,x); fill: url(#a); }"
    assert joined('@import "a.css";', a=sheet) == sheet + "\n"


def test_every_sheet_is_in_the_file_of_an_entry():
    taken = {path.resolve() for entry in ENTRY_SHEETS for path in style_sheets_of(entry)}
    written = {path for entry in ENTRY_SHEETS for path in entry.parent.rglob("*.css")}
    assert taken == written - set(ENTRY_SHEETS)


@pytest.mark.parametrize("entry", ENTRY_SHEETS, ids=lambda path: path.name)
def test_no_rule_of_ours_is_lost(entry):
    counted = [len(re.findall("{", re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)))
               for path in style_sheets_of(entry)]  # fmt: skip
    assert joined_styles(entry).count("{") == sum(counted) > 0
