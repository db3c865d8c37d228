"""A page loses its empty lines and indentation, and nothing that anybody sees."""

import re

import pytest

from hooks.assets.markup import lighter_markup

CASES = {
    "indentation and empty lines": ("<ul>\n\n    <li>a\t\n  b</li>\n</ul>\n", "<ul>\n<li>a\nb</li>\n</ul>\n"),
    "spaces in a line": ("<p>a  <b> c </b></p>", "<p>a  <b> c </b></p>"),
    "what shows its lines": ("<p>\n  <pre>\n  a\n\n b</pre>\n  c</p>", "<p>\n<pre>\n  a\n\n b</pre>\nc</p>"),
    "apostrophes": ('<a title="i&#39;r">a&#39;r &amp; &lt;</a>', "<a title=\"i'r\">a'r &amp; &lt;</a>"),
    "apostrophes of data": ("<script>a = '&#39;';\n\n  b</script>", "<script>a = '&#39;';\n\n  b</script>"),
    "what people may write in": ("  \n<textarea>\n  a</textarea>\n  b", "\n<textarea>\n  a</textarea>\nb"),
}


@pytest.mark.parametrize("kind", CASES)
def test_a_line_ends_where_it_ended_and_begins_without_spaces(kind):
    written, lighter = CASES[kind]
    assert lighter_markup(written) == lighter


def test_no_attribute_of_a_page_stands_in_single_quotes(built_site):
    for path in built_site.rglob("*.html"):
        markup = re.sub(r"<script\b.*?</script>", "", path.read_text("utf-8"), flags=re.DOTALL)
        assert not re.search(r"<[a-z][^<>]*\s[\w-]+='", markup), path
        assert "&#39;" not in markup, path
