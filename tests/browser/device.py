"""What a browser keeps on the device, read and changed behind the page's back."""

from typing import Any

from playwright.sync_api import Page

STORE = "working-with-communities answers /working-with-communities/"


def entries_of(page: Page) -> dict[str, Any]:
    """Every entry of every assessment, and the one that says which was opened last."""
    return page.evaluate(
        """async (name) => {
          const wait = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
          const database = await wait(indexedDB.open(name));
          const store = database.transaction("entries").objectStore("entries");
          const [keys, values] = await Promise.all([wait(store.getAllKeys()), wait(store.getAll())]);
          database.close();
          return Object.fromEntries(keys.map((key, position) => [key, values[position]]));
        }""",
        STORE,
    )


def change_entries(page: Page, changed: dict[str, Any]) -> None:
    """Put entries."""
    page.evaluate(
        """async ([name, changed]) => {
          const wait = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
          const database = await wait(indexedDB.open(name));
          const transaction = database.transaction("entries", "readwrite");
          for (const [key, value] of changed) transaction.objectStore("entries").put(value, key);
          await new Promise((resolve) => (transaction.oncomplete = resolve));
          database.close();
        }""",
        [STORE, list(changed.items())],
    )


def write_version_1(page: Page, entries: dict[str, Any]) -> None:
    """Put entries as the released version 1 did: one document, in a database of version 1."""
    page.evaluate(
        """async ([name, entries]) => {
          const request = indexedDB.open(name, 1);
          request.onupgradeneeded = () => request.result.createObjectStore("entries");
          await new Promise((resolve) => (request.onsuccess = resolve));
          const transaction = request.result.transaction("entries", "readwrite");
          for (const [key, value] of entries) transaction.objectStore("entries").put(value, key);
          await new Promise((resolve) => (transaction.oncomplete = resolve));
          request.result.close();
        }""",
        [STORE, list(entries.items())],
    )


def ids_of(entries: dict[str, Any]) -> list[str]:
    """The assessments among the entries."""
    return sorted({key[:12] for key in entries if key[12:13] == "/"})


def document_entries(entries: dict[str, Any], id: str) -> dict[str, Any]:
    """The entries of one assessment's document, as version 1 called them."""
    return {key[13:]: value for key, value in entries.items() if key.startswith(f"{id}/")}
