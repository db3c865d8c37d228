// Where keying in has come to: a question, and what is asked of it. Pure.

import { readFacts } from "../scoring/facts.mjs";

/** The questions that are asked, by earlier answers. What partners may leave out is on their form too. */
export function askedOf(rules, { answers, about }) {
  const { states } = readFacts(rules, answers, about.perspective);
  return rules.questions.filter(({ id }) => states.get(id) !== "hidden");
}

/** The next question that is asked, with those passed over on the way; `question` is undefined at the end. */
export function after(id, rules, document) {
  const asked = askedOf(rules, document);
  const rest = rules.questions.slice(rules.questions.findIndex((one) => one.id === id) + 1);
  const question = rest.find((one) => asked.includes(one));
  return { question, passedOver: question ? rest.slice(0, rest.indexOf(question)) : rest };
}

/** The question before one, or before the end; undefined at the first. */
export function before(id, rules, document) {
  const asked = askedOf(rules, document);
  const place = id ? asked.findIndex((one) => one.id === id) : asked.length;
  return asked[place - 1];
}
