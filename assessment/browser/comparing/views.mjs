// Saved documents as views, and a joint assessment as a document. The twin of `assessment/comparing/files.py`.

import { isAnswered, isAsked } from "../scoring/facts.mjs";
import { score } from "../scoring/score.mjs";
import { jointAnswers } from "./joint.mjs";

/** A document as comparing looks at it. */
export function viewOf({ about, framework, answers }, group) {
  return { perspective: about.perspective, version: framework.version, date: about.date, route: about.route, group, answers };
}

/**
 * The joint assessment that the views of the last round begin with. It has no date, as the meeting is still to come.
 * @param {object} rules - the rules of comparing
 * @param {object[]} documents - those compared
 * @param {object} comparison - of these documents
 * @param {object} empty - a document without answers
 * @param {number} longestNote - the most characters of a note
 */
export function jointDocument(rules, documents, comparison, empty, longestNote) {
  const latest = (comparison.rounds.at(-1)?.views ?? []).map((number) => documents[number]);
  const named = (part) => namedByAll(latest.map(({ about }) => about[part]));
  return {
    ...empty,
    about: { ...empty.about, organisation: named("organisation"), work: named("work"), perspective: "joint" },
    answers: jointAnswers(rules, latest.map((document) => viewOf(document, "")), longestNote),
  };
}

/** Of the questions that a joint assessment asks, those that are answered already, and the others. */
export function jointProgress(rules, { about, answers }) {
  const { states } = score(rules.scoring, answers, about.perspective);
  const asked = Object.keys(states).filter((id) => isAsked(states[id]));
  const agreed = asked.filter((id) => isAnswered(states[id]));
  return { agreed, open: asked.filter((id) => !agreed.includes(id)) };
}

/** The name that all who gave one gave; none where they differ. */
function namedByAll(names) {
  const different = new Set(names.filter((name) => name !== ""));
  return different.size === 1 ? [...different][0] : "";
}
