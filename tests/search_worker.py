"""Asks the theme's search worker as the theme's script does, in a page of the site, without the box around it."""

from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Page

SURELY_A_SLIP = "accessibilityy hygyrcheddd"
"""Of a word that each language has."""

START = """async ({ documents }) => {
  const { base, search } = JSON.parse(document.getElementById("__config").textContent);
  const root = new URL(base, location);
  const index = await (await fetch(new URL("search/search_index.json", root))).json();
  const worker = new Worker(search);
  const ask = (type, data) => new Promise((resolve, reject) => {
    worker.onmessage = ({ data: answer }) => resolve(answer.data);
    worker.postMessage({ type, data });
    // A worker whose files are missing says nothing.
    setTimeout(() => reject(new Error("the search worker does not answer")), 20_000);
  });
  const timed = async (type, data) => {
    const start = performance.now();
    const answer = await ask(type, data);
    return { answer, milliseconds: performance.now() - start };
  };
  const { milliseconds } = await timed(0, {
    config: index.config,
    docs: documents ?? index.docs,
    options: { suggest: false },
  });
  globalThis.searchFor = (query) => timed(2, query);
  const channel = new BroadcastChannel(`search-${document.documentElement.lang}`);
  // What the worker says comes in order, so what it has not said before a query that surely has a slip, it never will.
  globalThis.meantBy = (queries, slip) => new Promise((resolve) => {
    const meant = {};
    channel.onmessage = ({ data }) => {
      if (data.typed === slip) resolve(queries.map((query) => meant[query] ?? null));
      meant[data.typed] = data.meant;
    };
    [...queries, slip].forEach((data) => worker.postMessage({ type: 2, data }));
  });
  return milliseconds;
}"""


class SearchWorker:
    """The worker of one page. What it searches may be given; otherwise it is the index that the page's theme loads."""

    def __init__(self, page: Page, documents: list[dict[str, Any]] | None = None):
        self.page = page
        self.setup_milliseconds: float = page.evaluate(START, {"documents": documents})
        self.query_milliseconds: list[float] = []

    def results(self, query: str) -> list[list[dict[str, Any]]]:
        """What the theme shows: for each page, best first, the places found in it."""
        reply = self.page.evaluate("(query) => searchFor(query)", query)
        self.query_milliseconds.append(reply["milliseconds"])
        return reply["answer"]["items"]

    def meant(self, queries: Sequence[str]) -> list[str | None]:
        """What the site says that it looked up in place of each query; None where it looked for what was typed."""
        return self.page.evaluate("([queries, slip]) => meantBy(queries, slip)", [queries, SURELY_A_SLIP])

    def pages(self, query: str) -> list[str]:
        """The addresses of the pages found, best first."""
        return [places[0]["location"].partition("#")[0] for places in self.results(query)]
