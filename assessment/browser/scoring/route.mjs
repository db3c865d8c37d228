// The answers to a route's questions alone. The twin of `score_within` in `assessment/scoring/route_result.py`.

import { isAnswered } from "./facts.mjs";
import { score } from "./score.mjs";

/**
 * The rules and the answers that count where only some questions are asked. Nothing is skipped: what partners may leave
 * out elsewhere would let the two questions of a route speak for a whole principle.
 */
export function within(rules, asked, answers) {
  return {
    rules: { ...rules, questions: rules.questions.map((one) => ({ ...one, partner_may_skip: false })) },
    answers: Object.fromEntries(Object.entries(answers).filter(([id]) => asked.includes(id))),
  };
}

/**
 * What counts of a document: the questions of its `route`, null where it asks all, and the rules and answers to score.
 * @param {Object<string, string[]>} routes - what each route asks
 */
export function countedIn({ about, answers }, rules, routes) {
  const route = routeOf(about, routes);
  return { route, ...(route ? within(rules, route, answers) : { rules, answers }) };
}

/** What the route asks that is taken; null where everything is asked. */
export function routeOf({ route }, routes) {
  return Object.hasOwn(routes, route) ? routes[route] : null;
}

/**
 * Tells which states are as good as an answer. On a route, what partners could not tell is a finding.
 * @returns {Function} from a state to whether it is
 */
export function doneIn(about, routes) {
  const isFinding = about.perspective === "partner" && routeOf(about, routes) !== null;
  return (state) => isAnswered(state) || (isFinding && state === "dont_know");
}

/** The result of what counts of a document. */
export function resultOf({ about, answers }, rules, routes) {
  const route = routeOf(about, routes);
  return route ? scoreWithin(rules, route, answers, about.perspective) : score(rules, answers, about.perspective);
}

/** The result of the answers to some questions. The others are hidden, and nothing of them is open. */
export function scoreWithin(rules, asked, answers, perspective, apart) {
  const isAsked = (id) => asked.includes(id);
  const own = within(rules, asked, answers);
  const result = score(own.rules, own.answers, perspective, apart);
  const states = Object.entries(result.states).map(([id, state]) => [id, isAsked(id) ? state : "hidden"]);
  return { ...result, states: Object.fromEntries(states), open: result.open.filter(isAsked) };
}
