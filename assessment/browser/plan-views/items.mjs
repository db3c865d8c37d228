// What stands in the list of steps: a card for each step, and a line for each that was removed.

import { dayFields } from "../views/day.mjs";
import { find } from "../views/elements.mjs";
import { copyOf } from "../views/templates.mjs";
import { listenTo, showStep } from "./card.mjs";

const DATE_PARTS = ["year", "month", "day"];

/** The item of a step, which also says how to show the step in it. */
export function cardFor(root, id, context, remove) {
  const { saver, say } = context;
  const item = copyOf(root, "step");
  const box = find(item, "[data-date]");
  const problem = find(box, "[data-date-problem]");
  problem.id = `${id}-day-problem`;
  box.setAttribute("aria-describedby", problem.id);
  const change = (part, value) => saver.change(`plan/${id}`, { ...saver.document.plan[id], [part]: value });
  const inputs = DATE_PARTS.map((part) => find(box, `[data-part="${part}"]`));
  const showDay = dayFields(box, inputs, { say, save: (day) => change("by", day) });
  listenTo(item, change);
  find(item, "[data-remove]").addEventListener("click", remove);
  item.dataset.step = id;
  return {
    item,
    isCard: true,
    show(step) {
      showStep(item, step, context);
      showDay(step.by);
    },
  };
}

/** The item of a step that was removed, with the way back. */
export function removedFor(root, step, { say, names }, bringBack) {
  const item = copyOf(root, "removed");
  const what = names.stepTitle(step);
  const [said, beside] = item.querySelectorAll("[data-title]");
  said.textContent = say("removed", { what });
  beside.textContent = what;
  find(item, "[data-undo]").addEventListener("click", bringBack);
  return { item, isCard: false, show: () => {} };
}
