// What the page says of itself: what happened, what did not, and what to watch out for.

import { find, showIf, write } from "./elements.mjs";
import { timeOfDay } from "./wording.mjs";

/** Functions that say things. A warning stands until the page is left; a complaint until something succeeds. */
export function noticesView(root, say) {
  const problem = find(root, "[data-problem]");
  const box = find(root, "[data-problem-box]");
  const told = find(root, "[data-told]");
  const states = root.querySelectorAll("[data-saved]");
  const announcement = find(root, "[data-announce]");
  let standing = "";

  function show(warning, news, state) {
    showIf(box, warning !== "");
    write(problem, warning);
    showIf(told, news !== "");
    write(told, news);
    for (const one of states) write(one, state);
  }

  return {
    /** Something to keep in mind on this page. */
    warn(text) {
      standing = text;
      show(text, "", "");
    },
    /** Something did not work; what worked before is no news any more. */
    complain(text) {
      show(text, "", "");
      announcement.textContent = "";
    },
    /** Something worked. */
    tell(text) {
      show(standing, text, "");
      announcement.textContent = text;
    },
    /** Something is no news any more; whatever else stands there stays. */
    untell(text) {
      if (told.textContent !== text) return;
      showIf(told, false);
      write(told, "");
    },
    /** Something has appeared that eyes see and ears do not. */
    announce(text) {
      announcement.textContent = text;
    },
    /** Everything is written. Not announced: it happens at every key. */
    saved() {
      show(standing, "", say("saved", { time: timeOfDay(new Date()) }));
    },
  };
}
