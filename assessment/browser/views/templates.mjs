// Copies of what the build writes into a page once: a card, a step, a line. Not with the things that every view does, as
// the questionnaire has no templates and each of its bytes counts.

import { find } from "./elements.mjs";

/** A new copy of a template of the page. */
export function copyOf(root, name) {
  return find(root, `[data-template="${name}"]`).content.firstElementChild.cloneNode(true);
}
