// A question in the words of whoever answered: those of a side, or of the route that they took.

import { wordingFor } from "../document/answers.mjs";

/** What a route is called and has words of its own for; nothing without a route, and for one that there is not. */
export function routeIn({ routes }, { route }) {
  return Object.hasOwn(routes, route) ? routes[route] : { title: "", wordings: {} };
}

/** @param {object} texts - `questions` and `routes`, of one language @param {object} about - of a document */
export function wordingOf(texts, id, about) {
  return routeIn(texts, about).wordings[id] ?? texts.questions[id][wordingFor(about.perspective)];
}

/** What it is called not to know. @param {object} names - of each side */
export function dontKnowIn(texts, names, about) {
  return routeIn(texts, about).could_not_tell ?? names[wordingFor(about.perspective)];
}
