"""Stands for an old phone on a slow network: what Chromium is made to be while it is measured."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import BrowserContext, CDPSession, Page

VIEWPORT = {"width": 412, "height": 915}
SLOWED_DOWN = 4
"""How many times slower than this machine its processor is."""
LATENCY = 150
"""Milliseconds to the first byte of each answer."""
BYTES_PER_SECOND = 1_600_000 / 8
DESCRIPTION = f"{VIEWPORT['width']} px, processor / {SLOWED_DOWN}, {LATENCY} ms, 1.6 Mbit/s, nothing in the cache"


@contextmanager
def slow_network(context: BrowserContext) -> Iterator[tuple[Page, CDPSession]]:
    """A new page of a context, for which answers come slowly."""
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    limits = {"downloadThroughput": BYTES_PER_SECOND, "uploadThroughput": BYTES_PER_SECOND}
    session.send("Network.emulateNetworkConditions", {"offline": False, "latency": LATENCY, **limits})
    yield page, session
    page.close()


@contextmanager
def old_phone(context: BrowserContext) -> Iterator[tuple[Page, CDPSession]]:
    """A new page of a context, slowed down in all."""
    with slow_network(context) as (page, session):
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED_DOWN})
        yield page, session
