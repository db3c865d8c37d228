// A document with all that follows from it, as the report needs it.

import { gapsIn, nextSteps } from "../scoring/next-steps.mjs";
import { countedIn, resultOf } from "../scoring/route.mjs";
import { tryChanges } from "../scoring/whatif.mjs";

/** @param {Object<string, string[]>} routes - what each way through asks that asks only some questions */
export function assessmentOf(document, rules, routes) {
  const { perspective } = document.about;
  const { route, ...asked } = countedIn(document, rules, routes);
  return {
    document: { ...document, answers: asked.answers },
    rules: asked.rules,
    route,
    result: resultOf(document, rules, routes),
    steps: nextSteps(asked.rules, tryChanges(asked.rules, asked.answers, perspective), gapsIn(asked.answers), route),
  };
}
