// What goes into the report, and in which language.

import { OPTIONS } from "../report/report.mjs";

const PARTS = ["board", "appendix", "notes", "names"];

/** @returns {Function} a function that reads what is chosen, as the report's options */
export function optionsView(form, onChange) {
  form.addEventListener("change", onChange);
  form.addEventListener("submit", (event) => event.preventDefault());
  return () => {
    const { elements } = form;
    return {
      ...OPTIONS,
      ...Object.fromEntries(PARTS.map((part) => [part, elements[part].checked])),
      languages: elements.languages.value.split(" "),
      own: elements.own.value,
    };
  };
}
