// What the choice is called that says nothing.

import { wordingFor } from "../document/answers.mjs";

/** "We don't know", as the view that is open says it, or a route in words of its own. */
export function silenceOf(root, words, route) {
  const own = route && root.querySelector(`label [data-of-route="${route}"]`);
  return own ? own.textContent : words.dont_know[wordingFor(root.dataset.view)];
}
