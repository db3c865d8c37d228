// From several views to one: what a joint assessment begins with.
// The twin of `assessment/comparing/joint.py`, which is the reference: the same cases drive both.

import { isAnswered, isAsked, VISIBLE } from "../scoring/facts.mjs";
import { SIDES } from "./compare.mjs";
import { factsOf } from "./reading.mjs";

const BETWEEN_NOTES = "\n\n";

/**
 * The answers of a joint assessment, by question, in the order asked; as the saved file holds them.
 * @param {object} rules - the rules of comparing
 * @param {object[]} views - those of one round
 * @param {number} longestNote - the most characters of a note; what is longer is cut
 */
export function jointAnswers(rules, views, longestNote) {
  const read = views.map((view) => ({ view, facts: factsOf(rules, view) }));
  const answers = {};
  for (const question of rules.scoring.questions) {
    const asked = read.filter(({ facts }) => isAsked(facts.states.get(question.id)));
    const said = asked.map((one) => saidOf(question, one));
    if (said.some(({ state }) => state !== "unanswered")) {
      answers[question.id] = jointAnswer(rules, question, views, said, longestNote);
    }
  }
  return answers;
}

/** What one view said, with the words that it wrote. */
function saidOf({ id }, { view, facts }) {
  const answer = Object.hasOwn(view.answers, id) ? view.answers[id] : {};
  const state = facts.states.get(id);
  return {
    perspective: view.perspective,
    state,
    level: facts.levels.get(id) ?? null,
    choices: facts.choices.get(id) ?? [],
    strength: facts.evidence.get(id) ?? null,
    reason: state === "not_applicable" ? (answer.reason ?? "") : "",
    note: state === "answered" ? (answer.evidence?.note ?? "") : "",
  };
}

function jointAnswer(rules, question, views, said, longestNote) {
  const origin = {
    views: said.map(({ perspective, state, level, choices, strength }) => ({ perspective, state, level, choices, strength })),
    minority: "",
  };
  const isRubric = question.principle !== null;
  if (!isAgreed(views, said)) {
    const evidence = isRubric ? { strength: null, note: "" } : null;
    return { state: "unanswered", level: null, choices: [], reason: "", note: "", evidence, origin };
  }
  const [{ state, level, choices }] = said;
  const note = joinedNotes(said.map((one) => one.note), longestNote);
  return {
    state,
    level,
    choices,
    reason: joinedNotes(said.map((one) => one.reason), longestNote),
    evidence: isRubric ? { strength: strengthOf(rules, said), note } : null,
    note: "",
    origin,
  };
}

/** Whether everybody who was asked gave the same answer, and enough did to call it agreement. */
function isAgreed(views, said) {
  const [first] = said;
  if (!isAnswered(first.state) || said.length < 2) return false;
  const isSame = ({ state, level, choices }) =>
    state === first.state && level === first.level && String(choices) === String(first.choices);
  return said.every(isSame) && String(sidesOf(said)) === String(sidesOf(views));
}

/** The two sides among some views. */
function sidesOf(views) {
  return SIDES.filter((side) => views.some(({ perspective }) => perspective === side));
}

function strengthOf(rules, said) {
  if (said[0].state !== "answered") return null;
  if (rules.evidence_of_agreement !== null && sidesOf(said).length === SIDES.length) return rules.evidence_of_agreement;
  return rules.scoring.evidence.map(({ id }) => id).find((id) => said.some(({ strength }) => strength === id));
}

/** Different notes one after the other. What is too long for a note is cut. */
function joinedNotes(notes, longest) {
  const different = [...new Set(notes.filter((note) => VISIBLE.test(note)))];
  return [...different.join(BETWEEN_NOTES)].slice(0, longest).join("");
}
