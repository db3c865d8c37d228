// The start: who answers, about what work, from which side, and when.

import { wordingFor } from "../document/answers.mjs";
import { dayFields } from "./day.mjs";
import { find } from "./elements.mjs";

const DATE_PARTS = ["year", "month", "day"];

/** @returns {Function} a function that shows a document's `about` */
export function aboutView(root, { say, saver }) {
  const form = find(root, "form");
  const texts = ["organisation", "work"].map((part) => [part, find(form, `#about-${part}`)]);
  const date = DATE_PARTS.map((part) => find(form, `#about-${part}`));

  for (const [part, input] of texts) {
    input.addEventListener("input", () => saver.change(`about/${part}`, input.value));
  }
  form.addEventListener("change", ({ target }) => {
    if (target.name === "about-perspective") saver.change("about/perspective", target.value);
  });
  const showDay = dayFields(find(form, "[data-date]"), date, { say, save: (day) => saver.change("about/date", day) });

  return ({ about }) => {
    for (const [part, input] of texts) if (input.value !== about[part]) input.value = about[part];
    find(form, `#about-perspective-${about.perspective}`).checked = true;
    showDay(about.date);
    root.dataset.view = wordingFor(about.perspective);
    for (const name of root.querySelectorAll("[data-view-name]")) name.textContent = say(`view_${about.perspective}`);
  };
}
