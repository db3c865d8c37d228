// A document with all that follows from it, as the report needs it.

import { gapsIn, nextSteps } from "../scoring/next-steps.mjs";
import { scoreWithin, within } from "../scoring/route.mjs";
import { score } from "../scoring/score.mjs";
import { tryChanges } from "../scoring/whatif.mjs";

/** @param {Object<string, string[]>} routes - what each way through asks that asks only some questions */
export function assessmentOf(document, rules, routes) {
  const { about, answers } = document;
  const { perspective } = about;
  const route = Object.hasOwn(routes, about.route) ? routes[about.route] : null;
  const asked = route ? within(rules, route, answers) : { rules, answers };
  return {
    document: { ...document, answers: asked.answers },
    rules: asked.rules,
    route,
    result: route ? scoreWithin(rules, route, answers, perspective) : score(rules, answers, perspective),
    steps: nextSteps(asked.rules, tryChanges(asked.rules, asked.answers, perspective), gapsIn(asked.answers)),
  };
}
