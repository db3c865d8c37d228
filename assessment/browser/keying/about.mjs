// What is asked first: whose form it is, about what work, from which day. Enter goes on from field to field.

import { isDay } from "../document/answers.mjs";
import { typedDay } from "../views/day.mjs";
import { find } from "../views/elements.mjs";

/** @param {Function} onDone - is given what the document says of itself */
export function aboutView(root, { say, onDone }) {
  const form = find(root, "[data-about-form]");
  const field = (name) => find(form, `#about-${name}`);
  const date = ["year", "month", "day"].map(field);
  const problem = find(form, "[data-date-problem]");
  const choices = [...form.querySelectorAll('[name="about-perspective"]')];
  const inOrder = ["organisation", "work", "day", "month", "year"].map(field);

  function showDate(isWrong) {
    problem.textContent = isWrong ? say("wrong_date") : "";
    for (const input of date) input.setAttribute("aria-invalid", String(isWrong));
  }

  form.addEventListener("keydown", (event) => {
    const { target, key } = event;
    const isChoice = choices.includes(target);
    if (isChoice && choices[Number(key) - 1]) {
      choices[Number(key) - 1].checked = true;
      choices[Number(key) - 1].focus();
    }
    const next = isChoice ? inOrder[0] : inOrder[inOrder.indexOf(target) + 1];
    if (key !== "Enter" || target.type === "submit" || !next) return;
    event.preventDefault();
    next.focus();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const day = typedDay(date);
    showDate(!isDay(day));
    if (!isDay(day)) return date[2].focus();
    const perspective = choices.find((input) => input.checked).value;
    onDone({ organisation: field("organisation").value, work: field("work").value, perspective, date: day });
  });

  return {
    show(isShown) {
      form.hidden = !isShown;
      if (isShown) choices.find((input) => input.checked).focus();
    },
  };
}
