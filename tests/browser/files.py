"""What pages give away: files, and paper."""

from pathlib import Path

from playwright.sync_api import Page


def taken(page: Page, folder: Path, selector: str) -> Path:
    """The file that a button gives."""
    with page.expect_download() as download:
        page.locator(selector).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def pages_in(pdf: bytes) -> int:
    """How many sheets of paper a PDF has."""
    return sum(pdf.count(b"/Type /Page" + end) for end in (b"\n", b">", b" "))
