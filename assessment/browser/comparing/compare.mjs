// Compares views in the browser: views in, comparison out. Pure; it knows no page, no storage and no wording.
// The twin of `assessment/comparing/compare.py`, which is the reference: the same cases drive both.

import { apartIn, beyondRoute, factsOf, resultOf } from "./reading.mjs";

export const SIDES = ["organisation", "partner"];
export const PERSPECTIVES = [...SIDES, "joint"];
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * Compare views of the same framework, as many as there are.
 * @param {object} rules - the rules of comparing
 * @param {{perspective: string, version: string, date: string, route: string, group: string, answers: object}[]} views
 * @returns {object} what `assessment/comparing/comparison.py` describes
 */
export function compare(rules, views) {
  const read = views.map((view, number) => readView(rules, number, view));
  const rounds = roundsOf(read, rules.days_between_rounds);
  const latest = (rounds.at(-1)?.views ?? []).map((number) => read[number]);
  const { scoring } = rules;
  return {
    framework: scoring.framework,
    version: scoring.version,
    rounds,
    results: read.map((one) => one.result),
    not_compared: read.flatMap((one) =>
      Object.entries(one.unasked)
        .filter(([id]) => Object.hasOwn(one.view.answers, id) && one.view.answers[id].state !== "unanswered")
        .map(([question, why]) => ({ view: one.number, question, why })),
    ),
    principles: principlesOf(rules, latest),
    questions: questionsOf(scoring, latest),
    choices: scoring.questions.filter((question) => !question.principle).map((question) => choiceOf(question, latest)),
    signals: scoring.signals.map(({ id }) => signalOf(id, latest)),
    contrasts: rules.contrasts.map((contrast) => contrastOf(scoring, contrast, latest)),
    over_time: rounds.length > 1 ? overTime(rules, rounds, read) : [],
  };
}

function readView(rules, number, view) {
  const apart = apartIn(rules, view);
  const unasked = { ...beyondRoute(rules, view), ...apart };
  const result = resultOf(rules, view, Object.keys(apart));
  return { number, view, apart, unasked, perspective: view.perspective, facts: factsOf(rules, view), result };
}

/** Views by time: a new round begins after a longer pause. Views without a date belong to the last. */
function roundsOf(read, daysBetween) {
  const rounds = [];
  const dated = read.filter((one) => one.view.date).sort((one, other) => (one.view.date < other.view.date ? -1 : Number(one.view.date > other.view.date)));
  for (const one of dated) {
    const day = one.view.date;
    if (rounds.length === 0 || daysFrom(rounds.at(-1).ends, day) > daysBetween) {
      rounds.push({ begins: day, ends: day, views: [] });
    }
    rounds.at(-1).ends = day;
    rounds.at(-1).views.push(one.number);
  }
  const undated = read.filter((one) => !one.view.date).map((one) => one.number);
  if (undated.length > 0 && rounds.length === 0) rounds.push({ begins: "", ends: "", views: [] });
  if (undated.length > 0) rounds.at(-1).views.push(...undated);
  for (const round of rounds) round.views.sort((one, other) => one - other);
  return rounds;
}

function daysFrom(earlier, later) {
  return Math.round((midnight(later) - midnight(earlier)) / MILLISECONDS_A_DAY);
}

/** The years 0 to 99 would else be taken for those of the last century. */
function midnight(day) {
  const [year, month, date] = day.split("-").map(Number);
  return new Date(0).setUTCFullYear(year, month - 1, date);
}

/** What some views gave, in order, and the middle of it. Null stands for a view that gave nothing. */
export function spread(values) {
  const given = values.filter((value) => value !== null).sort((one, other) => one - other);
  return { views: values.length, values: given, median: given[(given.length - 1) >> 1] ?? null };
}

/** The values of those views for which something holds. */
function spreadWhere(read, values, holds) {
  return spread(values.filter((_, position) => holds(read[position])));
}

