// Between the questions on the page and answers as the saved file holds them.

import { find, showIf } from "./elements.mjs";

const NO_VALUE = ["dont_know", "not_applicable"];

/** The answer that a question's fields hold. */
export function answerIn(question) {
  const id = question.dataset.question;
  const chosen = [...question.querySelectorAll(`[name="${id}"]:checked, [name="${id}-state"]:checked`)].map(
    (input) => input.value,
  );
  const noValue = chosen.find((value) => NO_VALUE.includes(value));
  const values = chosen.filter((value) => !NO_VALUE.includes(value));
  const isRubric = question.dataset.type === "rubric";
  return {
    state: noValue ?? (values.length > 0 ? "answered" : "unanswered"),
    level: isRubric && values.length > 0 ? Number(values[0]) : null,
    choices: isRubric ? [] : values,
    reason: field(question, "reason").value,
    evidence: isRubric ? readEvidence(question) : null,
    note: field(question, "note").value,
  };
}

function readEvidence(question) {
  const id = question.dataset.question;
  const strength = question.querySelector(`[name="${id}-evidence"]:checked`)?.value ?? null;
  return { strength, note: field(question, "evidence-note").value };
}

/** Put an answer into a question's fields; without one, empty them. */
export function writeAnswer(question, answer) {
  const id = question.dataset.question;
  const chosen = new Set(answer?.state === "answered" ? answer.choices : []);
  // Two choices where one is asked for are no answer, so none is shown.
  if (question.dataset.type === "single" && chosen.size > 1) chosen.clear();
  if (answer?.state === "answered" && answer.level !== null) chosen.add(String(answer.level));
  if (NO_VALUE.includes(answer?.state)) chosen.add(answer.state);
  for (const input of question.querySelectorAll(`[name="${id}"], [name="${id}-state"]`)) {
    input.checked = chosen.has(input.value);
  }
  for (const input of question.querySelectorAll(`[name="${id}-evidence"]`)) {
    input.checked = input.value === answer?.evidence?.strength;
  }
  writeText(field(question, "reason"), answer?.reason);
  writeText(field(question, "note"), answer?.note);
  if (question.dataset.type === "rubric") writeText(field(question, "evidence-note"), answer?.evidence?.note);
  for (const fold of question.querySelectorAll("[data-fold]")) if (fold.querySelector("textarea")?.value) fold.open = true;
  showWhatFollows(question);
}

/** Take back what was chosen, for the answer and for the evidence, and leave every text alone. */
export function clearChoice(question) {
  const answer = answerIn(question);
  const evidence = answer.evidence && { ...answer.evidence, strength: null };
  writeAnswer(question, { ...answer, state: "unanswered", evidence });
}

/** With several choices: a choice and "don't know" put each other out. */
export function settleChoices(question, changed) {
  if (question.dataset.type === "multiple" && changed.checked) {
    const id = question.dataset.question;
    const others = changed.type === "checkbox" ? `[name="${id}-state"]` : `[name="${id}"]`;
    if (changed.name === id || changed.name === `${id}-state`) {
      for (const input of question.querySelectorAll(others)) input.checked = false;
    }
  }
  showWhatFollows(question);
}

/** What an answer calls for. It comes and goes below what is chosen, so that nothing moves under the finger. */
function showWhatFollows(question) {
  const answer = answerIn(question);
  showIf(find(question, "[data-reason]"), answer.state === "not_applicable");
  showIf(find(question, "[data-clear]"), answer.state !== "unanswered");
  if (answer.evidence) showEvidence(question, answer);
}

/** How strong the evidence is, is asked once there is a level; what was said of it before stays in sight. */
function showEvidence(question, { level, evidence: { strength, note } }) {
  const capped = find(question, "[data-capped-at]");
  showIf(find(question, "[data-evidence]"), level !== null || strength !== null || note !== "");
  showIf(capped, strength === null && level > +capped.dataset.cappedAt);
}

/** The build writes every fold open, for where no scripts come. Those that hold words open again with their answer. */
export function closeFolds(root) {
  for (const fold of root.querySelectorAll("[data-fold]")) fold.open = false;
}

function field(question, part) {
  return find(question, `textarea[name="${part}"]`);
}

/** Leaves a field alone that holds the text already, so that the cursor stays where it is. */
function writeText(input, text = "") {
  if (input.value !== text) input.value = text;
}
