// The result: chart, tables, warning signs, next steps and strengths.

import { drawProfile } from "./chart.mjs";
import { element, find, linkTo, showIf } from "./elements.mjs";
import { dayInWords } from "./wording.mjs";

const KINDS = ["principles", "ways", "goals"];
const STEPS_SHOWN = 10;

/** @returns {Function} a function that shows a document and its result */
export function resultView(root, context) {
  const part = find(root, '[data-part="result"]');
  return (document, result) => {
    for (const line of root.querySelectorAll("[data-about]")) line.textContent = aboutText(document.about, context);
    for (const kind of KINDS) for (const score of result[kind]) showRow(part, kind, score, context);
    showChart(part, result, context);
    showSignals(part, result, context);
    showSteps(part, result, context);
    showStrengths(part, result, context);
    find(root, '[data-task="result"] [data-state]').textContent = context.say("progress_scored", {
      scored: result.principles.filter((principle) => principle.state === "scored").length,
      all: result.principles.length,
    });
  };
}

function aboutText(about, { say, words }) {
  const parts = [about.organisation, about.work, say(`view_${about.perspective}`), dayInWords(about.date, words.months)];
  return parts.filter((text) => text !== "").join(" · ");
}

function showRow(part, kind, score, { say, words, scoreText }) {
  const row = find(part, `[data-row="${kind}/${score.id}"]`);
  find(row, "[data-score]").textContent = scoreText(score);
  find(row, "[data-band]").textContent = score.band === null ? "–" : words.bands[score.band];
  find(row, "[data-coverage]").textContent = say("percent", { number: score.coverage });
  find(row, "[data-confidence]").textContent = say("percent", { number: score.confidence });
}

function showChart(part, result, { say, nameOf }) {
  const figure = find(part, "[data-chart]");
  const entries = result.principles.map(({ id, score }) => ({ name: nameOf(id), score }));
  const values = entries.map(({ name, score }) =>
    score === null ? say("chart_gap", { name }) : say("chart_value", { name, score }),
  );
  figure.replaceChildren(drawProfile(entries, figure.dataset.title, values.join("; ")));
}

function showSignals(part, result, context) {
  for (const signal of result.signals) {
    const article = find(part, `[data-signal="${signal.id}"]`);
    showIf(article, signal.state === "raised");
    const reasons = signal.reasons.map((reason) => reasonText(reason, context));
    find(article, "[data-because]").textContent = `${reasons.join("; ")}.`;
  }
  const count = (state) => result.signals.filter((signal) => signal.state === state).length;
  const [raised, open] = [count("raised"), count("open")];
  find(part, "[data-signal-count]").textContent =
    open > 0
      ? context.say("signals_open", { raised, open, all: result.signals.length })
      : context.say(raised > 0 ? "signals_raised" : "signals_none", { raised });
}

function reasonText(reason, { say, nameOf, titleOf, optionOf }) {
  if (reason.principle) {
    const [kind] = ["score", "confidence"].filter((part) => part in reason);
    return say(`reason_${kind}`, { name: nameOf(reason.principle), [kind]: reason[kind] });
  }
  const answer = reason.choices
    ? reason.choices.map((option) => optionOf(reason.question, option)).join(", ")
    : say("level", { level: reason.level });
  return say("reason_answer", { name: titleOf(reason.question), answer });
}

function showSteps(part, result, context) {
  const lines = new Map(result.principles.flatMap(({ lines }) => lines).map((line) => [line.question, line]));
  const steps = result.steps.slice(0, STEPS_SHOWN).map((step) => stepItem(step, lines.get(step.question), context));
  find(part, "[data-steps]").replaceChildren(...steps);
  find(part, "[data-step-count]").textContent =
    steps.length === 0
      ? context.say("steps_none")
      : context.say("steps_shown", { shown: steps.length, all: result.steps.length });
}

function stepItem({ question, kind }, { level, counted }, { say, titleOf, nextStepOf, evidenceFor, guidanceFor }) {
  const todo = kind === "evidence" ? evidenceFor(question) : nextStepOf(question, level);
  const guidance = guidanceFor(question);
  return element(
    "li",
    {},
    element("strong", {}, linkTo(question, titleOf(question))),
    ` ${say(`step_${kind}`, { level, counted })} ${todo} `,
    element("a", { href: guidance.href }, guidance.text),
  );
}

function showStrengths(part, result, { titleOf }) {
  const items = result.strengths.map((id) => element("li", {}, linkTo(id, titleOf(id))));
  find(part, "[data-strengths]").replaceChildren(...items);
  showIf(find(part, "[data-no-strengths]"), items.length === 0);
}
