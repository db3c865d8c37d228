// What answers say: the state of each question. The twin of `assessment/scoring/facts.py`.

import { reasonsFor } from "./conditions.mjs";

/** What makes a reason a reason, and a note a note. Spelt out, because languages differ about white space. */
export const VISIBLE = /[^ \t\r\n]/;

/** Whether a question in this state is put to the person at all. */
export const isAsked = (state) => !["hidden", "skipped"].includes(state);

/** Whether a question in this state has an answer that counts as one. */
export const isAnswered = (state) => ["answered", "not_applicable"].includes(state);

/**
 * Each question's state, in the order asked, so that `show_if` sees the answers before it.
 * A hidden question has neither level nor choices. Questions that stand apart count as never asked.
 */
export function readFacts(rules, answers, perspective, apart = []) {
  const facts = {
    states: new Map(),
    levels: new Map(),
    choices: new Map(),
    evidence: new Map(),
    principles: new Map(),
  };
  for (const question of rules.questions) {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : {};
    const state = apart.includes(question.id) ? "hidden" : stateOf(rules, question, answer, facts);
    const maySkip = question.partner_may_skip && perspective === "partner";
    facts.states.set(question.id, maySkip && ["unanswered", "dont_know"].includes(state) ? "skipped" : state);
  }
  return facts;
}

function stateOf(rules, question, answer, facts) {
  if (question.show_if && reasonsFor(question.show_if, facts) === null) return "hidden";
  if (question.type === "rubric") return readLevel(rules, question, answer, facts);
  return readChoices(question, answer, facts);
}

function readLevel(rules, question, answer, facts) {
  const { level } = answer;
  const isLevel = Number.isInteger(level) && level >= 0 && level <= rules.highest_level;
  if (answer.state !== "answered" || !isLevel) return stateWithoutValue(answer);
  const strength = answer.evidence?.strength;
  const known = rules.evidence.map((evidence) => evidence.id);
  facts.levels.set(question.id, level);
  facts.evidence.set(question.id, known.includes(strength) ? strength : known[0]);
  return "answered";
}

function readChoices(question, answer, facts) {
  const given = answer.choices ?? [];
  const chosen = question.options.filter((option) => given.includes(option));
  const tooMany = question.type === "single" && chosen.length > 1;
  if (answer.state !== "answered" || chosen.length === 0 || tooMany) return stateWithoutValue(answer);
  facts.choices.set(question.id, chosen);
  return "answered";
}

/** Not applicable counts once it has a reason. */
function stateWithoutValue(answer) {
  if (answer.state === "dont_know") return "dont_know";
  if (answer.state === "not_applicable" && VISIBLE.test(answer.reason ?? "")) return "not_applicable";
  return "unanswered";
}
