// What a route says of its answers. The twin of `assessment/scoring/route_result.py`, which is the reference.

import { leavesOf } from "./conditions.mjs";
import { isAnswered, isAsked, readFacts } from "./facts.mjs";
import { scoreWithin } from "./route.mjs";
import { percent } from "./score.mjs";

/** @param {{id: string, questions: string[]}} route - with its questions in the order asked */
export function routeResult(rules, route, answers, perspective) {
  const result = scoreWithin(rules, route.questions, answers, perspective);
  const { states } = result;
  const asked = route.questions.filter((id) => states[id] !== "hidden");
  const whole = [...readFacts(rules, answers, perspective).states];
  return {
    route: route.id,
    asked: asked.length,
    answered: asked.filter((id) => isAnswered(states[id])).length,
    could_not_tell: asked.filter((id) => states[id] === "dont_know"),
    open: asked.filter((id) => states[id] === "unanswered"),
    all: whole.filter(([id, state]) => asked.includes(id) || isAsked(state)).length,
    left: whole.filter(([, state]) => state === "unanswered").map(([id]) => id),
    principles: result.principles.map((one) => principleOf(rules, route, one, states)),
    signals: result.signals.map((one) => signalOf(rules, route, one)),
  };
}

function principleOf(rules, route, { id, score, band, lines }, states) {
  const own = rules.questions.filter(({ principle }) => principle === id);
  const weightOf = (questions) => questions.reduce((sum, { weight }) => sum + weight, 0);
  return {
    id,
    share: percent(weightOf(own.filter((one) => route.questions.includes(one.id))), weightOf(own)),
    score,
    band,
    answers: lines
      .filter(({ question }) => states[question] !== "hidden")
      .map(({ question, state, level }) => ({ question, state, level })),
  };
}

/** Where a sign is open because the route does not ask, no answer on this route can settle it. */
function signalOf(rules, route, found) {
  const { when } = rules.signals.find(({ id }) => id === found.id);
  const isUnasked = leavesOf(when).some(({ question }) => question && !route.questions.includes(question));
  return { ...found, state: found.state === "open" && isUnasked ? "not_asked" : found.state };
}
