// What to do first, what it would change, and what helps with it.

import { element, find, linkTo } from "./elements.mjs";

const SHOWN = 10;
const SHOWN_FIRST = 3;

/** @returns {Function} a function that shows ranked steps, of the result that they are of */
export function stepsView(root, context) {
  const part = find(root, '[data-part="result"]');
  const list = find(part, "[data-steps]");
  const fold = list.closest("details");
  const helpIn = helpAt(list.dataset.help, context);

  fold.addEventListener("toggle", showHelp);

  /** Pages that help are fetched when the steps are opened, and not before. */
  async function showHelp() {
    if (!fold.open) return;
    const helps = [...list.querySelectorAll("[data-helps]")];
    const linksFor = await helpIn();
    for (const help of helps) help.replaceChildren(...linksFor(help.dataset.helps));
  }

  return (steps, result) => {
    const told = { ...context, route: root.dataset.route };
    const items = (count, partsOf) => steps.slice(0, count).map((step) => element("li", {}, ...partsOf(step, told)));
    const shown = items(SHOWN, stepInFull);
    find(part, "[data-first-steps]").replaceChildren(...items(SHOWN_FIRST, stepInShort));
    list.replaceChildren(...shown);
    find(fold, "[data-count]").textContent = String(steps.length);
    find(part, "[data-step-count]").textContent = countText(shown.length, steps.length, result, context);
    showHelp();
  };
}

function countText(shown, all, { states }, { rules, say }) {
  if (all > 0) return say("steps_shown", { shown, all });
  const hasLevel = rules.questions.some(({ id, principle }) => principle && states[id] === "answered");
  return say(hasLevel ? "steps_best" : "steps_none");
}

function stepInShort(step, context) {
  const { question, change } = step;
  const todo = change === "level" ? todoFor(step, context) : context.say("step_in_short", { todo: todoFor(step, context) });
  return [stepLink(question, context), ` ${todo} `, whyPart("span", step, context)];
}

function stepInFull(step, context) {
  const { question, change, from, to } = step;
  const { say, words, guidanceFor } = context;
  const [now, then] = change === "level" ? [from, to] : [words.evidence[from], words.evidence[to]];
  const { href, text } = guidanceFor(question);
  return [
    stepLink(question, context),
    ` ${say(`step_${change}`, { now, then })} ${todoFor(step, context)}`,
    whyPart("p", step, context),
    element("p", {}, `${say("what_helps")} `, element("a", { href }, text), ". ", element("span", { "data-helps": question })),
  ];
}

function stepLink(question, { titleOf }) {
  return element("strong", {}, linkTo(question, titleOf(question)));
}

function todoFor({ question, change, from }, { nextStepOf, evidenceFor }) {
  return change === "level" ? nextStepOf(question, from) : evidenceFor(question);
}

function whyPart(name, step, context) {
  return element(name, { class: "step__why" }, whyTexts(step, context, context.route).join(" "));
}

/**
 * What a step would change: what is good about it first. Ways and goals speak only where no principle does. On a route
 * the result has no scores but the levels themselves, and each step changes one: that it changes nothing is not said.
 */
export function whyTexts(step, { say, words, nameOf, titleOf, signTitle, ruleReason }, route) {
  const titlesOf = (ids) => ids.map(titleOf).join(", ");
  const texts = [
    ...step.signals_gone.map((id) => say("why_sign_gone", { sign: signTitle(id) })),
    ...step.limits_gone.map((id) => say("why_limit_gone", { reason: ruleReason(id) })),
    ...step.principles.map((move) => moveText(move, { say, words, nameOf })),
  ];
  const others = [...step.ways.map(({ id }) => nameOf(id, "ways")), ...step.goals.map(({ id }) => nameOf(id, "goals"))];
  if (texts.length === 0 && others.length > 0) texts.push(say("why_others", { names: others.join(", ") }));
  texts.push(...step.signals_new.map((id) => say("why_sign_new", { sign: signTitle(id) })));
  texts.push(...step.limits_new.map((id) => say("why_limit_new", { reason: ruleReason(id) })));
  if (step.questions_shown.length > 0) texts.push(say("why_asked", { titles: titlesOf(step.questions_shown) }));
  if (step.questions_hidden.length > 0) texts.push(say("why_not_asked", { titles: titlesOf(step.questions_hidden) }));
  if (step.changes_nothing && !route) texts.push(say("why_nothing"));
  if (step.gap) texts.push(say("why_gap", { gap: step.gap }));
  return texts;
}

function moveText({ id, before, after }, { say, words, nameOf }) {
  const name = nameOf(id);
  if (after.score === null) return say("why_score_goes", { name });
  if (before.score === null) return say("why_score_comes", { name, after: after.score });
  if (before.score === after.score) return say("why_evidence", { name, before: before.confidence, after: after.confidence });
  const text = say("why_score", { name, before: before.score, after: after.score });
  return before.band === after.band ? `${text}.` : `${text}, ${words.bands[after.band]}.`;
}

/** Which pages help with each question, fetched once; without them the steps stand as they are. */
function helpAt(address, { complain, say }) {
  let asked;
  return async () => {
    try {
      asked ??= fetchJson(address);
      const { kinds, questions } = await asked;
      return (id) => kinds.flatMap(([name, pages], number) => linksTo(name, questions[id][number].map((place) => pages[place])));
    } catch (error) {
      // The next opening tries again.
      asked = undefined;
      complain(say("help_failed"));
      console.warn(error);
      return () => [];
    }
  };
}

function linksTo(name, pages) {
  if (pages.length === 0) return [];
  const links = pages.flatMap(([href, text], place) => [place > 0 ? ", " : "", element("a", { href }, text)]);
  return [element("span", {}, element("strong", {}, `${name}:`), " ", ...links, ". ")];
}

async function fetchJson(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