function groupsOf(read, values) {
  const names = new Set(read.map((one) => one.view.group).filter((name) => name !== ""));
  return [...names].map((group) => ({ group, ...spreadWhere(read, values, (one) => one.view.group === group) }));
}

function measure(id, read, values) {
  const [organisation, partner, joint] = PERSPECTIVES.map((side) =>
    spreadWhere(read, values, (one) => one.perspective === side),
  );
  const both = organisation.median !== null && partner.median !== null;
  const gap = both ? organisation.median - partner.median : null;
  const kind = both ? kindOfGap(gap) : kindOfSilence(organisation.views, partner.views, organisation.values, partner.values);
  return { id, organisation, partner, joint, groups: groupsOf(read, values), gap, kind };
}

function kindOfGap(gap) {
  if (gap === 0) return "same";
  return gap > 0 ? "organisation_higher" : "partner_higher";
}

/** How the sides stand where at most one of them gave an answer. */
function kindOfSilence(organisations, partners, byOrganisation, byPartner) {
  if (byOrganisation.length === 0 && byPartner.length === 0) return "nobody";
  if (organisations === 0 || partners === 0) return "one_sided";
  return byOrganisation.length > 0 ? "organisation_only" : "partner_only";
}

/** Each view's principles, scored on the questions that all were asked alike. */
function scoresAlike(rules, read) {
  const apart = [...new Set(read.flatMap((one) => Object.keys(one.apart)))];
  return read.map((one) => {
    if (apart.length === Object.keys(one.apart).length) return one.result.principles;
    return resultOf(rules, one.view, apart).principles;
  });
}

function principlesOf(rules, read) {
  const scores = scoresAlike(rules, read);
  const measures = rules.scoring.dimensions.map(({ principle }, position) => {
    const values = read.map(({ number }, at) => {
      const { id, before_gates, lines, ...value } = scores[at][position];
      return { view: number, ...value };
    });
    return { ...measure(principle, read, values.map((value) => value.standing)), values };
  });
  return measures.sort(largestFirst);
}

/** Sorting is stable, so equal gaps keep their order. */
function largestFirst(one, other) {
  const place = ({ gap }) => (gap === null ? 1 : -Math.abs(gap));
  return place(one) - place(other);
}

function questionsOf(rules, read) {
  const better = new Map(rules.dimensions.map((dimension) => [dimension.principle, dimension.better]));
  const lines = read.map((one) => new Map(one.result.principles.flatMap((p) => p.lines).map((line) => [line.question, line])));
  const withLevels = rules.questions.filter((question) => question.principle);
  const measures = withLevels.map((question) => {
    const values = read.map(({ number, facts }, at) => {
      const { level, counted, evidence } = lines[at].get(question.id);
      const standing = standingOf(rules, level, better.get(question.principle));
      return { view: number, state: facts.states.get(question.id), level, standing, counted, evidence };
    });
    const standings = values.filter((_, at) => wasAsked(read[at], question.id)).map(({ standing }) => standing);
    return { measure: { ...measure(question.id, read.filter((one) => wasAsked(one, question.id)), standings), values }, question };
  });
  const compared = measures.filter((one) => one.measure.gap !== null);
  const silent = measures.filter((one) => one.measure.gap === null);
  compared.sort((one, other) => largestFirst(one.measure, other.measure) || other.question.weight - one.question.weight);
  return [...compared, ...silent].map((one) => one.measure);
}

/** Whether a question was put to a view, be it that its own answers hid it. */
function wasAsked({ unasked }, id) {
  return !Object.hasOwn(unasked, id);
}

function standingOf(rules, level, better) {
  if (level === null) return null;
  return better === "more" ? level : rules.highest_level - level;
}

