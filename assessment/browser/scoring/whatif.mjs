// What one change would improve a score. The twin of `assessment/scoring/whatif.py`, which is the reference and says what
// the parts mean: the same cases drive both.

import { percent, score } from "./score.mjs";

/** What one change would do to each score, or which answers bring it back. */
export function whatIf(rules, answers, perspective) {
  const before = score(rules, answers, perspective);
  const tried = changesFrom(rules, before).map((change) => ({
    change,
    after: score(rules, changed(answers, change), perspective),
  }));
  const reaches = (kind) =>
    before[kind].map((one, position) =>
      reachOf(rules, one, tried.map(({ change, after }) => ({ change, after: after[kind][position] }))),
    );
  return { principles: reaches("principles"), ways: reaches("ways"), goals: reaches("goals") };
}

/** Every single change of an answer that has a level: heaviest question first, then in the order asked. */
function changesFrom(rules, result) {
  const better = new Map(rules.dimensions.map((dimension) => [dimension.principle, dimension.better]));
  const lines = new Map(result.principles.flatMap((one) => one.lines).map((line) => [line.question, line]));
  return rules.questions
    .filter((question) => question.principle && lines.get(question.id).state === "answered")
    .sort((one, other) => other.weight - one.weight)
    .flatMap((question) => changesOf(rules, question, lines.get(question.id), better));
}

function changesOf(rules, { id: question, principle }, line, better) {
  const level = line.level + (better.get(principle) === "more" ? 1 : -1);
  const stronger = rules.evidence[rules.evidence.findIndex(({ id }) => id === line.evidence) + 1];
  const found = [];
  if (level >= 0 && level <= rules.highest_level) found.push({ question, change: "level", from: line.level, to: level });
  if (stronger) found.push({ question, change: "evidence", from: line.evidence, to: stronger.id });
  return found;
}

function changed(answers, { question, change, to }) {
  const answer = answers[question];
  const part = change === "level" ? { level: to } : { evidence: { ...answer.evidence, strength: to } };
  return { ...answers, [question]: { ...answer, ...part } };
}

function reachOf(rules, before, tried) {
  const open = openQuestions(before);
  return { id: before.id, lifts: liftsOf(before, tried), open, needed: neededOf(rules, before, open) };
}

function liftsOf(before, tried) {
  if (before.state !== "scored") return [];
  return tried
    .filter(({ after }) => after.state === "scored" && after.standing > before.standing)
    .sort((one, other) => other.after.standing - one.after.standing)
    .map(({ change, after }) => ({
      ...change,
      score_before: before.score,
      score_after: after.score,
      limits: limitsGone(before, after),
    }));
}

function limitsGone(before, after) {
  const still = after.gates.map((gate) => gate.id);
  return before.gates.filter((gate) => gate.changed && !still.includes(gate.id)).map((gate) => gate.id);
}

function openQuestions(before) {
  if (before.state !== "too_little") return [];
  return before.lines
    .filter(({ state }) => state === "unanswered" || state === "dont_know")
    .map(({ question, state, weight }) => ({ question, state, weight }))
    .sort((one, other) => other.weight - one.weight);
}

function neededOf(rules, before, open) {
  const total = (lines) => lines.reduce((sum, { weight }) => sum + weight, 0);
  let answered = total(before.lines.filter(({ state }) => state === "answered"));
  const applicable = answered + total(open);
  let count = 0;
  while (count < open.length && percent(answered, applicable) < rules.minimum_coverage) {
    answered += open[count].weight;
    count += 1;
  }
  return count;
}
