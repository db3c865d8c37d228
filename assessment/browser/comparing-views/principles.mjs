// The gaps in the seven principles: a picture with its numbers, why they are so, and the same as a table.

import { element, find, showIf } from "../views/elements.mjs";
import { dumbbell } from "./drawing.mjs";
import { fillFold, kindTexts, lazyFold, mediansOf, measureHead, perspectiveOf, textList, whyTexts } from "./numbers.mjs";
import { notesOn } from "../views/score_notes.mjs";
import { createScoreText } from "../views/wording.mjs";
import { measuresTable } from "./table.mjs";

/** @returns {Function} a function that shows a comparison's principles */
export function principlesView(root, context) {
  const { say, rules, names } = context;
  const scoreText = createScoreText(say, rules.scoring);
  const percent = (number) => say("percent", { number });
  const limits = rules.scoring.bands.map((band) => band.begins_at).filter((start) => start > 0);

  function row(measure, compared) {
    const values = measure.values
      .filter(({ standing }) => standing !== null)
      .map(({ view, standing }) => ({ side: perspectiveOf(compared[view]), value: standing }));
    const head = [
      ...measureHead(names.principleName(measure.id), measure, percent, context, "count_scores"),
      element("span", { class: "visually-hidden" }, ` (${say("why")})`),
      dumbbell(values, mediansOf(measure), 100, limits),
    ];
    const reasons = () => [
      textList([...kindTexts(measure, context, "kind_of_scores"), ...whyTexts(measure, context, "why_no_score")]),
      element("ul", {}, ...measure.values.map((value) => scoreItem(measure.id, value, compared))),
      answersOf(measure.id),
    ];
    const fold = lazyFold(head, reasons, "gap-fold");
    fold.id = `principle-${measure.id}`;
    return element("li", { "data-principle": measure.id }, fold);
  }

  /** A view's score, and what became of its points. */
  function scoreItem(id, { view, state, score, coverage, confidence, ...rest }, compared) {
    const name = compared[view].label;
    const text = say("why_coverage", { name, score: scored({ state, score }), coverage, confidence });
    const notes = notesOn({ id, state, score, coverage, ...rest }, { say, rules: rules.scoring, ruleReason: names.ruleReason, scoreText });
    return element("li", { dir: "auto" }, text, ...(state === "not_applicable" ? [] : [textList(notes)]));
  }

  /** The way to what each answer gave. */
  function answersOf(principle) {
    const links = names.questionsOf(principle).map((id) => element("li", {}, element("a", { href: `#gap-${id}` }, names.titleOf(id))));
    return element("div", { class: "gap-fold__answers" }, element("p", {}, say("why_answers")), element("ul", {}, ...links));
  }

  function scored({ state, score }) {
    if (state === "scored") return percent(score);
    return say(state === "not_applicable" ? "none_applies" : "no_score");
  }

  return (comparison, compared) => {
    const rowsOf = (belongs) => comparison.principles.filter(belongs).map((measure) => row(measure, compared));
    const scoredRows = rowsOf(isScored);
    find(root, "[data-principles]").replaceChildren(...scoredRows);
    showIf(find(root, "[data-principles-intro]"), scoredRows.length > 0);
    fillFold(find(root, "[data-unscored]"), rowsOf((measure) => !isScored(measure)));
    find(root, "[data-table]").replaceChildren(...measuresTable(comparison.principles, compared, context, names.principleName, scored, percent));
  };
}

/** Whether any view has a score of it, one of both sides together included. */
function isScored({ values }) {
  return values.some(({ standing }) => standing !== null);
}
