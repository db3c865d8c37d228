// The browser's scorer: answers in, result out. Pure; it knows no page, no storage and no wording.
// The twin of `assessment/scoring/score.py`, which is the reference: the same cases drive both.

import { leavesOf, reasonsFor } from "./conditions.mjs";
import { readFacts } from "./facts.mjs";

/** The nearest whole per cent, half up; 0 of nothing is 0. BigInt, because adjustments multiply large numbers. */
export function percent(part, whole) {
  const [n, d] = [BigInt(part), BigInt(whole)];
  return d === 0n ? 0 : Number((200n * n + d) / (2n * d));
}

/**
 * Score answers by the rules document, as given by the organisation, a partner, or both together. Questions that stand
 * apart count as never asked. The result is the one that `assessment/scoring/result.py` describes.
 */
export function score(rules, answers, perspective, apart = []) {
  const facts = readFacts(rules, answers, perspective, apart);
  const better = new Map(rules.dimensions.map((dimension) => [dimension.principle, dimension.better]));
  const scored = rules.questions.filter((question) => question.principle);
  const lines = new Map(scored.map((question) => [question.id, lineOf(rules, question, facts, better)]));
  const measured = [...better.keys()].map((id) => {
    const own = scored.filter((question) => question.principle === id);
    return measure(rules, id, own.map((question) => lines.get(question.id)));
  });
  const principles = measured.map((one) => finish(rules, one, measured, facts, better.get(one.id)));
  facts.principles = new Map(principles.map((principle) => [principle.id, principle]));
  return {
    framework: rules.framework,
    version: rules.version,
    principles,
    ways: rollUp(rules, rules.ways, "ways", scored, lines, better),
    goals: rollUp(rules, rules.goals, "goals", scored, lines, better),
    signals: rules.signals.map((signal) => signalOf(signal, facts, perspective)),
    strengths: strengthsOf(rules, scored, lines, better),
    open: [...facts.states].filter(([, state]) => mayFollow(perspective).includes(state)).map(([id]) => id),
    states: Object.fromEntries(facts.states),
  };
}

/** One question's contribution: its level, capped by what its evidence allows. */
function lineOf(rules, question, facts, better) {
  const level = facts.levels.get(question.id) ?? null;
  const evidence = facts.evidence.get(question.id) ?? null;
  let counted = null;
  if (level !== null) {
    const cap = rules.evidence.find((strength) => strength.id === evidence).highest_level;
    const side = better.get(question.principle);
    counted = goodness(rules, Math.min(goodness(rules, level, side), cap), side);
  }
  const state = facts.states.get(question.id);
  return { question: question.id, state, weight: question.weight, level, counted, evidence };
}

/** A level as steps from the worst; its own inverse. */
function goodness(rules, level, better) {
  return better === "more" ? level : rules.highest_level - level;
}

/** Points, coverage and confidence of some lines, before adjustments and gates. */
function measure(rules, id, lines) {
  const answered = lines.filter((line) => line.state === "answered");
  const inPlay = lines.filter((line) => ["answered", "dont_know", "unanswered"].includes(line.state));
  const applicable = sum(inPlay, (line) => line.weight);
  const weight = sum(answered, (line) => line.weight);
  const evidencePoints = new Map(rules.evidence.map((strength) => [strength.id, strength.points]));
  const coverage = percent(weight, applicable);
  const points = sum(answered, (line) => line.weight * line.counted);
  const possible = weight * rules.highest_level;
  let state = coverage >= rules.minimum_coverage ? "scored" : "too_little";
  if (applicable === 0) state = "not_applicable";
  return {
    id,
    state,
    score: null,
    standing: null,
    band: null,
    coverage,
    confidence: percent(
      sum(answered, (line) => line.weight * evidencePoints.get(line.evidence)),
      weight * rules.evidence.at(-1).points,
    ),
    points,
    possible,
    before_adjustments: state === "scored" ? percent(points, possible) : null,
    before_gates: null,
    lines,
    adjustments: [],
    gates: [],
  };
}

