// Why a score is what it is, answer by answer, in plain words.

import { wordingFor } from "../document/answers.mjs";
import { element, find, linkTo, showIf } from "./elements.mjs";
import { showNumbers } from "./profile.mjs";

/** @returns {Function} a function that shows the trace of a result */
export function traceView(root, context) {
  return (document, result) => {
    for (const principle of result.principles) {
      const reasons = find(root, `[data-reasons="${principle.id}"]`);
      showNumbers(reasons, principle, context);
      showIf(find(reasons, "[data-band]"), principle.band !== null);
      const rows = principle.lines.map((line) => lineRow(line, document, context));
      find(reasons, "[data-lines]").replaceChildren(...rows);
      const notes = notesOn(principle, context).map((note) => element("li", {}, note));
      find(reasons, "[data-trace-notes]").replaceChildren(...notes);
    }
  };
}

function lineRow(line, document, { say, words, titleOf }) {
  const isCounted = line.counted !== null;
  const capped = isCounted && line.counted !== line.level;
  const counted = isCounted ? say(capped ? "trace_capped" : "trace_counted", { counted: line.counted, evidence: words.evidence[line.evidence] }) : "–";
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, linkTo(line.question, titleOf(line.question))),
    element("td", {}, answerText(line, document, { say, words })),
    element("td", {}, counted),
    element("td", {}, String(line.weight)),
    element("td", {}, isCounted ? `${line.counted} × ${line.weight} = ${line.counted * line.weight}` : "–"),
  );
}

function answerText(line, { about, answers }, { say, words }) {
  switch (line.state) {
    case "answered":
      return `${say("level", { level: line.level })}, ${words.evidence[line.evidence]}`;
    case "not_applicable":
      return say("trace_left_out", { reason: answers[line.question].reason });
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

function notesOn(principle, { say, rules, ruleReason, scoreText }) {
  if (principle.state !== "scored") return [scoreText(principle, true)];
  const { points, possible, before_adjustments: score } = principle;
  const notes = [say("trace_sum", { points, possible, score })];
  for (const { id, by_percent: percent } of principle.adjustments) {
    notes.push(say("trace_adjusted", { percent, reason: ruleReason(id) }));
  }
  const less = rules.dimensions.find((dimension) => dimension.principle === principle.id).better === "less";
  for (const { id, highest_score: highest, changed } of principle.gates) {
    const limit = less ? 100 - highest : highest;
    notes.push(say(changed ? "trace_gate" : "trace_gate_idle", { highest: limit, reason: ruleReason(id) }));
  }
  return notes;
}
