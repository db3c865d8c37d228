// The gaps in the seven principles: a picture with its numbers, why they are so, and the same as a table.

import { element, find } from "../views/elements.mjs";
import { dumbbell } from "./drawing.mjs";
import { kindTexts, lazyFold, mediansOf, measureHead, perspectiveOf, textList, whyTexts } from "./numbers.mjs";
import { measuresTable } from "./table.mjs";

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
      ...kindTexts(measure, context, "kind_of_scores"),
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

  return (comparison, compared) => {
    find(root, "[data-principles]").replaceChildren(...comparison.principles.map((measure) => row(measure, compared)));
    find(root, "[data-table]").replaceChildren(...measuresTable(comparison.principles, compared, context, names.principleName, scored, percent));
  };
}
