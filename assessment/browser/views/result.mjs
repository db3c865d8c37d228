// The result: what matters first, the tables, warning signs and strengths. Next steps come with the reasons.

import { element, find, linkTo, showIf } from "./elements.mjs";
import { showNumbers, showProfile } from "./profile.mjs";
import { dayInWords } from "./wording.mjs";

const KINDS = ["principles", "ways", "goals"];

/** @returns {Function} a function that shows a document and its result */
export function resultView(root, context) {
  const part = find(root, '[data-part="result"]');
  for (const button of part.querySelectorAll("[data-opens]")) {
    button.addEventListener("click", () => openFold(foldOf(part, button.dataset.opens)));
  }
  return (document, result) => {
    for (const line of root.querySelectorAll("[data-about]")) line.textContent = aboutText(document.about, context);
    for (const kind of KINDS) {
      for (const score of result[kind]) showNumbers(find(part, `[data-row="${kind}/${score.id}"]`), score, context);
    }
    showProfile(part, result.principles, context);
    find(part, "[data-summary]").textContent = summaryText(result.principles, context);
    showSignals(part, result, context);
    showStrengths(part, result, context);
    showUnseen(part, document, result, context);
    find(root, '[data-task="result"] [data-state]').textContent = root.dataset.route ? "" : context.say("progress_scored", {
      scored: result.principles.filter((principle) => principle.state === "scored").length,
      all: result.principles.length,
    });
  };
}

function foldOf(part, id) {
  return find(part, `#${id}`).closest("details");
}

function openFold(fold) {
  fold.open = true;
  find(fold, "summary").focus({ preventScroll: true });
  fold.scrollIntoView();
}

function showCount(part, id, count) {
  find(foldOf(part, id), "[data-count]").textContent = String(count);
}

function aboutText(about, { say, words }) {
  const parts = [about.organisation, about.work, say(`view_${about.perspective}`), dayInWords(about.date, words.months)];
  return parts.filter((text) => text !== "").join(" · ");
}

/** Which principles stand highest and lowest; all of them where several do. */
export function summaryText(principles, { say, nameOf }) {
  const scored = principles.filter((principle) => principle.state === "scored");
  const standing = scored.map((principle) => principle.standing);
  const at = (wanted) => scored.filter((principle) => principle.standing === wanted);
  const [strongest, weakest] = [at(Math.max(...standing)), at(Math.min(...standing))];
  const values = (key, [first, ...others]) => ({
    [key]: [first, ...others].map(({ id }) => nameOf(id)).join(", "),
    [`${key}_score`]: first.score,
  });
  if (scored.length === 0) return say("summary_none");
  if (scored.length === 1) return say("summary_one", values("only", scored));
  if (strongest.length === scored.length) return say("summary_equal", values("all", scored));
  const named = { ...values("strongest", strongest), ...values("weakest", weakest) };
  // The weakest of a few is not the weakest of all.
  if (2 * scored.length < principles.length) return say("summary_some", { ...named, scored: scored.length });
  return say("summary", named);
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
  showCount(part, "result-signals", raised);
  find(part, "[data-signal-count]").textContent = context.say("signals_raised", { raised });
  find(part, "[data-signal-state]").textContent = signalState(raised, open, result.signals.length, context);
}

function signalState(raised, open, all, { say }) {
  if (open > 0) return say("signals_open", { raised, open, all });
  return raised === 0 ? say("signals_none") : "";
}

/** Why a sign is raised: an answer, or a principle's score. */
export function reasonText(reason, { say, nameOf, titleOf, optionsOf }) {
  if (reason.principle) {
    const [kind] = ["score", "confidence"].filter((part) => part in reason);
    return say(`reason_${kind}`, { name: nameOf(reason.principle), [kind]: reason[kind] });
  }
  const answer = reason.choices
    ? optionsOf(reason.question, reason.choices).join(", ")
    : say("level", { level: reason.level });
  return say("reason_answer", { name: titleOf(reason.question), answer });
}

function showStrengths(part, result, { titleOf }) {
  const items = result.strengths.map((id) => element("li", {}, linkTo(id, titleOf(id))));
  find(part, "[data-strengths]").replaceChildren(...items);
  showCount(part, "result-strengths", items.length);
  showIf(find(part, "[data-no-strengths]"), items.length === 0);
}

/** What a partner could not see says what the organisation does not show. */
function showUnseen(part, { about, answers }, { states }, { say, titleOf }) {
  const notSeen = (id) => states[id] !== "hidden" && Object.hasOwn(answers, id) && answers[id].state === "dont_know";
  const unseen = about.perspective === "partner" ? Object.keys(states).filter(notSeen) : [];
  find(part, "[data-unseen-count]").textContent = say("unseen", { number: unseen.length });
  find(part, "[data-unseen]").replaceChildren(...unseen.map((id) => element("li", {}, linkTo(id, titleOf(id)))));
  showIf(find(part, "[data-unseen-finding]"), unseen.length > 0);
}
