// One page for a board: the profile, or the answers where nothing has a score, what stands out, the warning signs, and
// what comes first.

import { isToDo, ordered } from "../document/plan.mjs";
import { summaryText } from "../views/result.mjs";
import { answersInWords } from "./answers.mjs";
import { heading, list, paragraph, saidBy, section } from "./blocks.mjs";
import { hasScores, profilePicture } from "./profile.mjs";
import { stateText } from "./signals.mjs";

const SIGNS = 4;
const STEPS = 3;
/** Letters of people's own words that have room; the whole of them stands in the plan. */
const ROOM = 160;

export function boardPage(context) {
  const { voices, result, route } = context;
  const said = (key, values) => saidBy(voices, ({ say }) => say(key, values));
  const raised = result.signals.filter(({ state }) => state === "raised").map(({ id }) => id);
  const more = raised.length - SIGNS;
  return section("board", [
    heading(2, said("board_heading")),
    ...(hasScores(result) ? [profilePicture(context)] : []),
    paragraph(saidBy(voices, (voice) => summaryText(result.principles, voice))),
    ...(hasScores(result) ? [] : answersInWords(context)),
    heading(3, saidBy(voices, ({ label }) => label("signals"))),
    ...(raised.length === 0
      ? [paragraph(saidBy(voices, (voice) => stateText(voice, result, route)))]
      : [list(raised.slice(0, SIGNS).map((id) => saidBy(voices, ({ signTitle }) => signTitle(id))))]),
    ...(more > 0 ? [paragraph(said("board_more_signs", { number: more }), "small")] : []),
    heading(3, said("board_first")),
    firstSteps(context),
    paragraph(said("board_what"), "small"),
  ]);
}

/** The steps of the plan that come next; without a plan, what would change most. */
function firstSteps({ document, steps, voices, own }) {
  const planned = ordered(document.plan).map(([, step]) => step).filter(isToDo).slice(0, STEPS);
  if (planned.length > 0) return list(planned.map((step) => plannedLines(step, voices, own)), true);
  if (steps.length === 0) return paragraph(saidBy(voices, ({ say }) => say("no_steps")));
  const suggested = steps.slice(0, STEPS);
  return list(suggested.map((step) => saidBy(voices, ({ titleOf, todoFor }) => `${titleOf(step.question)}: ${todoFor(step, document.about.perspective)}`)), true);
}

function plannedLines({ what, question, by }, voices, own) {
  const name = what.trim() === "" ? saidBy(voices, ({ titleOf, say }) => (question === null ? say("step_unnamed") : titleOf(question))) : own(shortened(what));
  return by === "" ? name : [...name, ...saidBy(voices, ({ say, dayText }) => say("by", { day: dayText(by) }))];
}

function shortened(text) {
  const letters = [...text.trim().replace(/\s+/g, " ")];
  return letters.length > ROOM ? `${letters.slice(0, ROOM).join("")}…` : letters.join("");
}
