// What is asked in a room, by the answers so far.

import { resultOf } from "../scoring/route.mjs";

/**
 * The state of every question, and the ids of those that are asked, in order. On a route, all that it does not ask is hidden.
 * What partners may leave out is asked too: they may tell.
 */
export function askedIn(document, rules, routes) {
  const { states } = resultOf(document, rules, routes);
  const ids = rules.questions.filter(({ id, principle }) => principle && states[id] !== "hidden").map(({ id }) => id);
  return { states, ids };
}
