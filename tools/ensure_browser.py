"""Sees to it that the browser tests find a Chromium: one that is there, or one that it installs."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

WITHOUT_WINDOWS = "chromium-headless-shell"
"""The engine alone: a fresh profile with a page takes a seventh of the time that it takes with windows and menus."""
NAMES = (WITHOUT_WINDOWS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HELP = """No Chromium was found and none could be installed. Do one of these, then run the tests again:
  sudo apt-get install chromium-headless-shell  (Debian)
  .venv/bin/playwright install chromium         (elsewhere)
  export CHROMIUM=/path/to/chromium             (where you have one already)"""


def find_browser() -> str | None:
    """The path of a Chromium: the one that CHROMIUM names, one on the PATH, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None) or _browser_of_playwright()


def _browser_of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def install_from_debian() -> None:
    """Install Debian's Chromium without windows, where this user may."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        wait = ["-o", "DPkg::Lock::Timeout=300"]
        packages = [WITHOUT_WINDOWS, "fonts-dejavu-core"]
        subprocess.run(["apt-get", "update", "-q", *wait], check=False)
        subprocess.run(["apt-get", "install", "-q", "-y", "--no-install-recommends", *wait, *packages], check=False)


def install_from_playwright() -> None:
    """Download the build that Playwright was made with."""
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    """Returns the exit status: 0 if there is a browser in the end."""
    installers: list[Callable[[], None]] = [install_from_debian, install_from_playwright]
    while not find_browser():
        if not installers:
            print(HELP, file=sys.stderr)
            return 1
        installers.pop(0)()
    print(f"Browser for the tests: {find_browser()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
