// Where a room is: at which question, and how far in it. First the question alone, then one level after the other, then
// hands, then the group's answer.

/** The steps of a question, by name, for questions with so many levels. */
export function stepsFor(levels) {
  return { question: 0, levels, hands: levels + 1, answer: levels + 2 };
}

/**
 * The place after, or before, another one. Going back leads to the end of the question before, as people come from there.
 * @param {{id: string, step: number}} place
 * @param {1 | -1} by
 * @param {string[]} ids - of the questions, in the order asked
 * @param {number} last - the last step of each
 * @returns {{id: string, step: number} | null} null before the first and after the last
 */
export function movedFrom({ id, step }, by, ids, last) {
  if (step + by >= 0 && step + by <= last) return { id, step: step + by };
  const other = ids[ids.indexOf(id) + by];
  return other === undefined ? null : { id: other, step: by > 0 ? 0 : last };
}

/** A place that was kept, if its question is still asked; null otherwise. */
export function readPlace(value, ids, last) {
  const { id, step } = Object(value);
  if (!ids.includes(id)) return null;
  return { id, step: Number.isInteger(step) && step >= 0 && step <= last ? step : 0 };
}
