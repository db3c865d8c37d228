// Which assessment this tab shows, and the entries of each. An assessment is an id, the entries of its document, such as
// `ID/answers/who-decides`, and what is said of it, such as `ID:name`.

import { keyOf } from "../document/entries.mjs";

/** The key of the id of the assessment that was opened last on this device. */
export const OPENED = "opened";

/** How the list of assessments, and pages about one, ask another page for it. */
const ASKED_FOR = /^\?open=([a-z0-9]{12})$/;

/** The id of the assessment that the address asks for, if it does. Links from then on name only places. */
export function askedFor() {
  const [, asked] = ASKED_FOR.exec(location.search) ?? [];
  if (asked) history.replaceState(null, "", location.pathname + location.hash);
  return asked;
}

/**
 * @param {object} storage - from `openStorage`
 * @param {string} name - under which the tab remembers its assessment
 */
export function assessmentsIn(storage, name) {
  /** The value of one entry. */
  const valueAt = async (key) => (await storage.read(key))[0]?.[1];

  return {
    storage,
    /** The assessment that the tab shows: its own, else the one opened last on this device. It may be gone, or none. */
    currentId: async () => remembered(name) ?? valueAt(OPENED),
    /** Whether the tab has an assessment of its own, be it one that is still without answers. */
    hasOwn: () => remembered(name) !== null,
    /** From now on this tab shows this one, and so does the next tab. */
    setCurrent(id) {
      remember(name, id);
      storage.write([[OPENED, id]]).catch(() => {});
    },
    /** This tab shows no assessment of its own any more. */
    forgetOwn: () => forget(name),
    /** What `createSaver` needs of one assessment. */
    store: (id) => ({
      id,
      kept: storage.kept,
      /** The entries of its document. */
      read: async () => (await storage.read(`${id}/`)).map(([key, value]) => [keyOf(key), value]),
      /** Put entries of its document beside what is there, and the tab shows it from now on. */
      write(entries) {
        remember(name, id);
        const own = entries.map(([key, value]) => [`${id}/${key}`, value]);
        return storage.write([[OPENED, id], [`${id}:changed`, new Date().toISOString()], ...own], { id });
      },
      /** The name that people gave it; empty without one. */
      name: async () => (await valueAt(`${id}:name`)) ?? "",
      /** Note that it has just been saved as a file. */
      filed: () => storage.write([[`${id}:filed`, new Date().toISOString()]], { id, said: true }),
    }),
  };
}

/** What a tab remembers. Browsers that keep nothing may refuse even to be asked. */
function remembered(name) {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

function forget(name) {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // It remembers nothing.
  }
}

function remember(name, id) {
  try {
    sessionStorage.setItem(name, id);
  } catch {
    // The one opened last will be shown instead.
  }
}
