"""Puts hostile files on the compare page of a built site, opens as many hostile links, and says what came of it.

`python -m tests.hostile SITE 2000`; the tests try sixty of each.
"""

import sys
import time
from pathlib import Path
from random import Random
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from tests.browser.comparison import open_comparison
from tests.browser.conftest import ARGUMENTS
from tests.browser.the_links import try_hostile_links
from tests.conftest import SITE_URL
from tests.hostile_files import hostile_file, put_on_compare_page
from tests.site_server import served
from tools.ensure_browser import find_browser


def main(site: str, count: str) -> None:
    """Try so many of each. A file or a link that runs, replaces something or hangs ends it with an error."""
    random = Random(1)
    files = [hostile_file(random) for _ in range(int(count))]
    with served(Path(site), urlsplit(SITE_URL).path) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=ARGUMENTS)
        page = browser.new_page()
        page.on("dialog", lambda dialog: sys.exit(f"a dialog: {dialog.message}"))
        open_comparison(page, address)
        began = time.monotonic()
        listed = put_on_compare_page(page, files)
        print(f"{count} files, {listed} could be read and are compared, none ran: {time.monotonic() - began:.1f} s")
        began = time.monotonic()
        readable = try_hostile_links(page, address, int(count))
        print(f"{count} links, {readable} could be read, none ran or replaced: {time.monotonic() - began:.1f} s")
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
