// What a view says by itself: all that its own result counts, and nothing else. On a route that is the answers to its questions.
// The twin of `assessment/comparing/reading.py`.

import { readFacts } from "../scoring/facts.mjs";
import { routeOf, scoreWithin, within } from "../scoring/route.mjs";
import { score } from "../scoring/score.mjs";

/** The questions in which a view is not compared, as it answers an earlier version of them, and why. */
export function apartIn({ earlier }, { version }) {
  return Object.hasOwn(earlier, version) ? earlier[version] : {};
}

/** What its answers say. */
export function factsOf(rules, view) {
  const asked = routeOf(view, rules.routes);
  const given = [view.answers, view.perspective, Object.keys(apartIn(rules, view))];
  return asked ? factsWithin(rules.scoring, asked, ...given) : readFacts(rules.scoring, ...given);
}

/** What the answers to some questions say. The others are hidden. */
function factsWithin(rules, asked, answers, perspective, apart) {
  const own = within(rules, asked, answers);
  const facts = readFacts(own.rules, own.answers, perspective, apart);
  const states = [...facts.states].map(([id, state]) => [id, asked.includes(id) ? state : "hidden"]);
  return { ...facts, states: new Map(states) };
}

/** Its result without the questions that stand apart. */
export function resultOf(rules, view, apart) {
  const asked = routeOf(view, rules.routes);
  const given = [view.answers, view.perspective, apart];
  return asked ? scoreWithin(rules.scoring, asked, ...given) : score(rules.scoring, ...given);
}

/** The questions that its route does not ask, each with the reason why its answer is not compared. */
export function beyondRoute(rules, view) {
  const asked = routeOf(view, rules.routes);
  const beyond = asked ? rules.scoring.questions.filter(({ id }) => !asked.includes(id)) : [];
  return Object.fromEntries(beyond.map(({ id }) => [id, "beyond-route"]));
}
