// The way from question to question: on to the next one without an answer, and to the result where there is none.

import { write } from "./elements.mjs";

const RESULT = "result";
const START = "start";

/** @returns {Function} a function that points each way on to where it leads for a result */
export function nextView(root, { rules, say }) {
  const ids = rules.questions.map(({ id }) => id);
  const links = [...root.querySelectorAll("[data-next-open]")];
  const ownQuestion = (link) => link.closest("[data-question]")?.dataset.question;
  const linkOf = new Map(links.map((link) => [ownQuestion(link), link]));
  const fromOverview = linkOf.get(undefined);
  const wayOn = (next) => (next ? say("next_open") : say("see_result"));

  return (document, { states }) => {
    let next = null;
    for (const id of ids.toReversed()) {
      lead(linkOf.get(id), next ?? RESULT, wayOn(next));
      if (states[id] === "unanswered") next = id;
    }
    const untouched = ids.every((id) => ["unanswered", "hidden", "skipped"].includes(states[id]));
    if (untouched) lead(fromOverview, START, say("begin"));
    else lead(fromOverview, next ?? RESULT, wayOn(next));
  };
}

/** Most ways lead where they led before. */
function lead(link, id, text) {
  if (link.hash !== `#${id}`) link.hash = id;
  write(link, text);
}
