// Keeps one document on this device, in IndexedDB.
//
// Every change reads and writes in one transaction, so two tabs never undo each other's answers, and a
// change is reported as kept only when the browser has written it.

const STORE = "assessments";
const KEY = "current";

/**
 * Open the store. Where the browser refuses, everything still works and is kept in memory only.
 * @param {string} name - of the database; other sites of the same host may have databases too
 */
export async function openStorage(name) {
  try {
    const database = await openDatabase(name);
    database.onversionchange = () => database.close();
    return deviceStorage(database, new BroadcastChannel(name));
  } catch {
    return memoryStorage();
  }
}

function openDatabase(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("another tab holds an older version"));
  });
}

function deviceStorage(database, channel) {
  return {
    kept: true,
    /** The document, or undefined where there is none. */
    read: () => inTransaction(database, "readonly", (store) => store.get(KEY)),
    /** Replace the document by what `change` makes of it. Resolves to the new one, once it is written. */
    async update(change) {
      const document = await inTransaction(database, "readwrite", (store, done) => {
        const request = store.get(KEY);
        request.onsuccess = () => {
          const changed = change(request.result);
          store.put(changed, KEY);
          done(changed);
        };
      });
      channel.postMessage("changed");
      return document;
    },
    /** Call back when another tab has changed the document. */
    onOtherTab: (callback) => channel.addEventListener("message", callback),
  };
}

/** Run one transaction. Resolves to its request's result, or to what is handed to `done`, when all is written. */
function inTransaction(database, mode, run) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    let value;
    const request = run(transaction.objectStore(STORE), (result) => (value = result));
    transaction.oncomplete = () => resolve(request ? request.result : value);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}

/** The same, for this page only. */
export function memoryStorage() {
  let document;
  return {
    kept: false,
    read: async () => document,
    update: async (change) => (document = change(document)),
    onOtherTab: () => {},
  };
}
