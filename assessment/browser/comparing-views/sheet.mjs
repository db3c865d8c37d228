// The talking sheet: the largest gaps as a page to print for a meeting, each with both views and an open question.

import { PERSPECTIVES } from "../comparing/compare.mjs";
import { element, find } from "../views/elements.mjs";
import { markAlone } from "./drawing.mjs";
import { gapText, perspectiveOf } from "./numbers.mjs";

const GAPS = 5;

/** What a sheet shows of a comparison: gaps first, the largest first; then stories that differ; then what one side knows. */
export function gapsToTalkAbout({ questions, choices }) {
  const gaps = questions.filter(({ gap }) => gap !== null && gap !== 0);
  const stories = choices.filter(({ kind }) => kind === "different");
  const oneSided = questions.filter(({ kind }) => ["organisation_only", "partner_only"].includes(kind));
  return [...gaps, ...stories, ...oneSided].slice(0, GAPS);
}

/** @returns {Function} a function that shows the sheet of a comparison */
export function sheetView(root, { say, names }) {
  const list = find(root, "[data-sheet-gaps]");

  find(root, "[data-print-sheet]").addEventListener("click", () => {
    root.dataset.printing = "sheet";
    addEventListener("afterprint", () => delete root.dataset.printing, { once: true });
    print();
  });
  find(root, "[data-print]").addEventListener("click", () => print());

  function gapItem({ id, kind, values, gap }, compared) {
    const sides = PERSPECTIVES.map((side) => {
      const all = values.filter(({ view }) => perspectiveOf(compared[view]) === side);
      const asked = all.filter(({ state }) => state !== "hidden");
      const own = asked.length > 0 ? asked : all;
      const said = new Set(own.flatMap(({ view, state }) => names.answerTexts(id, compared[view], state)));
      const texts = [...said].map((text) => element("p", { dir: "auto" }, text));
      return own.length > 0 && element("div", { class: "sheet__side" }, element("p", { class: "said__who" }, markAlone(side), ` ${say(`side_${side}`)}`), ...texts);
    });
    return element(
      "li",
      { "data-talk": id },
      element("h3", {}, names.titleOf(id), ...(gap ? [` (${gapText(gap, say)})`] : [])),
      element("div", { class: "sheet__sides" }, ...sides.filter(Boolean)),
      element("p", { class: "sheet__question" }, talkText(kind)),
      element("p", { class: "sheet__agreed" }, list.dataset.agreedLabel),
      element("p", { class: "sheet__line" }),
    );
  }

  function talkText(kind) {
    if (kind === "organisation_higher") return say("talk_organisation_higher");
    if (kind === "partner_higher") return say("talk_partner_higher");
    return say(kind === "different" ? "talk_different" : "talk_only");
  }

  return (comparison, compared) => {
    const items = gapsToTalkAbout(comparison).map((measure) => gapItem(measure, compared));
    list.replaceChildren(...(items.length > 0 ? items : [element("li", { class: "sheet__none" }, say("sheet_none"))]));
  };
}
