// What raised hands say. They never decide: people do, and what they agree on may be what few hands were for.

/** More than any hall holds; a slip of the finger is no count. */
export const MOST_HANDS = 999;

/** What a hand can be raised for: each level, don't know, not applicable. */
export function kindsOf(highestLevel) {
  const levels = Array.from({ length: highestLevel + 1 }, (_, level) => String(level));
  return [...levels, "dont_know", "not_applicable"];
}

/** A number as people type it, or as it was kept: a whole one from 0 to `MOST_HANDS`; anything else is 0. */
export function readCount(value) {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? Math.min(number, MOST_HANDS) : 0;
}

/** Kept counts by kind, without what is none. */
export function readHands(value, kinds) {
  const counts = kinds.map((kind) => [kind, readCount(Object(value)[kind])]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/**
 * How the hands stand.
 * @param {Object<string, number>} hands - how many for each kind
 * @param {number} people - in the room; 0 where nobody said
 * @returns {{raised: number, standing: string, most: string[], count: number, missing: number | null}} `standing`: `none`,
 *   `all` for one kind, `most` where one has more than half, `some` where one has most but no more than half, `split` where
 *   several have the most. `count`: the hands of each in `most`. `missing`: people without a raised hand; less than none
 *   where there are more hands than people.
 */
export function tallyOf(hands, people) {
  const counts = Object.entries(hands);
  const raised = counts.reduce((sum, [, count]) => sum + count, 0);
  const count = Math.max(0, ...counts.map(([, one]) => one));
  const most = counts.filter(([, one]) => one === count).map(([kind]) => kind);
  const missing = people > 0 && raised > 0 ? people - raised : null;
  return { raised, standing: standingOf(raised, count, most.length), most, count, missing };
}

function standingOf(raised, count, kinds) {
  if (raised === 0) return "none";
  if (kinds > 1) return "split";
  if (count === raised) return "all";
  return 2 * count > raised ? "most" : "some";
}
