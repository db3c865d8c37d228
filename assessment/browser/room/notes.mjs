// A question's note holds what its writers wrote and, below, what was counted. The saved file has no place for hands, and as
// text everything that reads a note shows them: the result, paper, Compare, and files opened years later.

const BETWEEN = "\n\n";

/** A note made of both; null where it would be longer than notes may be. */
export function composed(own, counted, longest) {
  const note = [own, counted].filter((text) => text !== "").join(BETWEEN);
  return [...note].length <= longest ? note : null;
}

/**
 * A note without what was counted: `{ own, counted }`. Where people have changed that text, all of it is theirs from then on,
 * and `counted` is empty.
 */
export function parted(note, counted) {
  if (counted !== "" && note === counted) return { own: "", counted };
  const isBelow = counted !== "" && note.endsWith(BETWEEN + counted);
  return isBelow ? { own: note.slice(0, -(BETWEEN + counted).length), counted } : { own: note, counted: "" };
}
