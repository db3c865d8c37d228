// Each question in the views of both sides: where they differ first, with both wordings and all that was said.

import { PERSPECTIVES, SIDES } from "../comparing/compare.mjs";
import { element, find, showIf } from "../views/elements.mjs";
import { dumbbell, markAlone } from "./drawing.mjs";
import { fillFold, kindTexts, lazyFold, mediansOf, measureHead, perspectiveOf, textList, whyTexts } from "./numbers.mjs";
import { measuresTable } from "./table.mjs";

const GAPS_SHOWN = 5;
const LISTS = {
  differ: (kind) => ["organisation_higher", "partner_higher"].includes(kind),
  only_one: (kind) => ["organisation_only", "partner_only"].includes(kind),
  same: (kind) => kind === "same",
  rest: (kind) => ["nobody", "one_sided"].includes(kind),
};

/** @returns {Function} a function that shows a comparison's questions */
export function questionsView(root, context) {
  const { say, rules, names } = context;
  const { highest_level: highest } = rules.scoring;
  const levels = Array.from({ length: highest - 1 }, (_, level) => level + 1);

  /** A question with levels: closed, its numbers; open, everything. */
  function rubric(measure, compared) {
    const values = measure.values
      .filter(({ standing }) => standing !== null)
      .map(({ view, standing }) => ({ side: perspectiveOf(compared[view]), value: standing }));
    const head = measureHead(names.titleOf(measure.id), measure, String, context);
    const fold = lazyFold(head, () => [
      dumbbell(values, mediansOf(measure), highest, levels),
      element("p", { class: "gap-fold__kind" }, kindTexts(measure, context).join(" ")),
      ...wordings(measure.id, compared),
      ...said(measure, compared),
      element("p", { class: "gap-fold__why" }, element("strong", {}, say("why"))),
      textList(whyTexts(measure, context)),
      guidance(measure.id),
    ], "gap-fold");
    fold.id = `gap-${measure.id}`;
    return fold;
  }

  function choice(measure, compared) {
    const fold = lazyFold(
      [element("span", { class: "gap-fold__name" }, names.titleOf(measure.id)), element("span", { class: "numbers" }, say(measure.kind === "same" ? "kind_same_choice" : `kind_${measure.kind}`))],
      () => [...wordings(measure.id, compared), ...said(measure, compared)],
      "gap-fold",
    );
    fold.id = `gap-${measure.id}`;
    return fold;
  }

  /** As both sides were asked, and in the words of each route that some view took. */
  function wordings(id, compared) {
    const ofRoutes = new Map(compared.map((entry) => names.wordingOnRoute(id, entry)).filter(Boolean).map(({ title, wording }) => [title, wording]));
    const asked = [
      ...SIDES.map((side) => [say(`asked_${side}`), names.wordingOf(id, side)]),
      ...[...ofRoutes].map(([title, wording]) => [say("asked_on_route", { title }), wording]),
    ];
    return asked.map(([who, wording]) => element("p", { class: "gap-fold__asked" }, element("strong", {}, who), ` ${wording}`));
  }

  /** What each view said, one under the other, the sides together. */
  function said(measure, compared) {
    const bySide = PERSPECTIVES.flatMap((side) =>
      measure.values.filter(({ view }) => perspectiveOf(compared[view]) === side),
    );
    return bySide.map(({ view, state, level, counted }) => {
      const entry = compared[view];
      const own = [...(state === "hidden" ? [] : names.besideTexts(measure.id, entry)), ...names.plannedTexts(measure.id, entry)];
      return element(
        "div",
        { class: "said", "data-said": view },
        element("p", { class: "said__who" }, markAlone(perspectiveOf(entry)), " ", element("bdi", {}, entry.label), ` (${say(`side_${perspectiveOf(entry)}`)})`),
        ...names.answerTexts(measure.id, entry, state).map((text) => element("p", { dir: "auto" }, text)),
        ...(level === counted ? [] : [element("p", { class: "said__beside" }, say("trace_capped", { counted }))]),
        ...own.map((text) => element("p", { class: "said__beside", dir: "auto" }, text)),
      );
    });
  }

  function guidance(id) {
    const { name, href } = names.principleOf(id);
    return element("p", {}, element("a", { href }, say("guidance", { name })));
  }

  /** The level of a view, or in a word why there is none. */
  function levelText(id, { view, state, standing }, compared) {
    if (standing !== null) return standing;
    return state === "not_applicable" ? say("origin_not_applicable") : names.answerTexts(id, compared[view], state)[0];
  }

  const listOf = (name) => find(root, `[data-questions="${name}"]`);

  return ({ questions, choices }, compared) => {
    for (const [name, belongs] of Object.entries(LISTS)) {
      const own = questions.filter(({ kind }) => belongs(kind)).map((measure) => rubric(measure, compared));
      const shown = name === "differ" ? own.splice(0, GAPS_SHOWN) : [];
      if (name === "differ") {
        listOf(name).replaceChildren(...shown);
        showIf(find(root, "[data-no-gaps]"), shown.length === 0);
      }
      fillFold(listOf(name === "differ" ? "more" : name), own);
    }
    const levelOf = (value, { id }) => levelText(id, value, compared);
    find(root, "[data-questions-table]").replaceChildren(...measuresTable(questions, compared, context, names.titleOf, levelOf, String));
    // Where stories differ comes first.
    const ordered = choices.toSorted((one, other) => (other.kind === "different") - (one.kind === "different"));
    const different = choices.filter(({ kind }) => kind === "different").length;
    fillFold(listOf("choices"), ordered.map((measure) => choice(measure, compared)), `${different} / ${choices.length}`);
  };
}
