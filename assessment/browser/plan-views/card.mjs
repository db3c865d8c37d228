// One step of a plan, or of the plan before: what it says, and the fields to change it with.

import { isToDo } from "../document/plan.mjs";
import { today } from "../document/answers.mjs";
import { find, showIf, write } from "../views/elements.mjs";

/** Every change of a card's fields is heard: the part of the step, and its value. */
export function listenTo(card, change) {
  card.addEventListener("input", ({ target }) => {
    if (target.dataset.field) change(target.dataset.field, target.value);
  });
}

/** Show a step in its card. What somebody types in stays as it is typed. */
export function showStep(card, step, { names, say, words, questionsPage }) {
  for (const title of card.querySelectorAll("[data-title]")) write(title, names.stepTitle(step));
  const link = find(card, "[data-question]");
  const isAsked = step.question !== null && names.isAsked(step.question);
  write(link, step.question === null ? "" : names.titleOf(step.question));
  if (isAsked) link.href = `${questionsPage}#${step.question}`;
  showIf(link.parentElement, step.question !== null);
  const aim = names.aimText(step);
  write(find(card, "[data-aim]"), aim === "" ? "" : `· ${aim}`);
  write(find(card, "[data-by]"), dayText(step, names, say));
  card.dataset.status = step.status;
  card.toggleAttribute("data-past", isPast(step));
  for (const fact of card.querySelectorAll("[data-fact]")) {
    write(fact, step[fact.dataset.fact]);
    showIf(fact.parentElement, step[fact.dataset.fact].trim() !== "");
  }
  for (const field of card.querySelectorAll("[data-field]")) {
    if (field.value !== step[field.dataset.field]) field.value = step[field.dataset.field];
  }
}

/** Whether the day of a step that is still to do has passed. */
export function isPast(step) {
  return isToDo(step) && step.by !== "" && step.by < today();
}

function dayText(step, names, say) {
  if (step.by === "") return isToDo(step) ? say("no_day") : "";
  return say(isPast(step) ? "by_past" : "by", { day: names.dayText(step.by) });
}
