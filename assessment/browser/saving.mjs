// Applies changes to the stored document one after another, and keeps the page's copy in step.

/**
 * @param {object} storage - from `openStorage`
 * @param {object} empty - the document to begin with where none is stored
 * @param {{onChange: Function, onSaved: Function, onFailure: Function}} listeners
 */
export function createSaver(storage, initial, empty, { onChange, onSaved, onFailure }) {
  let document = initial;
  let waiting = [];
  let running = Promise.resolve();

  async function writeWaiting() {
    if (waiting.length === 0) return;
    const changes = waiting;
    waiting = [];
    try {
      const apply = (stored) => changes.reduce((current, change) => change(current), stored ?? empty);
      const stored = await storage.update(apply);
      // What came in while this was written is not in it yet.
      document = waiting.reduce((current, change) => change(current), stored);
      onSaved();
    } catch {
      onFailure();
    }
  }

  return {
    get document() {
      return document;
    },
    /** Show a change at once and write it as soon as the write before is done. */
    change(change) {
      document = change(document);
      onChange(document);
      waiting.push(change);
      running = running.then(writeWaiting);
      return running;
    },
    /** Resolves when everything so far is written. */
    settled: () => running,
    /** Take over what another tab has written. */
    async reload() {
      await running;
      document = (await storage.read()) ?? empty;
      onChange(document);
    },
  };
}
