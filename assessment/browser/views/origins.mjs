// In a joint assessment: what every view said before, in sight of the meeting, and room for the note of a minority.

import { settlementOf } from "../document/origin.mjs";
import { element, find, showIf } from "./elements.mjs";
import { strengthName } from "./wording.mjs";

/** @returns {Function} a function that shows where the answers of a document come from */
export function originsView(root, context) {
  const { say, rules } = context;
  const summaries = root.querySelectorAll("[data-joint]");
  /** By question: the box, and the views that it tells. */
  const shown = new Map();

  function take(id) {
    shown.get(id)?.box.remove();
    shown.delete(id);
  }

  return ({ answers }) => {
    const joint = rules.questions.map(({ id }) => [id, answers[id]]).filter(([, answer]) => answer?.origin);
    for (const id of shown.keys()) if (!answers[id]?.origin) take(id);
    for (const [id, { origin }] of joint) {
      const views = JSON.stringify(origin.views);
      // Another assessment may tell other views of the same question.
      if (shown.get(id)?.views !== views) take(id);
      if (!shown.has(id)) shown.set(id, { views, box: originBox(id, origin, context) });
      const note = find(shown.get(id).box, "textarea");
      if (note.value !== origin.minority) note.value = origin.minority;
    }
    const settled = joint.map(([, answer]) => settlementOf(answer));
    const count = (wanted) => settled.filter((one) => one === wanted).length;
    const minority = joint.filter(([, { origin }]) => origin.minority.trim() !== "").length;
    const text = say("joint_summary", { agreed: count("agreed"), decided: count("decided"), minority });
    for (const summary of summaries) {
      showIf(summary, joint.length > 0);
      summary.textContent = text;
    }
  };
}

/** What a view said, in a few words: `Partners: level 2, could be shown`. */
export function viewText(id, { perspective, state, level, choices, strength }, { say, words, optionsOf }) {
  const answer = () => {
    if (state === "dont_know") return words.dont_know[perspective === "partner" ? "partner" : "organisation"];
    if (state === "not_applicable") return say("origin_not_applicable");
    if (state === "unanswered") return say("open_unanswered");
    if (level === null) return optionsOf(id, choices).join("; ");
    return [say("level", { level }), strengthName(words, strength)].filter(Boolean).join(", ");
  };
  return `${say(`side_${perspective}`)}: ${answer()}`;
}

function originBox(id, { views, minority }, context) {
  const { say } = context;
  const texts = views.map((view) => element("li", {}, viewText(id, view, context)));
  const name = `${id}-minority`;
  const note = element("textarea", { id: name, name, rows: "2", "data-minority": "", dir: "auto" });
  const fold = element("details", { class: "more" }, element("summary", {}, say("minority")));
  fold.append(element("div", { class: "field" }, element("label", { for: name, class: "visually-hidden" }, say("minority")), note));
  fold.open = minority !== "";
  const box = element("div", { class: "origin" }, element("strong", {}, say("origin")), element("ul", {}, ...texts), fold);
  find(document.getElementById(id), "legend").after(box);
  return box;
}
