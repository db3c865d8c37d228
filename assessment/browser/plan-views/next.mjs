// On to the next assessment, which this plan comes along to.

import { readFacts } from "../scoring/facts.mjs";
import { find, showIf } from "../views/elements.mjs";

/** @returns {Function} a function that shows the way on, where there is a plan to take along */
export function nextView(root, { rules, empty, saver, say, begin, tell }) {
  const section = find(root, "[data-next]");
  const button = find(section, "[data-begin]");
  button.addEventListener("click", async () => {
    // A second press while the browser writes must not begin another one.
    button.disabled = true;
    const isBegun = await begin(nextDocument(saver.document, rules, empty));
    button.disabled = false;
    if (!isBegun) return;
    find(root, "#earlier-heading").focus();
    tell(say("next_begun"));
  });
  return ({ plan }) => showIf(button, Object.keys(plan).length > 0);
}

/** The assessment after a document: about the same, without answers or a day, with the plan as the one before. */
function nextDocument({ about, answers, plan }, rules, empty) {
  const facts = readFacts(rules, answers, about.perspective);
  const before = ({ question }) => {
    if (!facts.levels.has(question)) return null;
    return { level: facts.levels.get(question), strength: facts.evidence.get(question), date: about.date };
  };
  const earlier = Object.fromEntries(Object.entries(plan).map(([id, step]) => [id, { ...step, before: before(step) }]));
  return { ...empty, about: { ...about, date: "" }, earlier };
}
