"""How soon the questionnaire answers: from a key or a choice to the next frame."""

import statistics
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page

from tests.benchmarks.old_phone import SLOWED_DOWN, VIEWPORT
from tests.benchmarks.pages import ANSWER_ALL
from tests.site_server import served

PART = "part-transparency"
NOTE = "Nodyn am y penderfyniad a'r bobl"
TARGET = 50
WATCH = """() => {
  globalThis.waits = [];
  // The message comes after the frame that follows the event.
  addEventListener("input", ({ timeStamp }) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => waits.push(performance.now() - timeStamp);
    port2.postMessage(null);
  }), true);
}"""


WAIT = """() => new Promise((resolve) => {
  const look = () => (waits.length > 0 ? resolve(waits.splice(0)[0]) : setTimeout(look, 20));
  look();
})"""
OPEN_NOTE = """(note) => {
  const fold = note.closest("details");
  if (fold) fold.open = true;
  note.focus();
}"""


def print_answering(browser: Browser, sites: dict[str, Path]) -> None:
    """A row for keys and one for choices in each site, with 44 answers given."""
    heading = f"to the next frame, ms (processor / {SLOWED_DOWN}, target {TARGET})"
    print(f"\n{heading:<52}{'median':>10}{'9 of 10':>10}{'slowest':>10}")
    for name, site in sites.items():
        with served(site, "/") as address:
            page = answered_page(browser, f"{address}assessment/#{PART}")
            questions = page.locator(f'[data-part="{PART}"] [data-question]:visible')
            print_waits(f"a key in a note ({name})", key_waits(page, questions.first.locator("textarea").last))
            print_waits(f"a choice of a level ({name})", choice_waits(page, questions.all()))
            page.context.close()


def answered_page(browser: Browser, address: str) -> Page:
    """The questionnaire with an answer to everything, slowed down."""
    page = browser.new_context(viewport=VIEWPORT).new_page()
    page.goto(address)
    page.locator("[data-assessment][data-ready]").wait_for(state="attached")
    page.evaluate(ANSWER_ALL)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED_DOWN})
    page.evaluate(WATCH)
    return page


def key_waits(page: Page, note: Locator) -> list[float]:
    """Type a sentence, each key when the last one is shown."""
    note.evaluate(OPEN_NOTE)
    waits = []
    for key in NOTE:
        page.keyboard.type(key)
        waits.append(page.evaluate(WAIT))
    return waits


def choice_waits(page: Page, questions: list[Locator]) -> list[float]:
    """Choose three levels at each question."""
    waits = []
    for question in questions:
        for level in (3, 1, 2):
            question.locator("input[type=radio]").nth(level).focus()
            page.keyboard.press("Space")
            waits.append(page.evaluate(WAIT))
    return waits


def print_waits(name: str, waits: list[float]) -> None:
    nine_of_ten = statistics.quantiles(waits, n=10)[-1]
    print(f"{name:<52}{statistics.median(waits):>10.0f}{nine_of_ten:>10.0f}{max(waits):>10.0f}")
