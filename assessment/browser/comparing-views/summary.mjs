// What a comparison comes to in two sentences: how many views of which side, and where the gap is largest.

import { find } from "../views/elements.mjs";
import { dayInWords } from "../views/wording.mjs";
import { gapText, sidesOf } from "./numbers.mjs";

/** @returns {Function} a function that sums up a comparison */
export function summaryView(root, { say, words, names }) {
  /** Of the principle with the largest gap. */
  function sentenceOn({ id, gap, organisation, partner }) {
    if (gap === null) return say(organisation.views > 0 && partner.views > 0 ? "too_few_answers" : "no_gap_yet");
    return gap === 0 ? say("alike") : say("largest", { name: names.principleName(id), gap: gapText(gap, say) });
  }

  /** Sides that were asked different questions have few to compare. Scores of both would then look like more than they are. */
  function sentenceOnShared(questions) {
    const both = questions.filter(({ gap }) => gap !== null).length;
    const all = questions.filter(({ kind }) => kind !== "nobody").length;
    return 0 < both && both < all / 2 ? [say("few_shared", { both, all })] : [];
  }

  return ({ principles, questions, rounds }) => {
    const [first] = principles;
    const counts = sidesOf(first).map(([side, { views }]) => say("side", { side: say(`side_${side}`), median: views }));
    const sentences = [say("views", { counts: counts.join(", ") })];
    if (rounds.length > 1) {
      sentences.push(say("rounds", { ends: dayInWords(rounds.at(-1).ends, words.months) || say("undated") }));
    }
    sentences.push(...sentenceOnShared(questions), sentenceOn(first));
    find(root, "[data-summary]").textContent = sentences.join(" ");
    find(root, "[data-sheet-views]").textContent = sentences[0];
  };
}
