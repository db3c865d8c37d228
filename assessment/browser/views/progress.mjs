// The state of each part, what is still open, and the profile so far.

import { isAsked } from "../scoring/facts.mjs";
import { doneIn } from "../scoring/route.mjs";
import { element, find, linkTo, showIf } from "./elements.mjs";
import { minutesFor, spansIn } from "./minutes.mjs";

/** @returns {Function} a function that shows how far a document and its result have come */
export function progressView(root, { say, rules, asks, titleOf, scoreText }) {
  const soFar = find(root, ".so-far");
  const secondsFor = spansIn(root);
  const questionsIn = new Map(
    [...root.querySelectorAll("[data-part]")].map((part) => [
      part.dataset.part,
      [...part.querySelectorAll("[data-question]")].map((question) => question.dataset.question),
    ]),
  );

  /** How many of some questions are asked and answered, and whether anything was said to any. */
  function countsOf(ids, { about }, { states }) {
    const asked = ids.map((id) => states[id]).filter(isAsked);
    const answered = asked.filter(doneIn(about, asks)).length;
    return { answered, all: asked.length, isBegun: answered > 0 || asked.includes("dont_know") };
  }

  function stateText({ isBegun, ...counts }) {
    if (!isBegun) return say("state_not_started");
    return counts.answered === counts.all ? say("state_complete") : say("state_in_progress", counts);
  }

  function showTasks(...shown) {
    for (const task of root.querySelectorAll("[data-task]")) {
      const ids = questionsIn.get(task.dataset.task);
      if (ids.length > 0) find(task, "[data-state]").textContent = stateText(countsOf(ids, ...shown));
    }
    find(root, '[data-task="start"] [data-state]').textContent = say("state_optional");
    const ids = rules.questions.map((question) => question.id);
    find(root, "[data-progress-all]").textContent = say("progress", countsOf(ids, ...shown));
    for (const bar of root.querySelectorAll("[data-part-bar]:has([data-progress])")) showPart(bar, shown);
  }

  function showPart(bar, shown) {
    const counts = countsOf(questionsIn.get(bar.closest("[data-part]").dataset.part), ...shown);
    find(bar, "[data-progress]").textContent = say("state_in_progress", counts);
    find(bar, "[data-progress-line]").setAttribute("width", (100 * counts.answered) / counts.all);
  }

  /** How many questions are left, and how long they take. */
  function leftText(ids) {
    const { least, most } = minutesFor(ids.map((id) => secondsFor.get(id)));
    return `${say("open_count", { count: ids.length })}: ${say("minutes_left", { least, count: most })}`;
  }

  /** Each list of what is open in the part that is shown: of this part, or of all where it asks nothing itself. */
  function showOpen({ answers }, { open, states }) {
    for (const list of root.querySelectorAll(`[data-part="${root.dataset.showing}"] [data-open]`)) {
      const own = questionsIn.get(root.dataset.showing);
      const here = own.length === 0 ? open : open.filter((id) => own.includes(id));
      const items = here.map((id) =>
        element("li", {}, linkTo(id, titleOf(id)), ` (${say(`open_${whyOpen(states[id], answers[id])}`)})`),
      );
      list.replaceChildren(...items);
      find(list.parentElement, "[data-open-count]").textContent = leftText(here);
      showIf(list.parentElement, here.length > 0);
    }
  }

  function whyOpen(state, answer) {
    return state === "unanswered" && answer?.state === "not_applicable" ? "without_reason" : state;
  }

  function showProfileSoFar({ principles }) {
    for (const principle of principles) {
      const row = find(soFar, `[data-score-of="${principle.id}"]`);
      find(row, "[data-score]").textContent = scoreText(principle);
      const bar = find(row, "[data-bar]");
      bar.toggleAttribute("hidden", principle.score === null);
      bar.setAttribute("width", principle.score ?? 0);
    }
  }

  return (document, result) => {
    for (const question of root.querySelectorAll("[data-question]")) {
      showIf(question, result.states[question.dataset.question] !== "hidden");
    }
    showTasks(document, result);
    showOpen(document, result);
    showProfileSoFar(result);
  };
}
