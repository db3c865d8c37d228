// What to do first: for each answered question the best single change, in one order. The twin of
// `assessment/scoring/next_steps.py`, which is the reference and says what the parts and the order mean: the same cases
// drive both.

const KINDS = ["principles", "ways", "goals"];

/**
 * @param {{before, tried}} changes - from `tryChanges`
 * @param {Object<string, number>} [gaps] - question id to how many levels lie between the views of it
 * @param {string[] | null} [route] - the questions of a route: no other comes or goes
 */
export function nextSteps(rules, { before, tried }, gaps = {}, route = null) {
  const places = new Map(rules.questions.map(({ id }, place) => [id, place]));
  const ranked = tried
    .map(({ change, result }) => stepOf(change, before, result, Object.hasOwn(gaps, change.question) ? gaps[change.question] : null, route))
    .map((step) => ({ step, rank: rankOf(rules, step, places.get(step.question)) }))
    .sort((one, other) => byRank(one.rank, other.rank));
  const seen = new Set();
  return ranked.map(({ step }) => step).filter(({ question }) => !seen.has(question) && seen.add(question));
}

/** How many levels lie between the views that a joint assessment remembers, where two or more gave a level. */
export function gapsIn(answers) {
  const levelsOf = ({ origin }) => (origin?.views ?? []).map(({ level }) => level).filter((level) => level !== null);
  const given = Object.entries(answers).map(([id, answer]) => [id, levelsOf(answer)]);
  const several = given.filter(([, levels]) => levels.length > 1);
  return Object.fromEntries(several.map(([id, levels]) => [id, Math.max(...levels) - Math.min(...levels)]));
}

function stepOf(change, before, after, gap, route) {
  const [limits, limitsThen] = [limitsOf(before), limitsOf(after)];
  const [raised, raisedThen] = [raisedIn(before), raisedIn(after)];
  const [hidden, hiddenThen] = [hiddenIn(before, route), hiddenIn(after, route)];
  const without = (some, others) => some.filter((id) => !others.includes(id));
  const holding = (some, others) => [...some].filter(([id, holds]) => holds && !others.has(id)).map(([id]) => id);
  const parts = {
    ...Object.fromEntries(KINDS.map((kind) => [kind, movesOf(before[kind], after[kind])])),
    limits_gone: holding(limits, limitsThen),
    limits_new: holding(limitsThen, limits),
    signals_gone: without(raised, raisedThen),
    signals_new: without(raisedThen, raised),
    questions_shown: without(hidden, hiddenThen),
    questions_hidden: without(hiddenThen, hidden),
  };
  return { ...change, ...parts, gap, changes_nothing: Object.values(parts).every(({ length }) => length === 0) };
}

function movesOf(before, after) {
  const moves = before.map((one, place) => ({ id: one.id, before: seenOf(one), after: seenOf(after[place]) }));
  const differs = (one, other) => Object.keys(one).some((part) => one[part] !== other[part]);
  // Where there is no score, neither now nor then, people see nothing of it.
  return moves.filter(({ before, after }) => differs(before, after) && (before.score ?? after.score) !== null);
}

function seenOf({ score, standing, band, confidence }) {
  return { score, standing, band, confidence };
}

/** The gates that apply, and whether each holds a score down. */
function limitsOf({ principles }) {
  return new Map(principles.flatMap(({ gates }) => gates).map(({ id, changed }) => [id, changed]));
}

function raisedIn({ signals }) {
  return signals.filter(({ state }) => state === "raised").map(({ id }) => id);
}

function hiddenIn({ states }, route) {
  return Object.keys(states).filter((id) => states[id] === "hidden" && (!route || route.includes(id)));
}

/** The place of a step: the first number that differs decides, and the smaller comes first. */
function rankOf(rules, step, position) {
  const count = (which) => step[`signals_${which}`].length + step[`limits_${which}`].length;
  const moved = step.principles.filter(({ before, after }) => before.score !== null && after.score !== null);
  const riseOf = ({ before, after }) => after.standing - before.standing;
  const rise = moved.reduce((total, move) => total + riseOf(move), 0);
  const rising = moved.filter((move) => riseOf(move) > 0).map(({ before }) => before.standing);
  const lowest = rising.length > 0 ? Math.min(...rising) : 0;
  const other = step.changes_nothing ? 2 : 1;
  return [
    count("new") - count("gone"),
    rise > 0 ? 0 : other,
    rules.bands.filter((band) => band.begins_at <= lowest).length,
    -(step.gap ?? 0),
    -rise,
    lowest,
    -rules.questions[position].weight,
    position,
    step.change === "level" ? 0 : 1,
  ];
}

function byRank(one, other) {
  const place = one.findIndex((value, place) => value !== other[place]);
  return place < 0 ? 0 : one[place] - other[place];
}
