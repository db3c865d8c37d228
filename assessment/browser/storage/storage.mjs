// Keeps entries, a value for each key, on this device, in IndexedDB.
//
// Every answer is an entry of its own, written without reading first: two tabs never undo each other's
// answers, and a write that has been asked for is finished by the browser even if the page is left at once.

import { newId } from "../document/entries.mjs";

const STORE = "entries";
/** Milliseconds after which the browser is waited for no longer. */
const PATIENCE = 5000;
/** The same, once another tab was asked to let go of an older version and has not. */
const PATIENCE_WITH_TABS = 1000;

/** What a store is called, from the address of a page's module: other sites of the same host may have stores too. */
export function storeAt(module) {
  // Both languages load their modules from one place, so both find the same answers.
  return `working-with-communities answers ${new URL("..", module).pathname}`;
}

/**
 * Open the store. Where the browser refuses, everything still works and is kept in memory only.
 * @param {string} name - from `storeAt`
 * @param {number} version - of the document's format; a tab with an older one is cut off, as it would write the old form
 */
export async function openStorage(name, version) {
  try {
    const storage = await deviceStorage(name, version);
    await storage.read("?");
    return storage;
  } catch (error) {
    return memoryStorage({ VersionError: "newer_stored", TimeoutError: "blocked_stored" }[error.name]);
  }
}

function openDatabase(name, version, onLost) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    const giveUp = () => {
      request.onsuccess = () => request.result.close();
      reject(new DOMException("another tab holds an older version", "TimeoutError"));
    };
    const patience = setTimeout(giveUp, PATIENCE);
    // Nothing happens if it lets go meanwhile.
    request.onblocked = () => setTimeout(giveUp, PATIENCE_WITH_TABS);
    request.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion === 0) request.result.createObjectStore(STORE);
      if (oldVersion === 1) makeFirstOfMany(request.transaction.objectStore(STORE));
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      clearTimeout(patience);
      const database = request.result;
      database.onversionchange = () => database.close();
      database.onclose = onLost;
      resolve(database);
    };
  });
}

/** Version 1 kept the entries of one document. They become those of an assessment, whatever they hold. */
function makeFirstOfMany(store) {
  const id = newId();
  const keys = store.getAllKeys();
  store.getAll().onsuccess = ({ target }) => {
    store.clear();
    target.result.forEach((value, position) => store.put(value, `${id}/${keys.result[position]}`));
    store.put(id, "opened");
  };
}

async function deviceStorage(name, version) {
  const listeners = [];
  let database = await openDatabase(name, version, onLost);
  const channel = new BroadcastChannel(name);

  /** Somebody has cleared what the browser keeps. What is on the page can be kept again, in a new database. */
  function onLost() {
    database = null;
    for (const listener of listeners) listener({ gone: true });
  }

  async function openAgain() {
    database = await openDatabase(name, version, onLost);
  }

  /**
   * Resolves when what was asked for is written.
   * @param {Function} run - asks the store for everything at once
   * @param {object} [news] - what other tabs hear: the `id`, and whether all is `gone` or something was `said` of it
   */
  async function change(run, news) {
    if (!database) await openAgain();
    await finished(database, run);
    if (news) channel.postMessage(news);
  }
  return {
    kept: true,
    /** Every entry whose key begins so, as pairs of key and value. */
    async read(beginning) {
      if (!database) await openAgain();
      const store = database.transaction(STORE).objectStore(STORE);
      const range = rangeOf(beginning);
      const [keys, values] = await Promise.all([result(store.getAllKeys(range)), result(store.getAll(range))]);
      return keys.map((key, position) => [key, values[position]]);
    },
    change,
    /** Put entries beside what is there, and commit, so that leaving the page cannot undo it. One without a value goes. */
    write: (entries, news) => change((store) => putInto(store, entries), news),
    /** Call back with the news when another tab has written, or when all is `gone`. */
    onOtherTab(callback) {
      listeners.push(callback);
      channel.addEventListener("message", ({ data }) => callback(data));
    },
  };
}

/** All keys that begin so. */
export function rangeOf(beginning) {
  return IDBKeyRange.bound(beginning, `${beginning}\uffff`);
}

function putInto(store, entries) {
  for (const [key, value] of entries) value === undefined ? store.delete(key) : store.put(value, key);
  store.transaction.commit?.();
}

function finished(database, run) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, "readwrite");
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    run(transaction.objectStore(STORE));
  });
}

function result(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Reads and writes the same, for this page only, and says why. */
function memoryStorage(problem = "not_kept") {
  const kept = new Map();
  return {
    kept: false,
    problem,
    read: async (beginning) => [...kept].filter(([key]) => key.startsWith(beginning)),
    write: async (entries) => entries.forEach(([key, value]) => (value === undefined ? kept.delete(key) : kept.set(key, value))),
    onOtherTab: () => {},
  };
}
