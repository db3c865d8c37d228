// The plan before this assessment: what was done, what came of it, and how its questions stand now.

import { isToDo, ordered } from "../document/plan.mjs";
import { readFacts } from "../scoring/facts.mjs";
import { find, showIf, write } from "../views/elements.mjs";
import { copyOf } from "../views/templates.mjs";
import { listenTo, showStep } from "./card.mjs";

/** @returns {Function} a function that shows the earlier plan of a document, where there is one */
export function earlierView(root, context) {
  const { saver, rules, say, names } = context;
  const section = find(root, "[data-earlier]");
  const list = find(section, "[data-earlier-steps]");
  const cards = new Map();
  let of = "";

  function cardFor(id) {
    const item = copyOf(root, "earlier");
    listenTo(item, (part, value) => saver.change(`earlier/${id}`, { ...saver.document.earlier[id], [part]: value }));
    find(item, "[data-again]").addEventListener("click", () => {
      const { before, status, outcome, by, ...step } = saver.document.earlier[id];
      context.addStep(step);
    });
    item.dataset.earlierStep = id;
    list.append(item);
    return item;
  }

  /** Then and now, for a question that both assessments ask. */
  function showChange(item, { question, before }, facts) {
    showIf(find(item, "[data-change]"), before !== null && before.level !== null && names.isAsked(question));
    if (before === null || before.level === null) return;
    const answer = names.answerText(before);
    write(find(item, "[data-then]"), before.date === "" ? say("then", { answer }) : say("then_on", { answer, day: names.dayText(before.date) }));
    const isAnswered = facts.levels.has(question);
    const now = isAnswered
      ? names.answerText({ level: facts.levels.get(question), strength: facts.evidence.get(question) })
      : say("now_open");
    write(find(item, "[data-now]"), say("now", { answer: now }));
  }

  return ({ earlier, plan, answers, about }) => {
    if (of !== saver.store.id) {
      list.replaceChildren();
      cards.clear();
      of = saver.store.id;
    }
    const facts = readFacts(rules, answers, about.perspective);
    const isPlanned = (step) =>
      Object.values(plan).some(({ question, what }) => question === step.question && what === step.what);
    for (const [id, step] of ordered(earlier)) {
      if (!cards.has(id)) cards.set(id, cardFor(id));
      const item = cards.get(id);
      showStep(item, step, context);
      showChange(item, step, facts);
      showIf(find(item, "[data-again]"), isToDo(step) && !isPlanned(step));
    }
    showIf(section, cards.size > 0);
  };
}
