// The one field that stays where it is: what it asks for changes, and what is wrong stands above it.

import { find, write } from "../views/elements.mjs";

/** @param {{note: number}} longest - characters of what may be typed as a note */
export function fieldView(form, { say, longest }) {
  const [input, problem, label] = [find(form, "[data-entry]"), find(form, "[data-wrong]"), find(form, "[data-entry-label]")];

  function complain(text) {
    problem.textContent = text;
    input.setAttribute("aria-invalid", String(text !== ""));
    input.select();
  }

  return {
    typed: () => input.value.trim(),
    complain,
    /** Ask for a box, evidence or a `reason`, as the question at a `place` of `all`. */
    ask({ asks, place, all, name, now, choices }) {
      const isText = asks === "reason";
      write(find(form, "[data-progress]"), say("progress", { place, all }));
      find(form, "[data-bar]").setAttribute("width", String((100 * place) / all));
      write(find(form, "[data-question]"), name);
      write(find(form, "[data-now]"), now);
      write(find(form, "[data-choices]"), choices);
      label.textContent = isText ? say("reason_label") : label.dataset.entryLabel;
      input.setAttribute("inputmode", isText ? "text" : "numeric");
      input.maxLength = isText ? longest.note : 4;
      complain("");
      input.value = "";
    },
    focus: () => input.focus(),
  };
}
