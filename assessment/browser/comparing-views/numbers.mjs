// Gaps and middle values in words: what they are, how many they rest on, and why they are what they are.

import { element } from "../views/elements.mjs";
import { markAlone } from "./drawing.mjs";

export const SIDES = ["organisation", "partner"];
const PERSPECTIVES = [...SIDES, "joint"];

/** Those perspectives of which there are views, as pairs with their spread. */
export function sidesOf(measure) {
  return PERSPECTIVES.filter((side) => measure[side].views > 0).map((side) => [side, measure[side]]);
}

/** `{organisation: 58, partner: 39}`, for a picture. */
export function mediansOf(measure) {
  return Object.fromEntries(sidesOf(measure).map(([side, spread]) => [side, spread.median]));
}

/** The numbers of one measure as people read them: each side with its mark, then the gap. */
export function numbersLine(measure, unit, { say }) {
  const parts = sidesOf(measure).map(([side, spread]) => {
    const median = spread.median === null ? "–" : unit(spread.median);
    const words = [`${say("side", { side: say(side), median })}`];
    if (spread.values.length < spread.views) words.push(countText(spread, say));
    return element("span", { class: "numbers__side" }, markAlone(side), ` ${words.join(", ")}`);
  });
  const { gap } = measure;
  if (gap !== null) {
    const text = gap === 0 ? say("no_gap") : say("gap", { gap: Math.abs(gap) });
    parts.push(element("strong", { class: "numbers__gap", "data-gap": gap }, text));
  }
  return element("span", { class: "numbers" }, ...parts);
}

function countText({ values, views }, say) {
  return say("count", { answered: values.length, all: views });
}

/** How each middle value and the gap come about, one text for each. */
export function whyTexts(measure, { say }) {
  const texts = sidesOf(measure).map(([side, spread]) => whyMedian(say(side), spread, say));
  texts.push(...measure.groups.map((group) => whyMedian(say("group", { name: group.group }), group, say)));
  const [organisation, partner] = SIDES.map((side) => measure[side].median);
  if (measure.gap !== null) texts.push(say("why_gap", { organisation, partner, gap: measure.gap }));
  texts.push(say(`kind_${measure.kind}`));
  return texts;
}

function whyMedian(side, { views, values, median }, say) {
  if (values.length === 0) return say("why_none", { side, answered: 0, all: views });
  if (values.length === 1) return say("why_one", { side, median });
  return say(values.length % 2 === 0 ? "why_lower" : "why_values", { side, values: values.join(", "), median });
}

/** A fold that makes its content when people first open it. */
export function lazyFold(summary, makeContent, className = "opening") {
  const fold = element("details", { class: className }, element("summary", {}, ...[summary].flat()));
  fold.addEventListener("toggle", () => fold.append(...makeContent()), { once: true });
  return fold;
}

/** Texts as a list. */
export function textList(texts) {
  return element("ul", {}, ...texts.map((text) => element("li", { dir: "auto" }, text)));
}
