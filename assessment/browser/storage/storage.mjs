// Keeps entries, a value for each key, on this device, in IndexedDB.
//
// Every answer is an entry of its own, written without reading first: two tabs never undo each other's
// answers, and a write that has been asked for is finished by the browser even if the page is left at once.

const STORE = "entries";

/**
 * Open the store. Where the browser refuses, everything still works and is kept in memory only.
 * @param {string} name - of the database; other sites of the same host may have databases too
 * @param {number} version - of the document's format; a tab with an older one is cut off, as it would write the old form
 */
export async function openStorage(name, version) {
  try {
    const database = await openDatabase(name, version);
    database.onversionchange = () => database.close();
    return deviceStorage(database, new BroadcastChannel(name));
  } catch {
    return memoryStorage();
  }
}

function openDatabase(name, version) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      if (!request.result.objectStoreNames.contains(STORE)) request.result.createObjectStore(STORE);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("another tab holds an older version"));
  });
}

function deviceStorage(database, channel) {
  /** Ask for all puts at once and commit, so that leaving the page cannot undo them. */
  async function write(entries, prepare = () => {}) {
    await finished(database, (store) => {
      prepare(store);
      for (const [key, value] of entries) store.put(value, key);
    });
    channel.postMessage("changed");
  }
  return {
    kept: true,
    /** Every entry, as pairs of key and value. */
    async read() {
      const store = database.transaction(STORE).objectStore(STORE);
      const [keys, values] = await Promise.all([result(store.getAllKeys()), result(store.getAll())]);
      return keys.map((key, position) => [key, values[position]]);
    },
    /** Put entries beside what is there. Resolves when the browser has written them. */
    write: (entries) => write(entries),
    /** Put entries in place of what is there. */
    replace: (entries) => write(entries, (store) => store.clear()),
    /** Call back when another tab has written. */
    onOtherTab: (callback) => channel.addEventListener("message", callback),
  };
}

function finished(database, run) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, "readwrite");
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    run(transaction.objectStore(STORE));
    transaction.commit?.();
  });
}

function result(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The same, for this page only. */
export function memoryStorage() {
  let entries = new Map();
  return {
    kept: false,
    read: async () => [...entries],
    write: async (added) => added.forEach(([key, value]) => entries.set(key, value)),
    replace: async (others) => (entries = new Map(others)),
    onOtherTab: () => {},
  };
}

/** In memory, and what the device keeps is left alone until something is put in its place on purpose. */
export function untouched(device) {
  let storage = memoryStorage();
  return {
    get kept() {
      return storage.kept;
    },
    read: () => storage.read(),
    write: (entries) => storage.write(entries),
    async replace(entries) {
      await device.replace(entries);
      storage = device;
    },
    onOtherTab: (callback) => device.onOtherTab((event) => storage.kept && callback(event)),
  };
}
