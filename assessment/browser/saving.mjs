// Holds the document that the page shows, and keeps the device's copy in step with every change.

import { documentFrom, entriesOf, withEntry } from "./entries.mjs";

/**
 * @param {object} storage - from `openStorage`
 * @param {object} document - the one to begin with
 * @param {object} empty - the one to fall back to where nothing is stored
 * @param {{onChange: Function, onSaved: Function, onFailure: Function}} listeners
 */
export function createSaver(storage, document, empty, { onChange, onSaved, onFailure }) {
  let changes = 0;
  let latest = Promise.resolve();

  function show(changed, write) {
    document = changed;
    changes += 1;
    onChange(document);
    latest = write.then(onSaved, onFailure);
    return latest;
  }

  return {
    get document() {
      return document;
    },
    /** Change one entry: show it at once, and ask the browser to keep it in the same breath. */
    change(key, value) {
      const changed = withEntry(document, key, value);
      const [head] = entriesOf(changed);
      return show(changed, storage.write([head, [key, value]]));
    },
    /** Put another document in place of this one. */
    replace: (other) => show(other, storage.replace(entriesOf(other))),
    /** Resolves when everything so far is written. */
    settled: () => latest,
    /** Take over what another tab has written, without losing what is typed here meanwhile. */
    async reload() {
      let before, entries;
      do {
        before = changes;
        await latest;
        entries = await storage.read();
      } while (changes !== before);
      document = documentFrom(entries, empty);
      onChange(document);
    },
  };
}
