"""Kills the browser while somebody types, with several assessments on the device, and counts what was lost.

    .venv/bin/python -m tests.kills 50

It types as fast as keys go, so that the browser is always writing. Chromium 156 then loses all that a site keeps in
about 1 of 70 kills: LevelDB goes on behind a record that was cut off, and finds it damaged at the next start
(https://github.com/google/leveldb/issues/1287). Nobody types so fast, and what is not being written is never lost.

It builds the site, or takes one that is built: `--built site`.
"""

import argparse
import os
import random
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserType, Error, Page, expect, sync_playwright

from tests.benchmarks.sites import ROOT, build
from tests.browser.device import entries_of
from tests.browser.questionnaire import open_fold, writing
from tests.conftest import SITE_URL
from tests.site_server import served
from tools.ensure_browser import find_browser

ASSESSMENTS = 3
QUESTION = "define-together"
NOTE = f"answers/{QUESTION}"
LETTERS = "abcdefghijklmnopqrstuvwyŵŷâêîôû "
SECONDS_OF_TYPING = (0.3, 1.5)
"""The kill comes at a random moment between these."""


@dataclass
class Losses:
    """What became of what was typed."""

    typed: int = 0
    """Letters whose key the page had taken before the kill, over all kills."""
    lost: list[int] = field(default_factory=list)
    """For each kill, how many of them were gone afterwards."""
    oldest: float = 0.0
    """The age at the kill of the oldest letter that was lost, in seconds."""
    harmed: int = 0
    """How often another assessment than the one being typed in had changed."""


@dataclass(frozen=True)
class Typed:
    """What one run typed, until it was killed."""

    id: str
    text: str
    times: list[float]
    killed: float


def kill_while_typing(chromium: BrowserType, address: str, profile: Path, number: int, seed: int = 1) -> Losses:
    """Kill a browser that many times, and look each time what the next one finds."""
    chance, losses = random.Random(seed), Losses()
    expected: dict[str, str] = {}
    typed = None
    for kill in range(number + 1):
        with killable_browser(chromium, profile) as (browser, process):
            page = browser.contexts[0].new_page()
            kept = notes_on_device(page, address)
            if typed:
                count(losses, typed, kept.get(typed.id, ""))
                losses.harmed += sum(kept.get(id) != text for id, text in expected.items() if id != typed.id)
            expected = kept
            if kill == number:
                return losses
            id = f"assessment{kill % ASSESSMENTS:02}"
            typed = type_until_killed(page, address, id, process, chance)
    return losses


def count(losses: Losses, typed: Typed, kept: str) -> None:
    """Compare what was typed with what is kept."""
    assert typed.text.startswith(kept) or kept.startswith(typed.text), (typed.text, kept)
    lost = max(0, len(typed.text) - len(kept))
    losses.typed += len(typed.times)
    losses.lost.append(lost)
    if lost:
        losses.oldest = max(losses.oldest, typed.killed - typed.times[-min(lost, len(typed.times))])


def type_until_killed(page: Page, address: str, id: str, process: subprocess.Popen, chance: random.Random) -> Typed:
    """Type into a note of an assessment, as fast as keys go, until the browser is gone."""
    text, times, killed = go_on_writing(page, address, id), [], []

    def kill() -> None:
        killed.append(time.monotonic())
        os.killpg(process.pid, signal.SIGKILL)

    timer = threading.Timer(chance.uniform(*SECONDS_OF_TYPING), kill)
    timer.start()
    try:
        while True:
            letter = chance.choice(LETTERS)
            page.keyboard.insert_text(letter)
            text += letter
            times.append(time.monotonic())
    except Error:
        timer.join()
    return Typed(id, text, times, killed[0])


def go_on_writing(page: Page, address: str, id: str) -> str:
    """Put the cursor behind what a note of an assessment holds. Returns that."""
    page.goto(f"{address}assessment/?open={id}#part-involvement")
    expect(page.locator("[data-assessment][data-ready]")).to_be_attached()
    open_fold(page, writing(QUESTION, "note"))
    note = page.locator(writing(QUESTION, "note"))
    note.focus()
    page.keyboard.press("Control+End")
    return note.input_value()


def notes_on_device(page: Page, address: str) -> dict[str, str]:
    """The note of each assessment, as the list of them finds it."""
    page.goto(f"{address}assessment/list/")
    expect(page.locator("[data-list][data-ready]")).to_be_attached()
    return notes_in(entries_of(page))


def notes_in(entries: dict) -> dict[str, str]:
    """The note of each assessment."""
    return {key.partition("/")[0]: value["note"] for key, value in entries.items() if key.endswith(f"/{NOTE}")}


@contextmanager
def killable_browser(chromium: BrowserType, profile: Path) -> Iterator[tuple[Browser, subprocess.Popen]]:
    """A browser that is the head of a group of processes, so that all of it can be killed at once."""
    (profile / "DevToolsActivePort").unlink(missing_ok=True)
    command = [find_browser(), "--headless=new", "--no-sandbox", "--no-first-run", "--remote-debugging-port=0",
               f"--user-data-dir={profile}", "about:blank"]  # fmt: skip
    process = subprocess.Popen(command, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield chromium.connect_over_cdp(f"http://127.0.0.1:{debugging_port(profile, process)}"), process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def debugging_port(profile: Path, process: subprocess.Popen) -> int:
    """The port that the browser has chosen, once it has written it down."""
    file, patience = profile / "DevToolsActivePort", time.monotonic() + 60
    while time.monotonic() < patience and process.poll() is None:
        if file.exists() and "\n" in (text := file.read_text()):
            return int(text.splitlines()[0])
        time.sleep(0.02)
    raise RuntimeError("the browser did not start")


def main() -> None:
    """Kill, count, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.kills", description=__doc__)
    parser.add_argument("number", type=int, help="how many kills")
    parser.add_argument("--built", type=Path, help="the site as built before, instead of building it")
    options = parser.parse_args()
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = options.built or build(ROOT, Path(folder, "site"))
        with served(site, urlsplit(SITE_URL).path) as address:
            losses = kill_while_typing(playwright.chromium, address, Path(folder, "profile"), options.number)
    print(f"kills: {len(losses.lost)}, letters typed: {losses.typed}, lost: {sum(losses.lost)}")
    print(f"kills that lost something: {sum(1 for lost in losses.lost if lost)}, most at once: {max(losses.lost)}")
    print(f"oldest letter that was lost: {losses.oldest:.3f} s before the kill")
    print(f"other assessments harmed: {losses.harmed}")


if __name__ == "__main__":
    main()
