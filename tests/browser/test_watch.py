"""A control: the fixture that guards every test would notice what it looks for."""

from tests.browser.conftest import watch


def test_the_watch_sees_a_request_to_another_place(chromium, site_address):
    """A control: the fixture that guards every test would notice."""
    other = chromium.new_context()
    troubles = watch(other, site_address)
    page = other.new_page()
    page.set_content('<img src="http://127.0.0.1:9/pixel.png">', wait_until="domcontentloaded")
    page.wait_for_load_state("load")
    other.close()

    assert "request to http://127.0.0.1:9/pixel.png" in troubles
