// Examples for the kind of body that is assessed. Without an answer to that question, none is shown.

import { showIf } from "./elements.mjs";

/** @returns {Function} a function that shows the examples that suit a document */
export function examplesView(root, { words }) {
  const examples = [...root.querySelectorAll("[data-example]")];
  return ({ answers }) => {
    const answer = Object.hasOwn(answers, words.body_question) ? answers[words.body_question] : undefined;
    const body = answer?.state === "answered" ? answer.choices[0] : undefined;
    for (const example of examples) showIf(example, example.dataset.example === body);
  };
}
