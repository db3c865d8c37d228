"""A page loses its empty lines and indentation, and nothing that anybody sees."""

import pytest

from hooks.assets.markup import lighter_markup

CASES = {
    "indentation and empty lines": ("<ul>\n\n    <li>a\t\n  b</li>\n</ul>\n", "<ul>\n<li>a\nb</li>\n</ul>\n"),
    "spaces in a line": ("<p>a  <b> c </b></p>", "<p>a  <b> c </b></p>"),
    "what shows its lines": ("<p>\n  <pre>\n  a\n\n b</pre>\n  c</p>", "<p>\n<pre>\n  a\n\n b</pre>\nc</p>"),
    "what people may write in": ("  \n<textarea>\n  a</textarea>\n  b", "\n<textarea>\n  a</textarea>\nb"),
}


@pytest.mark.parametrize("kind", CASES)
def test_a_line_ends_where_it_ended_and_begins_without_spaces(kind):
    written, lighter = CASES[kind]
    assert lighter_markup(written) == lighter
