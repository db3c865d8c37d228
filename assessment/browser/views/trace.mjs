// Why a score is what it is, answer by answer, in plain words, and what would improve it.

import { wordingFor } from "../document/answers.mjs";
import { element, find, linkTo, showIf } from "./elements.mjs";
import { showNumbers } from "./profile.mjs";
import { notesOn } from "./score_notes.mjs";

const LIFTS_SHOWN = 3;

/**
 * A score's reason is worked out when its fold is opened, and all of them on paper: what changes are worth takes some
 * eighty results.
 *
 * @returns {Function} a function that shows the trace of a result
 */
export function traceView(root, context) {
  const part = find(root, '[data-part="result"]');
  for (const row of part.querySelectorAll('[data-row^="ways/"], [data-row^="goals/"]')) row.closest("details > div").append(emptyFold(row));
  const folds = [...part.querySelectorAll("[data-why]")];
  let shown = null;

  function fill(fold) {
    if (!shown || fold.childElementCount > 1) return;
    const [kind, id] = fold.dataset.why.split("/");
    shown.reaches ??= context.reachOf(shown.document);
    const parts = find(root, "[data-reason-parts]").content.cloneNode(true);
    find(parts, ".scroll").setAttribute("aria-label", find(fold, "summary").textContent);
    fold.append(reasonOf(kind, id, shown, parts, context));
  }

  for (const fold of folds) fold.addEventListener("toggle", () => fold.open && fill(fold));
  addEventListener("beforeprint", () => folds.forEach(fill));

  return (document, result) => {
    const own = new Map(result.principles.flatMap(({ lines }) => lines).map((line) => [line.question, line]));
    shown = { document, result, own };
    for (const principle of result.principles) {
      const reasons = find(root, `[data-reasons="${principle.id}"]`);
      showNumbers(reasons, principle, context);
      showIf(find(reasons, "[data-band]"), principle.band !== null);
      find(reasons, "[data-trace-notes]").replaceChildren(...items(notesOn(principle, context)));
    }
    for (const fold of folds) {
      // The summary stays where it is, as somebody's focus may be on it.
      while (fold.childElementCount > 1) fold.lastElementChild.remove();
      if (fold.open) fill(fold);
    }
  };
}

/** A fold for the score of a row; those of principles are in the page. */
function emptyFold(row) {
  const summary = element("summary", {}, find(row, "th").textContent);
  return element("details", { class: "trace opening", "data-why": row.dataset.row }, summary);
}

function items(texts) {
  return texts.map((text) => element("li", {}, text));
}

/** Puts a score's reason into the parts that the page has for it. */
function reasonOf(kind, id, { document, result, own, reaches }, parts, context) {
  const [score, reach] = [result, reaches].map((all) => all[kind].find((one) => one.id === id));
  const counted = score.lines.filter((line) => line.state === "answered");
  const apart = score.lines.filter((line) => !counted.includes(line) && !reach.open.some(({ question }) => question === line.question));
  const linkPoints = ({ question }) => context.rules.questions.find((one) => one.id === question)[kind]?.[id];
  const toItems = (lines) => lines.map((line) => lineItem(line, document, context));
  const put = (place, made) => {
    const list = find(parts, place);
    list.append(...made);
    showIf(list.closest("div"), made.length > 0);
  };
  put("[data-notes]", kind === "principles" ? [] : items([...notesOn(score, context), context.say("trace_linked")]));
  find(parts, "[data-lift]").textContent = liftText(score, reach, context);
  put("[data-lifts]", [...reach.lifts.slice(0, LIFTS_SHOWN).map((lift) => liftItem(lift, context)), ...toItems(reach.open)]);
  put("tbody", counted.map((line) => lineRow(line, own.get(line.question), linkPoints(line), context)));
  put("[data-apart]", toItems(apart));
  return parts;
}

/** Where evidence is too weak for the level, that is said; where a link weighs the line too, its weight is a product. */
function lineRow({ question, level, counted, evidence, weight }, own, points, { say, words, titleOf }) {
  const capped = own.counted === level ? "" : ` ${say("trace_capped", { counted: own.counted })}`;
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, linkTo(question, titleOf(question))),
    element("td", {}, `${say("level", { level })}, ${words.evidence[evidence]}.${capped}`),
    element("td", {}, points ? `${weight / points} × ${points}` : weight),
    element("td", {}, `${counted} × ${weight} = ${counted * weight}`),
  );
}

/** A question that gives no points, and why; nothing to go to where it is not asked. */
function lineItem({ question, state }, document, context) {
  const title = context.titleOf(question);
  return element("li", {}, state === "hidden" ? title : linkTo(question, title), `: ${stateText(question, state, document, context)}`);
}

function stateText(question, state, { about, answers }, { say, words }) {
  switch (state) {
    case "not_applicable":
      return say("trace_left_out", { reason: answers[question].reason });
    case "dont_know":
      return words.dont_know[wordingFor(about.perspective)];
    case "hidden":
      return say("trace_hidden");
    case "skipped":
      return say("trace_skipped");
    default:
      return say("open_unanswered");
  }
}

function liftText({ state, standing }, { lifts, open, needed }, { say }) {
  if (state === "not_applicable") return say("none_applies");
  if (open.length > 0) return say("lift_open", { needed });
  if (lifts.length > 0) return say("lift_first");
  return say(standing === 100 ? "lift_best" : "lift_none");
}

function liftItem({ question, change, from, to, score_after: score, limits }, { say, words, titleOf }) {
  const [now, then] = change === "level" ? [from, to] : [words.evidence[from], words.evidence[to]];
  const texts = [say(`lift_${change}`, { now, then, score }), ...(limits.length > 0 ? [say("lift_limit")] : [])];
  return element("li", {}, linkTo(question, titleOf(question)), `: ${texts.join(" ")}`);
}
