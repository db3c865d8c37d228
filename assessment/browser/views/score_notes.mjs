// Why a score is what its points are not: what was multiplied, and what holds it down.

/** How the points of a score become it, in sentences. */
export function notesOn(scored, { say, rules, ruleReason, scoreText }) {
  if (scored.state !== "scored") return [scoreText(scored, true)];
  const { points, possible, before_adjustments: score } = scored;
  const notes = [say("trace_sum", { points, possible, score })];
  if (isAlone(scored)) notes.push(say("trace_alone"));
  for (const { id, by_percent: percent } of scored.adjustments) {
    notes.push(say("trace_adjusted", { percent, reason: ruleReason(id) }));
  }
  const less = rules.dimensions.some(({ principle, better }) => principle === scored.id && better === "less");
  for (const { id, highest_score: highest, changed } of scored.gates) {
    const limit = less ? 100 - highest : highest;
    notes.push(say(changed ? "trace_gate" : "trace_gate_idle", { highest: limit, reason: ruleReason(id) }));
  }
  return notes;
}

/** Whether one answer speaks for all: partners may leave the others out. */
function isAlone({ lines = [] }) {
  const count = (wanted) => lines.filter(({ state }) => state === wanted).length;
  return count("answered") === 1 && count("skipped") > 0;
}
