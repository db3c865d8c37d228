// Each question in the views of both sides: where they differ first, with both wordings and all that was said.

import { element, find, showIf } from "../views/elements.mjs";
import { dumbbell, markAlone } from "./drawing.mjs";
import { lazyFold, mediansOf, measureHead, textList, whyTexts } from "./numbers.mjs";

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
      .map(({ view, standing }) => ({ side: perspective(compared[view]), value: standing }));
    const head = measureHead(names.titleOf(measure.id), measure, String, context);
    const fold = lazyFold(head, () => [
      dumbbell(values, mediansOf(measure), highest, levels),
      element("p", { class: "gap-fold__kind" }, say(`kind_${measure.kind}`)),
      ...wordings(measure.id),
      ...said(measure, compared),
      element("p", { class: "gap-fold__why" }, element("strong", {}, say("why"))),
      textList(whyTexts(measure, context).slice(0, -1)),
      guidance(measure.id),
    ], "gap-fold");
    fold.id = `gap-${measure.id}`;
    return fold;
  }

  function choice(measure, compared) {
    const fold = lazyFold(
      [element("span", { class: "gap-fold__name" }, names.titleOf(measure.id)), element("span", { class: "numbers" }, say(measure.kind === "same" ? "kind_same_choice" : `kind_${measure.kind}`))],
      () => [...wordings(measure.id), ...said(measure, compared)],
      "gap-fold",
    );
    fold.id = `gap-${measure.id}`;
    return fold;
  }

  function wordings(id) {
    return ["organisation", "partner"].map((side) =>
      element("p", { class: "gap-fold__asked" }, element("strong", {}, say(`asked_${side}`)), ` ${names.wordingOf(id, side)}`),
    );
  }

  /** What each view said, one under the other, the sides together. */
  function said(measure, compared) {
    const bySide = ["organisation", "partner", "joint"].flatMap((side) =>
      measure.values.filter(({ view }) => perspective(compared[view]) === side),
    );
    return bySide.map(({ view, state }) => {
      const entry = compared[view];
      const own = state === "hidden" ? [] : names.besideTexts(measure.id, entry);
      return element(
        "div",
        { class: "said", "data-said": view },
        element("p", { class: "said__who" }, markAlone(perspective(entry)), " ", element("bdi", {}, entry.label), ` (${say(`side_${perspective(entry)}`)})`),
        ...names.answerTexts(measure.id, entry, state).map((text) => element("p", { dir: "auto" }, text)),
        ...own.map((text) => element("p", { class: "said__beside", dir: "auto" }, text)),
      );
    });
  }

  function guidance(id) {
    const { name, href } = names.principleOf(id);
    return element("p", {}, element("a", { href }, say("guidance", { name })));
  }

  return ({ questions, choices }, compared) => {
    for (const [name, belongs] of Object.entries(LISTS)) {
      const own = questions.filter(({ kind }) => belongs(kind)).map((measure) => rubric(measure, compared));
      find(root, `[data-questions="${name}"]`).replaceChildren(...own);
      setCount(root, name, own.length);
      if (name === "differ") showIf(find(root, "[data-no-gaps]"), own.length === 0);
    }
    // Where stories differ comes first.
    const ordered = choices.toSorted((one, other) => (other.kind === "different") - (one.kind === "different"));
    find(root, '[data-questions="choices"]').replaceChildren(...ordered.map((measure) => choice(measure, compared)));
    setCount(root, "choices", choices.filter(({ kind }) => kind === "different").length);
  };
}

function perspective(entry) {
  return entry.document.about.perspective;
}

function setCount(root, name, count) {
  const place = root.querySelector(`[data-questions="${name}"]`).closest("details")?.querySelector("[data-count]");
  if (place) place.textContent = String(count);
}
