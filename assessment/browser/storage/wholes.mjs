// What happens to an assessment as a whole, apart from the storage that every page needs.

import { rangeOf } from "./storage.mjs";

/** @param {object} storage - from `openStorage` */
export function wholesIn(storage) {
  return storage.kept ? wholesOnDevice(storage) : wholesInMemory(storage);
}

function wholesOnDevice(storage) {
  return {
    /** Delete every entry whose key begins so, also those that another tab writes meanwhile. */
    remove: (beginning, news) => storage.change((store) => store.delete(rangeOf(beginning)), news),
    /** Bring entries back. What is there again stays as it is. */
    restore: (entries, news) => storage.change((store) => entries.forEach((entry) => addTo(store, entry)), news),
  };
}

/** Of which no other tab hears. */
function wholesInMemory(storage) {
  const keys = async (beginning) => (await storage.read(beginning)).map(([key]) => key);
  return {
    remove: async (beginning) => storage.write((await keys(beginning)).map((key) => [key, undefined])),
    async restore(entries) {
      const there = await keys("");
      return storage.write(entries.filter(([key]) => !there.includes(key)));
    },
  };
}

function addTo(store, [key, value]) {
  // One that is there again is an error, which would undo the others as well.
  store.add(value, key).onerror = (event) => event.preventDefault();
}
