// What the page says of itself: what happened, what did not, and what to watch out for.

import { find } from "./elements.mjs";
import { timeOfDay } from "./wording.mjs";

/** Functions that say things. A warning stands until the page is left; a complaint until something succeeds. */
export function noticesView(root, say) {
  const problem = find(root, "[data-problem]");
  const status = find(root, "[data-saved]");
  const announcement = find(root, "[data-announce]");
  let standing = "";
  keepClear(problem.parentElement);

  function show(text) {
    problem.textContent = text;
    problem.hidden = text === "";
  }

  return {
    /** Something to keep in mind on this page. */
    warn(text) {
      standing = text;
      show(text);
    },
    /** Something did not work; what worked before is no news any more. */
    complain(text) {
      show(text);
      status.textContent = "";
      announcement.textContent = "";
    },
    /** Something worked. */
    tell(text) {
      show(standing);
      status.textContent = text;
      announcement.textContent = text;
    },
    /** Everything is written. Not announced: it happens at every key. */
    saved() {
      show(standing);
      status.textContent = say("saved", { time: timeOfDay(new Date()) });
    },
  };
}

/** What gets the focus is scrolled to where the bar does not hide it, however many lines the bar has. */
function keepClear(bar) {
  const root = document.documentElement;
  new ResizeObserver(() => root.style.setProperty("scroll-padding-bottom", `${bar.offsetHeight + 16}px`)).observe(bar);
}
