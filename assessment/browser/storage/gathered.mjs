// The list of views that the compare page shows, kept on this device until people empty it. Other pages may add to it.
//
// It is small and always written whole, so it needs no database: the browser's local storage does.

import { readDocument } from "../document/answers.mjs";

/**
 * Open the list. Where the browser refuses, it is kept in memory only.
 * @param {string} name - of the site's store
 * @param {object} format - the format's name, version and limits
 */
export function openGathered(name, format) {
  const key = `${name} compared`;
  let inMemory = [];

  /** Every entry whose document can be read: {document, name, group, included}. */
  function read() {
    try {
      return entriesFrom(JSON.parse(localStorage.getItem(key) ?? "[]"), format);
    } catch {
      return inMemory;
    }
  }

  /** Put a list in place of the one before. Returns whether the browser keeps it. */
  function write(entries) {
    inMemory = entries;
    try {
      localStorage.setItem(key, JSON.stringify(entries));
      return true;
    } catch {
      return false;
    }
  }

  return {
    read,
    write,
    /** Add a document. Returns whether the browser keeps the list. Two people may well have answered alike. */
    add: (document) => write([...read(), gatheredEntry(document)]),
    /** Call back when another tab has changed the list. */
    onOtherTab(callback) {
      addEventListener("storage", (event) => event.key === key && callback());
    },
  };
}

/** A document as an entry of the list. */
export function gatheredEntry(document, name = "") {
  return { document, name, group: "", included: true };
}

/** Whether a list holds a document already. */
export function isGathered(entries, document) {
  const content = ({ framework, about, answers }) => JSON.stringify([framework, about, answers]);
  return entries.some((entry) => content(entry.document) === content(document));
}

function entriesFrom(value, format) {
  if (!Array.isArray(value)) return [];
  const text = (part) => (typeof part === "string" ? [...part].slice(0, format.longest.line).join("") : "");
  return value.flatMap((entry) => {
    const { document } = readDocument(JSON.stringify(entry?.document ?? null), format);
    return document ? [{ document, name: text(entry.name), group: text(entry.group), included: entry.included !== false }] : [];
  });
}
