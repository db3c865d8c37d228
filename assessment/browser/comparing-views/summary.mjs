// What a comparison comes to in two sentences: how many views of which side, and where the gap is largest.

import { find } from "../views/elements.mjs";
import { dayInWords } from "../views/wording.mjs";
import { sidesOf } from "./numbers.mjs";

/** @returns {Function} a function that sums up a comparison */
export function summaryView(root, { say, words, names }) {
  return ({ principles, rounds }) => {
    const [first] = principles;
    const counts = sidesOf(first).map(([side, { views }]) => say("side", { side: say(`side_${side}`), median: views }));
    const sentences = [say("views", { counts: counts.join(", ") })];
    if (rounds.length > 1) {
      sentences.push(say("rounds", { ends: dayInWords(rounds.at(-1).ends, words.months) || say("undated") }));
    }
    if (first.gap === null) sentences.push(say("no_gap_yet"));
    else if (first.gap === 0) sentences.push(say("alike"));
    else sentences.push(say("largest", { name: names.principleName(first.id), gap: Math.abs(first.gap) }));
    find(root, "[data-summary]").textContent = sentences.join(" ");
    find(root, "[data-sheet-views]").textContent = sentences[0];
  };
}
