"""What a first visit to a page costs, beside the bare page of the theme."""

import statistics
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import astuple, dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.benchmarks.blocking import CATEGORIES, blocking
from tests.benchmarks.old_phone import DESCRIPTION, VIEWPORT, old_phone, slow_network
from tests.site_server import ZippingHandler, served

ROUNDS = 5
WATCH = """
  globalThis.largestPaint = 0;
  new PerformanceObserver((list) => {
    largestPaint = list.getEntries().at(-1).startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
"""
ANSWER_ALL = """() => {
  for (const question of document.querySelectorAll("[data-question]")) {
    const choice = question.querySelector("input[type=radio], input[type=checkbox]");
    if (choice && !choice.checked) choice.click();
  }
}"""
SETTLED = 1500
"""Milliseconds without a request after which nothing more is expected of a page."""


@dataclass(frozen=True)
class View:
    """One page in one state, and how much of the bare page it may cost."""

    name: str
    path: str
    answered: bool
    kilobytes: float
    blocking: float
    largest_paint: float = 1.2
    requests: int | None = None


GUIDANCE = {"answered": False, "kilobytes": 0.75, "blocking": 0.3}
QUESTIONNAIRE = {"kilobytes": 1.7, "blocking": 1.0, "requests": 20}
VIEWS = [
    View("home", "", **GUIDANCE),
    View("a principle", "principles/involvement/", **GUIDANCE),
    View("the matrix", "matrix/", **GUIDANCE),
    View("questionnaire, empty", "assessment/", answered=False, **QUESTIONNAIRE),
    View("questionnaire in Welsh, empty", "cy/assessment/", answered=False, **QUESTIONNAIRE),
    View("questionnaire, all answered", "assessment/", answered=True, **QUESTIONNAIRE),
    View("its result", "assessment/#result", answered=True, **QUESTIONNAIRE),
    View("the list of assessments", "assessment/list/", **GUIDANCE | {"kilobytes": 1.0}),
    View("the comparison, empty", "cy/assessment/compare/", **GUIDANCE | {"kilobytes": 1.2}),
    View("the finder of methods", "cy/methods/", **GUIDANCE),
    View("a method", "cy/methods/citizens-assembly/", **GUIDANCE),
]


@dataclass(frozen=True)
class Visit:
    """What one visit cost: bytes as they came, requests, and milliseconds."""

    kilobytes: float
    requests: int
    unseen: float
    """Blocking before something is to be seen; it has no target of its own."""
    blocking: float
    largest_paint: float


def print_pages(browser: Browser, bare: Path, sites: dict[str, Path]) -> None:
    """A table of all views in all sites, each figure also as a ratio to the bare page of the same run."""
    print(f"a first visit: {DESCRIPTION}; median of {ROUNDS}; in brackets: of the bare page, and at most")
    print("blocking: once something is to be seen; before that: what is worked until then, beyond 50 ms of each task")
    print(f"{'page':<40}{'kB':>22}{'requests':>16}{'blocking, ms':>24}{'before that, ms':>18}{'largest paint, ms':>26}")
    with ExitStack() as stack:
        addresses = {
            name: stack.enter_context(served(site, "/", ZippingHandler)) for name, site in [("", bare), *sites.items()]
        }
        visits: dict[tuple[str, str], list[Visit]] = {}
        # Round by round, so that whatever else the machine does meets all alike.
        for _ in range(ROUNDS):
            visits.setdefault(("", ""), []).append(visit(browser, addresses[""], "", answered=False))
            for view in VIEWS:
                for name in sites:
                    found = visit(browser, addresses[name], view.path, view.answered)
                    visits.setdefault((view.name, name), []).append(found)
    base = middle(visits[("", "")])
    print_row("the bare page of the theme", base, base, None)
    for view in VIEWS:
        for name in sites:
            print_row(
                f"{view.name} ({name})" if len(sites) > 1 else view.name, middle(visits[view.name, name]), base, view
            )


def middle(visits: Sequence[Visit]) -> Visit:
    """The median of each figure."""
    return Visit(*(statistics.median(figures) for figures in zip(*map(astuple, visits), strict=True)))


def print_row(name: str, visit: Visit, base: Visit, view: View | None) -> None:
    """Figures beside the targets; nothing is judged."""

    def share(part: str, width: int) -> str:
        figure = getattr(visit, part)
        compared = f"{figure / getattr(base, part):.2f}" if getattr(base, part) else "–"
        limit = f" / {getattr(view, part)}" if view else ""
        return f"{figure:.0f} ({compared}{limit})".rjust(width)

    limit = f" (– / {view.requests})" if view and view.requests else ""
    requests = f"{visit.requests:.0f}{limit}".rjust(16)
    unseen = f"{visit.unseen:.0f}".rjust(18)
    print(f"{name:<40}{share('kilobytes', 22)}{requests}{share('blocking', 24)}{unseen}{share('largest_paint', 26)}")


def visit(browser: Browser, address: str, path: str, answered: bool) -> Visit:
    """Measure one visit by somebody new, or by somebody who has answered every question before.

    It is made twice: on an old phone, and at full speed for the time of the processor.
    """
    with visitor(browser, address, answered) as context, old_phone(context) as (page, session):
        finished: list[float] = []
        session.on("Network.loadingFinished", lambda event: finished.append(event["encodedDataLength"]))
        page.add_init_script(WATCH)
        settle(page, address + path)
        largest_paint = page.evaluate("largestPaint")
    with visitor(browser, address, answered) as context, slow_network(context) as (page, _):
        browser.start_tracing(page=page, categories=CATEGORIES)
        settle(page, address + path)
        blocked = blocking(browser.stop_tracing())
    return Visit(sum(finished) / 1000, len(finished), blocked.unseen, blocked.seen, largest_paint)


@contextmanager
def visitor(browser: Browser, address: str, answered: bool) -> Iterator[BrowserContext]:
    """Somebody with nothing in the cache."""
    # The offline worker begins when a page is idle. It would answer the second visit from what it kept in the first.
    context = browser.new_context(viewport=VIEWPORT, service_workers="block")
    if answered:
        answer_everything(context, address)
    yield context
    context.close()


def settle(page: Page, address: str) -> None:
    """Open a page, and wait until nothing more is expected of it."""
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(SETTLED)


def answer_everything(context: BrowserContext, address: str) -> None:
    """Choose something at each question, and wait until it is kept."""
    page = context.new_page()
    page.goto(address + "assessment/")
    page.locator("[data-assessment][data-ready]").wait_for(state="attached")
    page.evaluate(ANSWER_ALL)
    expect(page.locator("[data-saved]").first).not_to_be_empty()
    page.close()
