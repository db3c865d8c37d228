// What the plan and the report say of a step, in the same words.

import { wordingFor } from "../document/answers.mjs";
import { strengthName } from "./wording.mjs";

/** What a step aims at; empty without an aim. A file may name a strength of evidence that there is not. */
export function aimText({ change, to }, { say, words }) {
  if (change === null) return "";
  return say(`aim_${change}`, { to: change === "level" ? to : strengthName(words, to) || to });
}

/** What is to be done about a change. */
export function todoText({ question, change, from }, perspective, { say, texts }) {
  const { next, evidence } = texts.questions[question];
  return change === "level" ? next[wordingFor(perspective)][from] : evidenceTodo(evidence, say);
}

/** What is to be done for stronger evidence. */
export function evidenceTodo(evidence, say) {
  return say("step_in_short", { todo: evidence });
}
