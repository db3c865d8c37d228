// The start: who answers, about what work, from which side, and when.

import { isDay, wordingFor } from "../document/answers.mjs";
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
  for (const input of date) input.addEventListener("input", saveDate);
  // Complaints wait until people leave the three fields.
  find(form, "[data-date]").addEventListener("focusout", ({ relatedTarget }) => {
    if (!date.includes(relatedTarget)) showProblem(!isDay(typedDate()));
  });

  /** The three fields as a date, whether or not it exists; empty where all are. */
  function typedDate() {
    const [year, ...others] = date.map((input) => input.value.trim());
    if (year === "" && others.every((value) => value === "")) return "";
    return [year, ...others.map((value) => value.padStart(2, "0"))].join("-");
  }

  function saveDate() {
    const typed = typedDate();
    if (!isDay(typed)) return;
    showProblem(false);
    saver.change("about/date", typed);
  }

  function showProblem(wrong) {
    problem.hidden = !wrong;
    problem.textContent = wrong ? say("wrong_date") : "";
    for (const input of date) input.setAttribute("aria-invalid", String(wrong));
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
    root.dataset.view = wordingFor(about.perspective);
    for (const name of root.querySelectorAll("[data-view-name]")) name.textContent = say(`view_${about.perspective}`);
  };
}
