// Where a plan leads. The twin of `assessment/scoring/target.py`, which is the reference: the same cases drive both.

import { readFacts } from "./facts.mjs";
import { changed } from "./whatif.mjs";

/** The answers with every step made that is not dropped: towards better and never back, so order does not matter. */
export function plannedAnswers(rules, answers, steps, perspective) {
  const facts = readFacts(rules, answers, perspective);
  const reached = { level: facts.levels, evidence: facts.evidence };
  let planned = answers;
  for (const step of steps) {
    const { question, change, to, status } = step;
    if (change === null || status === "dropped" || !facts.levels.has(question)) continue;
    if (!leadsOn(rules, step, reached[change].get(question))) continue;
    planned = changed(planned, step);
    reached[change].set(question, to);
  }
  return planned;
}

function leadsOn(rules, { question, change, to }, reached) {
  if (change === "evidence") {
    const strengths = rules.evidence.map(({ id }) => id);
    return strengths.indexOf(to) > strengths.indexOf(reached);
  }
  const { principle } = rules.questions.find(({ id }) => id === question);
  const { better } = rules.dimensions.find((dimension) => dimension.principle === principle);
  return to >= 0 && to <= rules.highest_level && (better === "more" ? to > reached : to < reached);
}
