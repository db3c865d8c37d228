// Holds the document that the page shows, and keeps the device's copy in step with every change.

import { isEmpty } from "../document/answers.mjs";
import { entriesOf, joined, withEntry } from "../document/entries.mjs";

/**
 * What could not be written stays on the page, is written again with the next change, and is not called saved before.
 * @param {object} store - of the assessment, from `assessmentsIn`
 * @param {object} document - the one to begin with
 * @param {object} empty - the one that entries are laid over
 * @param {{onChange: Function, onSaved: Function, onFailure: Function, onGone: Function}} listeners
 */
export function createSaver(store, document, empty, { onChange, onSaved, onFailure, onGone }) {
  const unwritten = new Map();
  let latest = Promise.resolve(true);
  let failed = false;
  let filed = null;

  function write(changed, entries) {
    document = changed;
    for (const [key, value] of entries) unwritten.set(key, value);
    latest = report(store.write([...unwritten]), [...unwritten]);
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

  /** Whether people would lose something if the page were left: it is neither kept nor in a file. */
  function isAtRisk() {
    return (failed || !store.kept) && !isEmpty(document, empty) && document !== filed;
  }

  return {
    get document() {
      return document;
    },
    get store() {
      return store;
    },
    /** Change one entry: show it at once, and ask the browser to keep it in the same breath. */
    change(key, value) {
      const changed = withEntry(document, key, value);
      const [head] = entriesOf(changed);
      write(changed, [head, [key, value]]);
      onChange(document);
    },
    /** Write the whole document anew. Resolves to whether it is kept. */
    replace: (other) => write(other, entriesOf(other)),
    /** Go on with another, empty assessment. Resolves to whether it does: not while something of this one is at risk. */
    async begin(other) {
      await latest;
      if (isAtRisk()) return false;
      store = other;
      document = empty;
      unwritten.clear();
      failed = false;
      return true;
    },
    isAtRisk,
    /** Note that the document has been saved as a file. */
    filed() {
      filed = document;
      store.filed().catch(() => {});
    },
    /** Take over what another tab has written, and keep what is not written yet. */
    async reload() {
      await latest;
      document = joined([...(await store.read()), ...unwritten], empty);
      if (unwritten.size > 0) await write(document, []);
    },
    /** The device keeps nothing of it any more. It stays on the page, and the next change keeps all of it again. */
    async lose() {
      await latest;
      if (isEmpty(document, empty)) return;
      for (const [key, value] of entriesOf(document)) unwritten.set(key, value);
      failed = true;
      onGone();
    },
  };
}
