// Holds the document that the page shows, and keeps the device's copy in step with every change.

import { entriesOf, joined, withEntry } from "../document/entries.mjs";

/**
 * What could not be written stays on the page, is written again with the next change, and is not called saved before.
 * @param {object} storage - from `openStorage`
 * @param {object} document - the one to begin with
 * @param {object} empty - the one that entries are laid over
 * @param {{onChange: Function, onSaved: Function, onFailure: Function}} listeners
 */
export function createSaver(storage, document, empty, { onChange, onSaved, onFailure }) {
  const unwritten = new Map();
  let latest = Promise.resolve(true);
  let failed = false;

  function write(put, changed, entries) {
    document = changed;
    for (const [key, value] of entries) unwritten.set(key, value);
    latest = report(put([...unwritten]), [...unwritten]);
    return latest;
  }

  /** Whether the browser has written what it was asked to. */
  async function report(writing, entries) {
    try {
      await writing;
    } catch {
      failed = true;
      onFailure();
      return false;
    }
    failed = false;
    for (const [key, value] of entries) if (unwritten.get(key) === value) unwritten.delete(key);
    if (unwritten.size === 0) onSaved();
    return true;
  }

  return {
    get document() {
      return document;
    },
    /** Change one entry: show it at once, and ask the browser to keep it in the same breath. */
    change(key, value) {
      const changed = withEntry(document, key, value);
      const [head] = entriesOf(changed);
      write(storage.write, changed, [head, [key, value]]);
      onChange(document);
    },
    /** Put another document in place of this one. Resolves to whether it is kept. */
    replace(other) {
      unwritten.clear();
      return write(storage.replace, other, entriesOf(other));
    },
    /** Whether the last write failed, so that something is on this page only. */
    get failed() {
      return failed;
    },
    /** Take over what another tab has written, and keep what is not written yet. */
    async reload() {
      await latest;
      const entries = await storage.read();
      document = joined([...entries, ...unwritten], empty);
    },
  };
}
