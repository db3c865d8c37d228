"""A browser that is killed loses nothing that was written, and harms no other assessment."""

from tests.browser.device import entries_of
from tests.kills import go_on_writing, killable_browser, notes_in, notes_on_device


def test_every_letter_that_was_written_is_there_after_a_kill(chromium, tmp_path, site_address):
    expected = {}
    for id, letters in (("assessment01", "tŷ"), ("assessment02", "x" * 60), ("assessment01", " ac ŵyn")):
        with killable_browser(chromium.browser_type, tmp_path) as (browser, _):
            page = browser.contexts[0].new_page()
            assert notes_on_device(page, site_address) == expected
            before = go_on_writing(page, site_address, id)
            for letter in letters:
                page.keyboard.insert_text(letter)
            expected[id] = before + letters
            # The browser answers a question once it has written what it was asked to before.
            assert notes_in(entries_of(page)) == expected

    with killable_browser(chromium.browser_type, tmp_path) as (browser, _):
        assert notes_on_device(browser.contexts[0].new_page(), site_address) == expected
