// Every answer in full, as people gave it: for a committee's papers, and for whoever asks what lies behind a score.

import { viewText } from "./origins.mjs";
import { element, find, linkTo } from "./elements.mjs";
import { silenceOf } from "./silence.mjs";
import { strengthName } from "./wording.mjs";

/** @returns {Function} a function that shows all answers of a document */
export function answersView(root, context) {
  const list = find(root, "[data-answers]");
  return ({ about, answers }, { states }) => {
    const shown = context.rules.questions.filter(({ id }) => states[id] !== "hidden" && Object.hasOwn(answers, id));
    const own = { ...context, silence: silenceOf(root, context.words, about.route) };
    list.replaceChildren(...shown.flatMap((question) => entry(question, answers[question.id], own)));
  };
}

function entry(question, answer, context) {
  const { id } = question;
  const lines = linesOf(question, answer, context);
  if (lines.length === 0) return [];
  const texts = lines.map((text) => element("p", { dir: "auto" }, text));
  return [element("dt", {}, linkTo(id, context.titleOf(id))), element("dd", {}, ...texts)];
}

/** What was chosen, in its own words, and what was written beside it. */
function linesOf({ id, type }, answer, context) {
  const { say, words, silence, optionsOf, levelText } = context;
  const lines = [];
  if (answer.state === "answered") {
    // A file may hold a level where there are options, and the other way round.
    if (type !== "rubric") lines.push(...optionsOf(id, answer.choices));
    else if (answer.level !== null) lines.push(`${say("level", { level: answer.level })}: ${levelText(id, answer.level)}`);
  }
  if (answer.state === "dont_know") lines.push(silence);
  if (answer.state === "not_applicable") lines.push(say("trace_left_out", { reason: answer.reason || "–" }));
  const { strength, note } = answer.evidence ?? {};
  if (strength || note) {
    lines.push(say("answer_evidence", { evidence: [strengthName(words, strength), note].filter(Boolean).join(": ") }));
  }
  if (answer.note) lines.push(say("answer_note", { note: answer.note }));
  if (answer.origin) {
    const said = answer.origin.views.map((view) => viewText(id, view, context)).join("; ");
    lines.push(`${say("origin")} ${said}`);
    if (answer.origin.minority) lines.push(`${say("minority")}: ${answer.origin.minority}`);
  }
  return lines;
}
