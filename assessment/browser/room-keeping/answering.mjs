// The room's answer to the question on the wall: what it chooses and writes, the hands counted for it, and a way back.

import { readHands } from "../room/hands.mjs";
import { composed, parted } from "../room/notes.mjs";

const NO_ANSWER = { state: "unanswered", level: null, choices: [], reason: "", evidence: null, note: "", origin: null };

/**
 * @param {object} sides - from `openSides`
 * @param {object} memory - from `memoryOf`
 * @param {object} context - the `kinds` that hands are raised for; the `longest` note; what notes say of hands, `lineOf`, and
 *   of a minority, `minorityOf`; `onFull` hears when a note has no room for them
 */
export function answeringIn(sides, memory, { kinds, longest, lineOf, minorityOf, onFull }) {
  /** What to go back to, the latest last: a wrong key or a slip of the finger. */
  let undoable = [];

  /** A question's answer, and what this room has counted for it. */
  function answerTo(id) {
    const { answers } = sides.saver().document;
    const answer = Object.hasOwn(answers, id) ? answers[id] : NO_ANSWER;
    const kept = Object(memory.counted(id));
    const { own, counted: text } = parted(answer.note, String(kept.text ?? ""));
    const minority = answer.origin?.minority ?? (text === "" ? "" : String(kept.minority ?? ""));
    return { answer, own, minority, hands: readHands(kept.hands, kinds), text };
  }

  /** Something is about to change that can be undone; what is written in fields, the browser undoes itself. */
  function remember({ answer }, typed) {
    const place = memory.place();
    undoable.push({ ...place, answer, kept: memory.counted(place.id), typed });
  }

  function record(before, { note: own, minority, hands, ...parts }) {
    const { id } = memory.place();
    memory.bringOnDevice();
    const { about } = sides.saver().document;
    // Joint answers have a place for a minority's note; elsewhere it is part of the note, where no reader can miss it.
    const hasPlace = before.answer.origin !== null || about.perspective === "joint";
    const text = [lineOf(hands, about), hasPlace || minority === "" ? "" : minorityOf(minority)].filter(Boolean).join("\n\n");
    const note = composed(own, text, longest);
    if (note === null) onFull();
    const views = before.answer.origin?.views ?? [];
    const origin = hasPlace && (views.length > 0 || minority !== "") ? { views, minority } : null;
    memory.keepCounted(id, { hands, text: note === null ? "" : text, minority });
    sides.saver().change(`answers/${id}`, { ...before.answer, ...parts, note: note ?? own, origin });
  }

  return {
    answerTo,
    /** Change the answer: `changeOf` gives the parts that become different, from the answer as it is. */
    change(changeOf, { isTyped = false } = {}) {
      const before = answerTo(memory.place().id);
      const { note = before.own, minority = before.minority, ...parts } = changeOf(before.answer);
      if (!isTyped) remember(before);
      record(before, { ...parts, note, minority, hands: before.hands });
    },
    /** Count hands for a kind. */
    count(kind, number, { isTyped = false } = {}) {
      const { id } = memory.place();
      const before = answerTo(id);
      // A number of two digits is one count.
      const last = undoable.at(-1);
      if (!(isTyped && last?.typed === kind && last.id === id)) remember(before, isTyped ? kind : undefined);
      const { own: note, minority } = before;
      record(before, { note, minority, hands: readHands({ ...before.hands, [kind]: number }, kinds) });
    },
    canUndo: () => undoable.length > 0,
    /** Undo what was changed last, where it was changed. Returns the id of the question; undefined where nothing was. */
    undo() {
      const last = undoable.pop();
      if (!last) return undefined;
      memory.goTo({ id: last.id, step: last.step });
      memory.keepCounted(last.id, last.kept ?? {});
      sides.saver().change(`answers/${last.id}`, last.answer);
      return last.id;
    },
    /** Another assessment is answered from now on. */
    forget: () => (undoable = []),
  };
}
