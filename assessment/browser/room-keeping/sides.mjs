// The assessment that a room answers: the one that is open on this device, or a new one.

import { today } from "../document/answers.mjs";
import { newId, readEntries } from "../document/entries.mjs";
import { createSaver } from "../storage/saving.mjs";

/**
 * @param {object} assessments - from `assessmentsIn`
 * @param {object} empty - the document without answers
 * @param {object} listeners - of `createSaver`
 */
export async function openSides(assessments, empty, format, listeners) {
  const saverFor = (store, document) => createSaver(store, document, empty, listeners);
  const newSaver = () => saverFor(assessments.store(newId()), ofToday(empty));
  const { store, document, problem } = await openOne(assessments, empty, format);
  const sides = { open: document && saverFor(store, document), new: newSaver() };
  /** Those that are on the device. A new one is once something is said of it or answered, so nobody collects empty ones. */
  const onDevice = new Set([sides.open]);
  let which = sides.open ? "open" : "new";
  const saver = () => sides[which];

  return {
    /** Why the one that is open cannot be chosen: that it is damaged. */
    problem,
    saver,
    /** `open` or `new`. */
    which: () => which,
    /** The document that is open, if it can be chosen. */
    open: () => sides.open?.document,
    choose: (side) => (which = side),
    isOnDevice: () => onDevice.has(saver()),
    /** See to it that the device keeps the assessment, with its day. Returns whether it did not before. */
    bringOnDevice() {
      if (onDevice.has(saver())) return false;
      onDevice.add(saver());
      saver().replace(saver().document);
      return true;
    },
    /** From now on a new one that is on the device is the one that is open. */
    settle() {
      if (which !== "new" || !onDevice.has(saver())) return;
      [sides.open, sides.new] = [saver(), newSaver()];
      which = "open";
    },
  };
}

/** The assessment that the tab shows, if there is one and it can be read. */
async function openOne(assessments, empty, format) {
  const store = assessments.store(await assessments.currentId());
  const entries = store.id ? await store.read() : [];
  if (entries.length === 0) return {};
  const { document, problem } = readEntries(entries, empty, format);
  return problem ? { problem: "damaged_stored" } : { store, document };
}

/** A document that is of this day. */
function ofToday(document) {
  return { ...document, about: { ...document.about, date: today() } };
}