function choiceOf(question, read) {
  const values = read.map(({ number, facts }) => ({
    view: number,
    state: facts.states.get(question.id),
    choices: facts.choices.get(question.id) ?? [],
  }));
  const [byOrganisation, byPartner] = SIDES.map((side) =>
    values.filter(({ choices }, at) => read[at].perspective === side && choices.length > 0).map(({ choices }) => choices),
  );
  const asked = read.filter((one) => wasAsked(one, question.id));
  const [organisations, partners] = SIDES.map((side) => asked.filter((one) => one.perspective === side).length);
  const kind =
    byOrganisation.length > 0 && byPartner.length > 0
      ? kindOfChoices([...byOrganisation, ...byPartner])
      : kindOfSilence(organisations, partners, byOrganisation, byPartner);
  return { id: question.id, values, kind };
}

function kindOfChoices([first, ...others]) {
  return others.every((choices) => String(choices) === String(first)) ? "same" : "different";
}

function signalOf(id, read) {
  const raising = read.filter((one) => one.result.signals.some((signal) => signal.id === id && signal.state === "raised"));
  const raised = Object.fromEntries(
    PERSPECTIVES.map((side) => [side, raising.filter((one) => one.perspective === side).map((one) => one.number)]),
  );
  const [organisation, partner] = SIDES.map((side) => raised[side].length > 0);
  let kind = "nobody";
  if (organisation) kind = partner ? "both" : "organisation_only";
  else if (partner) kind = "partner_only";
  return { id, raised, kind };
}

function contrastOf(rules, contrast, read) {
  const pairs = [];
  let bothSpoke = false;
  for (const question of contrast.questions) {
    const sides = SIDES.map((side) => read.filter((one) => one.perspective === side && saysSomething(one, question)));
    bothSpoke ||= sides.every((side) => side.length > 0);
    const passing = sides.map((side, at) =>
      side.filter((one) => passes(rules, contrast[SIDES[at]], one, question)).map((one) => one.number),
    );
    if (passing.every((side) => side.length > 0)) pairs.push({ question, organisation: passing[0], partner: passing[1] });
  }
  const quiet = bothSpoke ? "clear" : "open";
  return { id: contrast.id, state: pairs.length > 0 ? "raised" : quiet, pairs };
}

/** Also where partners may skip the question, and it counts for nothing. */
function saysDontKnow({ view, facts }, id) {
  const state = Object.hasOwn(view.answers, id) ? view.answers[id].state : undefined;
  return state === "dont_know" && ["dont_know", "skipped"].includes(facts.states.get(id));
}

function saysSomething(one, id) {
  return one.facts.states.get(id) === "answered" || saysDontKnow(one, id);
}

/** Whether everything that the rule asks holds for a view's answer. */
function passes(rules, rule, one, id) {
  if (rule.dont_know !== null) return saysDontKnow(one, id);
  const level = one.facts.levels.get(id);
  if (level !== undefined) return levelHolds(rules, rule, level, one.facts.evidence.get(id));
  return choicesHold(rule, one.facts.choices.get(id) ?? []);
}

function levelHolds(rules, rule, level, evidence) {
  const strength = (id) => rules.evidence.findIndex((one) => one.id === id);
  return (
    (rule.level_at_least === null || level >= rule.level_at_least) &&
    (rule.level_at_most === null || level <= rule.level_at_most) &&
    (rule.evidence_at_least === null || strength(evidence) >= strength(rule.evidence_at_least)) &&
    (rule.evidence_at_most === null || strength(evidence) <= strength(rule.evidence_at_most))
  );
}

function choicesHold(rule, chosen) {
  if (chosen.length === 0) return false;
  const sharesOne = (options) => chosen.some((option) => options.includes(option));
  return (rule.includes === null || sharesOne(rule.includes)) && (rule.includes_none === null || !sharesOne(rule.includes_none));
}

function overTime(rules, rounds, read) {
  const scores = scoresAlike(rules, read);
  return rules.scoring.dimensions.map(({ principle }, position) => {
    const bySide = PERSPECTIVES.map((side) => [
      side,
      rounds.map((round) => {
        const own = round.views.filter((number) => read[number].perspective === side);
        return spread(own.map((number) => scores[number][position].standing));
      }),
    ]);
    return { id: principle, ...Object.fromEntries(bySide) };
  });
}