/** A principle's score after adjustments, rounded once, and then held down by gates. */
function finish(rules, measured, allMeasured, facts, better) {
  if (measured.state !== "scored") return measured;
  const adjustments = adjustmentsOf(rules, measured.id, allMeasured);
  let [numerator, denominator] = [BigInt(measured.points), BigInt(measured.possible)];
  for (const adjustment of adjustments) {
    numerator *= BigInt(adjustment.by_percent);
    denominator *= 100n;
  }
  const beforeGates = Math.min(100, percent(numerator, denominator));
  const reached = standingOf(beforeGates, better);
  const gates = gatesOf(rules, measured.id, reached, facts);
  const standing = Math.min(reached, ...gates.map((gate) => gate.highest_score));
  return {
    ...measured,
    score: standingOf(standing, better),
    standing,
    band: bandOf(rules, standing),
    before_gates: beforeGates,
    adjustments,
    gates,
  };
}

/** How good a score is, in per cent; its own inverse. */
function standingOf(value, better) {
  return better === "more" ? value : 100 - value;
}

function adjustmentsOf(rules, id, allMeasured) {
  const reached = new Map(
    allMeasured.filter((one) => one.state === "scored").map((one) => [one.id, one.before_adjustments]),
  );
  return rules.adjustments
    .filter((rule) => rule.multiply === id && (reached.get(rule.when_principle) ?? -1) >= rule.reaches)
    .map((rule) => ({ id: rule.id, reached: reached.get(rule.when_principle), by_percent: rule.by_percent }));
}

function gatesOf(rules, id, standing, facts) {
  return rules.gates
    .filter((gate) => gate.principle === id && reasonsFor(gate.when, facts) !== null)
    .map((gate) => {
      const highest = highestScore(rules, gate.highest_band);
      return { id: gate.id, highest_score: highest, changed: standing > highest };
    });
}

/** The last per cent before the next band begins. */
function highestScore(rules, band) {
  const position = rules.bands.findIndex((one) => one.id === band);
  return rules.bands[position + 1].begins_at - 1;
}

function bandOf(rules, standing) {
  return rules.bands.findLast((band) => band.begins_at <= standing).id;
}

/** The ways' or goals' scores: their questions, weighed by their links as well. Better always means more here. */
function rollUp(rules, ids, kind, scored, lines, better) {
  const linked = new Map(ids.map((id) => [id, []]));
  for (const question of scored) {
    const line = lines.get(question.id);
    const counted = line.counted === null ? null : goodness(rules, line.counted, better.get(question.principle));
    for (const [id, points] of Object.entries(question[kind])) {
      linked.get(id).push({ ...line, weight: line.weight * points, counted });
    }
  }
  return ids.map((id) => rolledUp(rules, measure(rules, id, linked.get(id))));
}

function rolledUp(rules, measured) {
  if (measured.state !== "scored") return measured;
  const value = measured.before_adjustments;
  return { ...measured, score: value, standing: value, band: bandOf(rules, value), before_gates: value };
}

/** Questions one level from the best or at it, with better than the weakest evidence; best first. */
function strengthsOf(rules, scored, lines, better) {
  const points = new Map(rules.evidence.map((strength) => [strength.id, strength.points]));
  const found = [];
  scored.forEach((question, position) => {
    const line = lines.get(question.id);
    if (line.state !== "answered" || line.evidence === rules.evidence[0].id) return;
    const good = goodness(rules, line.counted, better.get(question.principle));
    if (good >= rules.highest_level - 1) {
      found.push({ order: [-good, -points.get(line.evidence), -question.weight, position], id: question.id });
    }
  });
  return found.sort(byOrder).map((one) => one.id);
}

function byOrder(one, other) {
  const difference = one.order.findIndex((value, position) => value !== other.order[position]);
  return difference < 0 ? 0 : one.order[difference] - other.order[difference];
}

/** States that an answer may still follow. What a partner could not see, it need not find out. */
function mayFollow(perspective) {
  return perspective === "partner" ? ["unanswered"] : ["unanswered", "dont_know"];
}

function signalOf(signal, facts, perspective) {
  if (signal.organisation_only && perspective === "partner") return { id: signal.id, state: "clear", reasons: [] };
  const reasons = reasonsFor(signal.when, facts);
  if (reasons) return { id: signal.id, state: "raised", reasons };
  const waiting = leavesOf(signal.when).some((leaf) => waits(leaf, facts, perspective));
  return { id: signal.id, state: waiting ? "open" : "clear", reasons: [] };
}

/** Whether what a condition looks at may still be answered. */
function waits(leaf, facts, perspective) {
  if ("question" in leaf) return mayFollow(perspective).includes(facts.states.get(leaf.question));
  return facts.principles.get(leaf.principle).state === "too_little";
}

function sum(items, value) {
  return items.reduce((total, item) => total + value(item), 0);
}
