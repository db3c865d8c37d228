// Gaps and middle values in words: what they are, how many they rest on, and why they are what they are.

import { PERSPECTIVES, SIDES } from "../comparing/compare.mjs";
import { element, find, showIf } from "../views/elements.mjs";
import { markAlone } from "./drawing.mjs";

/** Whose view an entry of the list is. */
export function perspectiveOf({ document }) {
  return document.about.perspective;
}

/** Those perspectives of which there are views, as pairs with their spread. */
export function sidesOf(measure) {
  return PERSPECTIVES.filter((side) => measure[side].views > 0).map((side) => [side, measure[side]]);
}

/** `{organisation: 58, partner: 39}`, for a picture. */
export function mediansOf(measure) {
  return Object.fromEntries(sidesOf(measure).map(([side, spread]) => [side, spread.median]));
}

/** What stands on a closed fold: the name and the gap, and each side with its mark; `count` says how many views have a value. */
export function measureHead(name, measure, unit, { say }, count = "count") {
  const { gap } = measure;
  const shownGap = gap === null ? [] : [" ", element("strong", { class: "gap-fold__gap", "data-gap": gap }, gapText(gap, say))];
  const sides = sidesOf(measure).map(([side, spread]) => {
    const isWhole = spread.values.length === spread.views;
    const value = spreadText(spread, unit);
    const words = [say("side", { side: say(`side_${side}`), median: value }), ...(isWhole ? [] : [countText(spread, say, count)])];
    return element("span", { class: "numbers__side" }, markAlone(side), ` ${words.join(", ")}`);
  });
  return [
    element("span", { class: "gap-fold__head" }, element("span", { class: "gap-fold__name" }, name), ...shownGap),
    element("span", { class: "numbers" }, ...sides),
  ];
}

/** Who says more, and by how much. */
export function gapText(gap, say) {
  if (gap === 0) return say("no_gap");
  return say(gap > 0 ? "gap_organisation" : "gap_partner", { gap: Math.abs(gap) });
}

/** The middle value, and in brackets from where to where the views reach, where they differ. */
function spreadText({ median, values }, unit) {
  if (median === null) return "–";
  const [lowest, highest] = [values[0], values.at(-1)];
  return lowest === highest ? unit(median) : `${unit(median)} (${lowest}–${unit(highest)})`;
}

/**
 * What the two sides come to, fairly: also how many views of the lower side say as much as the higher one.
 * @param {string} beginning - of the sentences' keys on what only one side says, or none
 */
export function kindTexts({ kind, organisation, partner }, { say }, beginning = "kind") {
  const silent = ["organisation_only", "partner_only", "nobody", "one_sided"].includes(kind);
  const texts = [say(`${silent ? beginning : "kind"}_${kind}`)];
  const [lower, higher] = kind === "partner_higher" ? [organisation, partner] : [partner, organisation];
  const asMuch = lower.values.filter((value) => value >= higher.median).length;
  const side = say(kind === "partner_higher" ? "side_organisation" : "side_partner");
  if (["organisation_higher", "partner_higher"].includes(kind) && asMuch > 0) {
    texts.push(say("as_much", { side, number: asMuch, all: lower.values.length }));
  }
  return texts;
}

function countText({ values, views }, say, count) {
  return say(count, { answered: values.length, all: views });
}

/** How each middle value and the gap come about, one text for each. */
export function whyTexts(measure, { say }, none = "why_none") {
  const texts = sidesOf(measure).map(([side, spread]) => whyMedian(say(`side_${side}`), spread, say, none));
  texts.push(...measure.groups.map((group) => whyMedian(say("group", { name: group.group }), group, say, none)));
  const [organisation, partner] = SIDES.map((side) => measure[side].median);
  if (measure.gap !== null) {
    texts.push(say("why_gap", { organisation, partner, gap: String(measure.gap).replace("-", "−") }));
  }
  return texts;
}

function whyMedian(side, { views, values, median }, say, none) {
  if (values.length === 0) return say(none, { side, answered: 0, all: views });
  if (values.length === 1) return say("why_one", { side, median });
  return say(values.length % 2 === 0 ? "why_lower" : "why_values", { side, values: values.join(", "), median });
}

/** A fold that makes its content when people first open it; on paper only if they did. */
export function lazyFold(summary, makeContent, className) {
  const head = element("summary", {}, ...[summary].flat());
  const fold = element("details", { class: `plain-fold ${className}`, "data-closed-on-paper": "" }, head);
  fold.addEventListener("toggle", () => fold.append(...makeContent()), { once: true });
  return fold;
}

/** Put what is compared into a fold, whose heading says how many there are. One with nothing in it is not shown. */
export function fillFold(list, own, count = String(own.length)) {
  const fold = list.closest("details");
  list.replaceChildren(...own);
  find(fold, "[data-count]").textContent = count;
  showIf(fold, own.length > 0);
}

/** Texts as a list. */
export function textList(texts) {
  return element("ul", {}, ...texts.map((text) => element("li", { dir: "auto" }, text)));
}
