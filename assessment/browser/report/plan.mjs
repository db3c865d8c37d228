// The plan, and what became of the one before. Without a plan: what would change most.

import { ordered } from "../document/plan.mjs";
import { whyTexts } from "../views/steps.mjs";
import { heading, labelled, list, paragraph, saidBy, section, table } from "./blocks.mjs";

const SUGGESTED = 5;

export function planPart(context) {
  const { voices, document, steps } = context;
  const said = (key) => saidBy(voices, ({ say }) => say(key));
  const label = (name) => saidBy(voices, (voice) => voice.label(name));
  const hasPlan = Object.keys(document.plan).length > 0;
  return section("part", [
    heading(2, said("plan_heading")),
    ...(Object.keys(document.earlier).length === 0
      ? []
      : [heading(3, label("earlier")), stepsTable("earlier", document.earlier, context)]),
    ...(hasPlan ? [heading(3, label("steps")), stepsTable("steps", document.plan, context)] : [paragraph(said("no_plan"))]),
    ...(hasPlan || steps.length === 0
      ? []
      : [heading(3, said("suggested_heading")), list(steps.slice(0, SUGGESTED).map((step) => suggestedLines(step, context)), true)]),
  ]);
}

function suggestedLines(step, { voices, document }) {
  return saidBy(voices, (voice) =>
    [`${voice.titleOf(step.question)}:`, voice.todoFor(step, document.about.perspective), ...whyTexts(step, voice, document.about.route)].join(" "),
  );
}

function stepsTable(caption, steps, context) {
  const { voices } = context;
  const head = ["column_step", "column_agreed", "column_came"].map((name) => saidBy(voices, ({ label }) => label(name)));
  const rows = ordered(steps).map(([, step]) => [whatLines(step, context), agreedLines(step, context), stateLines(step, context)]);
  return table(saidBy(voices, ({ label }) => label(caption)), head, rows, [42, 28, 30]);
}

function whatLines({ what, question, change, to }, { voices, own }) {
  const about = question === null ? [] : saidBy(voices, ({ titleOf }) => titleOf(question), { isStrong: what.trim() === "" });
  const aim = change === null ? [] : saidBy(voices, (voice) => voice.aimText({ change, to }));
  const unnamed = saidBy(voices, ({ say }) => say("step_unnamed"));
  return [...(what.trim() === "" ? [] : own(what, true)), ...about, ...aim, ...(what.trim() === "" && question === null ? unnamed : [])];
}

/** Who does it by when, and which partner agreed; without names only the day. */
function agreedLines(step, { voices, names, ownLanguage }) {
  const part = (name) => (step[name].trim() === "" ? [] : labelled(voices, ({ label }) => label(name), step[name], ownLanguage(step[name])));
  const day = step.by === "" ? saidBy(voices, ({ say }) => say("no_day")) : saidBy(voices, ({ say, dayText }) => say("by", { day: dayText(step.by) }));
  return [...day, ...(names ? [...part("who"), ...part("partner")] : [])];
}

function stateLines(step, { voices, ownLanguage }) {
  const part = (name) => (step[name].trim() === "" ? [] : labelled(voices, ({ label }) => label(name), step[name], ownLanguage(step[name])));
  return [...saidBy(voices, ({ words }) => words.statuses[step.status], { isStrong: true }), ...part("sign"), ...part("outcome")];
}
