// What one change would improve a score. The twin of `assessment/scoring/whatif.py`, which is the reference and says what
// the parts mean: the same cases drive both.

import { percent, score } from "./score.mjs";

/** The result as it is, and what it would be after each single change. */
export function tryChanges(rules, answers, perspective) {
  const [before, ...tried] = tryEachChange(rules, answers, perspective);
  return { before, tried };
}

/** The same, one by one: first the result as it is. Who asks for the next may let others go first. */
export function* tryEachChange(rules, answers, perspective) {
  const before = score(rules, answers, perspective);
  yield before;
  for (const change of changesFrom(rules, before)) {
    yield { change, result: score(rules, changed(answers, change), perspective) };
  }
}

/** What one change would do to each score, or which answers bring it back. */
export function whatIf(rules, { before, tried }) {
  const reachesOf = (kind) =>
    before[kind].map((one, position) => ({
      id: one.id,
      lifts: liftsOf(one, tried.map(({ change, result }) => ({ change, after: result[kind][position] }))),
      ...whatBringsBack(rules, one),
    }));
  return { principles: reachesOf("principles"), ways: reachesOf("ways"), goals: reachesOf("goals") };
}

/** Every single change of an answer that has a level: heaviest question first, then in the order asked. */
function changesFrom(rules, result) {
  const lines = new Map(result.principles.flatMap(({ lines }) => lines).map((line) => [line.question, line]));
  return rules.questions
    .filter(({ id }) => lines.get(id)?.state === "answered")
    .sort((one, other) => other.weight - one.weight)
    .flatMap(({ id, principle }) => changesOf(rules, principle, lines.get(id)));
}

function changesOf(rules, id, { question, level, evidence }) {
  const { better } = rules.dimensions.find(({ principle }) => principle === id);
  const to = better === "more" ? level + 1 : level - 1;
  const stronger = rules.evidence[rules.evidence.findIndex(({ id }) => id === evidence) + 1];
  const found = [];
  if (to >= 0 && to <= rules.highest_level) found.push({ question, change: "level", from: level, to });
  if (stronger) found.push({ question, change: "evidence", from: evidence, to: stronger.id });
  return found;
}

/** The answers with one change made. */
export function changed(answers, { question, change, to }) {
  const answer = answers[question];
  const part = change === "level" ? { level: to } : { evidence: { ...answer.evidence, strength: to } };
  return { ...answers, [question]: { ...answer, ...part } };
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
      limits: before.gates
        .filter(({ id, changed }) => changed && !after.gates.some((gate) => gate.id === id))
        .map(({ id }) => id),
    }));
}

/** The open questions of a score that is missing, heaviest first, and how many of them it takes. */
function whatBringsBack(rules, { state, lines }) {
  if (state !== "too_little") return { open: [], needed: 0 };
  const totalOf = (some) => some.reduce((total, { weight }) => total + weight, 0);
  const open = lines
    .filter((line) => line.state === "unanswered" || line.state === "dont_know")
    .map(({ question, state, weight }) => ({ question, state, weight }))
    .sort((one, other) => other.weight - one.weight);
  const answered = totalOf(lines.filter((line) => line.state === "answered"));
  const coverageWith = (some) => percent(answered + totalOf(some), answered + totalOf(open));
  const last = open.findIndex((_, position) => coverageWith(open.slice(0, position + 1)) >= rules.minimum_coverage);
  return { open, needed: last + 1 };
}
