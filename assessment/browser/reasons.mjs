// What to do first, why each score is what it is, and what one change would do to it, or what a route says: fetched once
// somebody looks at a result, as it takes some eighty results to tell.

import { gapsIn, nextSteps } from "./scoring/next-steps.mjs";
import { countedIn } from "./scoring/route.mjs";
import { tryChanges, whatIf } from "./scoring/whatif.mjs";
import { routeResultView } from "./views/route_result.mjs";
import { stepsView } from "./views/steps.mjs";
import { traceView } from "./views/trace.mjs";

/** @returns {Function} a function that shows the next steps and the reasons of a result */
export function reasonsView(root, context) {
  let rules;
  let changes;
  const showReasons = traceView(root, { ...context, reachOf: () => whatIf(rules, changes) });
  const showSteps = stepsView(root, context);
  const showRoute = routeResultView(root, context);
  return (document, result) => {
    const asked = countedIn(document, context.rules, context.asks);
    rules = asked.rules;
    changes = tryChanges(rules, asked.answers, document.about.perspective);
    showSteps(nextSteps(rules, changes, gapsIn(asked.answers), asked.route), result);
    showReasons(document, result);
    showRoute(document);
  };
}
