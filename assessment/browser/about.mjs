// The start: who answers, about what work, from which side, and when.

import { isDay } from "./answers.mjs";
import { find } from "./elements.mjs";

const DATE_PARTS = ["year", "month", "day"];

/** @returns {Function} a function that shows a document's `about` */
export function aboutView(root, { say, saver }) {
  const form = find(root, "form");
  const texts = ["organisation", "work"].map((part) => [part, find(form, `#about-${part}`)]);
  const date = DATE_PARTS.map((part) => find(form, `#about-${part}`));
  const problem = find(form, "[data-date-problem]");

  for (const [part, input] of texts) {
    input.addEventListener("input", () => saver.change(`about/${part}`, input.value));
  }
  form.addEventListener("change", ({ target }) => {
    if (target.name === "about-perspective") saver.change("about/perspective", target.value);
  });
  for (const input of date) input.addEventListener("change", readDate);

  function readDate() {
    const values = date.map((input) => input.value.trim());
    const missing = values.some((value) => value === "");
    const [year, ...others] = values;
    const text = missing ? "" : [year, ...others.map((value) => value.padStart(2, "0"))].join("-");
    // While parts are missing there is nothing to complain about yet.
    const wrong = !missing && !isDay(text);
    problem.hidden = !wrong;
    problem.textContent = wrong ? say("wrong_date") : "";
    for (const input of date) input.setAttribute("aria-invalid", String(wrong));
    if (!wrong) saver.change("about/date", text);
  }

  return ({ about }) => {
    for (const [part, input] of texts) if (input.value !== about[part]) input.value = about[part];
    find(form, `#about-perspective-${about.perspective}`).checked = true;
    if (about.date) {
      about.date.split("-").forEach((value, position) => {
        if (Number(date[position].value) !== Number(value)) date[position].value = String(Number(value));
      });
    } else if (!date.includes(document.activeElement) && date.every((input) => input.value !== "")) {
      for (const input of date) input.value = "";
    }
    root.dataset.view = about.perspective;
    for (const name of root.querySelectorAll("[data-view-name]")) name.textContent = say(`view_${about.perspective}`);
  };
}
