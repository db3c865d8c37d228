"""The browser tests get a browser, or a message that says what to do."""

import os

import pytest

from tools import ensure_browser


@pytest.fixture
def machine(monkeypatch):
    """A machine without a browser, on which installers do what a test says."""
    found: list[str] = []
    monkeypatch.setattr(ensure_browser, "find_browser", lambda: found[-1] if found else None)
    for name in ("install_from_debian", "install_from_playwright"):
        monkeypatch.setattr(ensure_browser, name, lambda: None)
    return found


def test_where_none_can_be_had_the_message_says_what_to_type(machine, capsys):
    assert ensure_browser.main() == 1
    assert capsys.readouterr().err == ensure_browser.HELP + "\n"


def test_what_an_installer_brings_is_used(machine, monkeypatch, capsys):
    monkeypatch.setattr(ensure_browser, "install_from_playwright", lambda: machine.append("/opt/chromium"))

    assert ensure_browser.main() == 0
    assert capsys.readouterr().out == "Browser for the tests: /opt/chromium\n"


def test_a_browser_that_is_there_is_used_and_nothing_installed(machine, monkeypatch):
    machine.append("/usr/bin/chromium")
    monkeypatch.setattr(ensure_browser, "install_from_debian", lambda: pytest.fail("nothing was to be installed"))

    assert ensure_browser.main() == 0


def test_the_browser_that_the_environment_names_goes_first(monkeypatch):
    monkeypatch.setitem(os.environ, "CHROMIUM", "/somewhere/chromium")

    assert ensure_browser.find_browser() == "/somewhere/chromium"
