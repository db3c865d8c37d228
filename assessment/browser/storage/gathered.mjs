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
  /** What the browser could not keep; null where it keeps the list. */
  let unkept = null;

  /** Every entry whose document can be read: {document, name, group, included, from}. */
  function read() {
    if (unkept) return unkept;
    try {
      return entriesFrom(JSON.parse(localStorage.getItem(key) ?? "[]"), format);
    } catch {
      return [];
    }
  }

  /** Put a list in place of the one before, if the browser keeps it. Returns whether it does. */
  function keep(entries) {
    try {
      localStorage.setItem(key, JSON.stringify(entries));
      return true;
    } catch {
      return false;
    }
  }

  return {
    read,
    /** Put a list in place of the one before. Returns whether the browser keeps it; if not, this page does. */
    write(entries) {
      const isKept = keep(entries);
      unkept = isKept ? null : entries;
      return isKept;
    },
    /** Add a document. Returns whether the browser keeps the list. Two people may well have answered alike. */
    add: (document) => keep([...read(), gatheredEntry(document)]),
    /** Call back when another tab has changed the list. */
    onOtherTab(callback) {
      addEventListener("storage", (event) => event.key === key && callback());
    },
  };
}

/**
 * A document as an entry of the list.
 * @param {string} from - the id of the assessment on this device that it is, if it is one: it has one entry, however often it changes
 */
export function gatheredEntry(document, name = "", from = "") {
  return { document, name, group: "", included: true, from };
}

/** Whether a list holds a document already. */
export function isGathered(entries, document) {
  return entries.some((entry) => isSame(entry.document, document));
}

/** Whether two documents say the same, in whatever order: a file has another one than the device. */
export function isSame(one, other) {
  return one === other || contentOf(one) === contentOf(other);
}

function contentOf({ framework, about, answers }) {
  return JSON.stringify([framework, about, Object.keys(answers).sort().map((id) => [id, answers[id]])]);
}

function entriesFrom(value, format) {
  if (!Array.isArray(value)) return [];
  const text = (part) => (typeof part === "string" ? [...part].slice(0, format.longest.line).join("") : "");
  return value.flatMap((entry) => {
    const { document } = readDocument(JSON.stringify(entry?.document ?? null), format);
    const [name, group, from] = [entry?.name, entry?.group, entry?.from].map(text);
    return document ? [{ document, name, group, included: entry.included !== false, from }] : [];
  });
}
