// Every assessment on this device: the list of them, and what can be done with one as a whole.

import { entriesOf, joined, keyOf, newId, readEntries } from "../document/entries.mjs";
import { OPENED, assessmentsIn } from "./assessments.mjs";
import { openStorage } from "./storage.mjs";
import { wholesIn } from "./wholes.mjs";

const LENGTH_OF_ID = 12;

/**
 * Open the library.
 * @param {string} name - from `storeAt`
 * @param {object} empty - the document without answers
 * @param {object} format - the format's name, version and limits
 */
export async function openLibrary(name, empty, format) {
  const storage = await openStorage(name, format.version);
  const assessments = assessmentsIn(storage, name);
  const wholes = wholesIn(storage);

  /** Note something that people say of an assessment. */
  const note = (id, key, value) => storage.write([[`${id}:${key}`, value]], { id, said: true });

  /** See to it that this tab and the next show another one. */
  async function leave(id) {
    if ((await assessments.currentId()) === id) assessments.forgetOwn();
    if ((await assessments.currentId()) === id) await storage.write([[OPENED, undefined]]);
  }

  return {
    kept: storage.kept,
    problem: storage.problem,
    onOtherTab: storage.onOtherTab,
    currentId: assessments.currentId,
    setCurrent: assessments.setCurrent,
    store: assessments.store,
    /**
     * All assessments, the one changed last first. Those that cannot be read have a `problem` and no document.
     * @returns {Promise<{id, name, putAway, changed, filed, document, problem}[]>}
     */
    async list() {
      const listed = [...grouped(await storage.read(""))].map(([id, entries]) => assessmentFrom(id, entries, empty, format));
      return listed.sort((one, other) => other.changed.localeCompare(one.changed));
    },
    /** One of them; undefined if there is none of this id. */
    async read(id) {
      const entries = await storage.read(id);
      return entries.length > 0 ? assessmentFrom(id, entries, empty, format) : undefined;
    },
    /** Put a document on the device as a new assessment. Resolves to its id; rejects if the browser could not write it. */
    async create(document, { name: given = "", isFiled = false } = {}) {
      const [id, now] = [newId(), new Date().toISOString()];
      const own = entriesOf(document).map(([key, value]) => [`${id}/${key}`, value]);
      const said = Object.entries({ changed: now, name: given, filed: isFiled ? now : "" });
      await storage.write([...own, ...said.map(([key, value]) => [`${id}:${key}`, value])], { id });
      return id;
    },
    rename: (id, given) => note(id, "name", given),
    /** Put one away, or bring it back. No tab shows one that is away by itself. */
    async setPutAway(id, isAway) {
      await note(id, "putAway", isAway);
      if (isAway) await leave(id);
    },
    filed: (id) => assessments.store(id).filed(),
    /** Everything that is kept of one, as it is kept, for people who can mend what we cannot read. */
    async raw(id) {
      const entries = await storage.read(`${id}/`);
      return joined(entries.map(([key, value]) => [keyOf(key), value]), empty);
    },
    /** Delete one. Resolves to what `restore` brings it back from. */
    async remove(id) {
      const entries = await storage.read(id);
      await wholes.remove(id, { id, gone: true });
      await leave(id);
      return entries;
    },
    /** Bring back what was deleted. What another tab has written meanwhile stays. */
    restore: (entries) => wholes.restore(entries, { id: idOf(entries[0][0]) }),
  };
}

function idOf(key) {
  return key.slice(0, LENGTH_OF_ID);
}

/** The entries of each assessment. Keys of none are of the whole device. */
function grouped(entries) {
  const groups = new Map();
  for (const [key, value] of entries) {
    if (!/^.{12}[/:]/.test(key)) continue;
    groups.set(idOf(key), [...(groups.get(idOf(key)) ?? []), [key, value]]);
  }
  return groups;
}

function assessmentFrom(id, entries, empty, format) {
  const isOfDocument = ([key]) => key[LENGTH_OF_ID] === "/";
  const said = Object.fromEntries(entries.filter((one) => !isOfDocument(one)).map(([key, value]) => [keyOf(key), value]));
  const ofDocument = entries.filter(isOfDocument).map(([key, value]) => [keyOf(key), value]);
  return {
    id,
    name: String(said.name ?? ""),
    putAway: said.putAway === true,
    changed: String(said.changed ?? ""),
    filed: String(said.filed ?? ""),
    ...readEntries(ofDocument, empty, format),
  };
}
