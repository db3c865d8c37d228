// A day as three fields: browsers have no Welsh month names, and their date pickers follow the device's language.

import { isDay } from "../document/answers.mjs";
import { find } from "./elements.mjs";

/** Three fields, for year, month and day, as a day, whether or not it exists; empty where all are. */
export function typedDay(inputs) {
  const [year, ...others] = inputs.map((input) => input.value.trim());
  if (year === "" && others.every((value) => value === "")) return "";
  return [year, ...others.map((value) => value.padStart(2, "0"))].join("-");
}

/**
 * @param {HTMLElement} box - around the fields and the place for a complaint
 * @param {HTMLInputElement[]} inputs - for year, month and day
 * @param {{say: Function, save: Function}} context - `save` hears a day that exists, or an empty text for none
 * @returns {Function} a function that shows a day, where it is another than before
 */
export function dayFields(box, inputs, { say, save }) {
  const problem = find(box, "[data-date-problem]");
  let shown;
  for (const input of inputs) input.addEventListener("input", saveTyped);
  // Complaints wait until people leave the three fields.
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (!inputs.includes(relatedTarget)) showProblem(!isDay(typedDay(inputs)));
  });

  function saveTyped() {
    const typed = typedDay(inputs);
    if (!isDay(typed)) return;
    showProblem(false);
    shown = typed;
    save(typed);
  }

  function showProblem(wrong) {
    problem.hidden = !wrong;
    problem.textContent = wrong ? say("wrong_date") : "";
    for (const input of inputs) input.setAttribute("aria-invalid", String(wrong));
  }

  return (day) => {
    // What is half typed stays, whatever else changes meanwhile.
    if (day === shown) return;
    shown = day;
    showProblem(false);
    const parts = day ? day.split("-").map(Number) : inputs.map(() => "");
    parts.forEach((part, position) => {
      if (Number(inputs[position].value) !== part) inputs[position].value = String(part);
    });
  };
}
