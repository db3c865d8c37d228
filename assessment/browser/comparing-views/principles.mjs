// The gaps in the seven principles: a picture with its numbers, why they are so, and the same as a table.

import { SIDES } from "../comparing/compare.mjs";
import { element, find } from "../views/elements.mjs";
import { dumbbell } from "./drawing.mjs";
import { gapText, kindTexts, lazyFold, mediansOf, measureHead, perspectiveOf, textList, whyTexts } from "./numbers.mjs";

/** @returns {Function} a function that shows a comparison's principles */
export function principlesView(root, context) {
  const { say, rules, names } = context;
  const percent = (number) => say("percent", { number });
  const limits = rules.scoring.bands.map((band) => band.begins_at).filter((start) => start > 0);

  function row(measure, compared) {
    const values = measure.values
      .filter(({ standing }) => standing !== null)
      .map(({ view, standing }) => ({ side: perspectiveOf(compared[view]), value: standing }));
    const head = [
      ...measureHead(names.principleName(measure.id), measure, percent, context),
      element("span", { class: "visually-hidden" }, ` (${say("why")})`),
      dumbbell(values, mediansOf(measure), 100, limits),
    ];
    const reasons = () => [
      ...kindTexts(measure, context),
      ...whyTexts(measure, context),
      ...measure.values.map((value) => scoreText(value, compared)),
    ];
    const fold = lazyFold(head, () => [textList(reasons())], "gap-fold");
    fold.id = `principle-${measure.id}`;
    return element("li", { "data-principle": measure.id }, fold);
  }

  function scoreText({ view, state, score, coverage, confidence }, compared) {
    const name = compared[view].label;
    return say("why_coverage", { name, score: scored({ state, score }), coverage, confidence });
  }

  function scored({ state, score }) {
    if (state === "scored") return percent(score);
    return say(state === "not_applicable" ? "none_applies" : "no_score");
  }

  function table({ principles }, compared) {
    const views = (principles[0]?.values ?? []).map(({ view }) => view);
    const head = [
      ...views.map((view) => `${compared[view].label} (${say(`side_${perspectiveOf(compared[view])}`)})`),
      ...SIDES.map((side) => say("column_median", { side: say(`side_${side}`) })),
      say("column_gap"),
    ];
    const rows = principles.map((measure) => [
      names.principleName(measure.id),
      ...measure.values.map(scored),
      ...SIDES.map((side) => (measure[side].median === null ? "–" : percent(measure[side].median))),
      measure.gap === null ? "–" : gapText(measure.gap, say),
    ]);
    return tableParts(head, rows);
  }

  return (comparison, compared) => {
    find(root, "[data-principles]").replaceChildren(...comparison.principles.map((measure) => row(measure, compared)));
    find(root, "[data-table]").replaceChildren(...table(comparison, compared));
  };
}

/** The head and the body of a table whose rows begin with what they are about. */
export function tableParts(head, rows) {
  const corner = element("td", {});
  const headRow = element("tr", {}, corner, ...head.map((text) => element("th", { scope: "col", dir: "auto" }, text)));
  const bodyRows = rows.map(([name, ...cells]) =>
    element("tr", {}, element("th", { scope: "row" }, name), ...cells.map((cell) => element("td", {}, String(cell)))),
  );
  return [element("thead", {}, headRow), element("tbody", {}, ...bodyRows)];
}
