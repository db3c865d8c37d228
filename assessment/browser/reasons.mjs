// What to do first, why each score is what it is, and what one change would do to it, or what a route says, and every
// answer in full: fetched once somebody looks at a result, as it takes some eighty results to tell.

import { gapsIn, nextSteps } from "./scoring/next-steps.mjs";
import { countedIn } from "./scoring/route.mjs";
import { tryChanges, tryEachChange, whatIf } from "./scoring/whatif.mjs";
import { answersView } from "./views/answers.mjs";
import { withBreaks } from "./views/breaks.mjs";
import { routeResultView } from "./views/route_result.mjs";
import { stepsView } from "./views/steps.mjs";
import { traceView } from "./views/trace.mjs";

/** @returns {Function} a function that shows the next steps and the reasons of a result */
export function reasonsView(root, context) {
  let latest;
  const showReasons = traceView(root, { ...context, reachOf: () => reachOf(latest) });
  const showSteps = stepsView(root, context);
  const showRoute = routeResultView(root, context);
  const showAnswers = answersView(root, context);
  return async (document, result) => {
    const { rules, answers, route } = countedIn(document, context.rules, context.asks);
    const shown = { scored: [rules, answers, document.about.perspective] };
    latest = shown;
    showReasons(document, result);
    showRoute(document);
    showAnswers(document, result);
    const results = [];
    for await (const one of withBreaks(tryEachChange(...shown.scored))) {
      if (shown !== latest) return;
      results.push(one);
    }
    const [before, ...tried] = results;
    shown.changes = { before, tried };
    showSteps(nextSteps(rules, shown.changes, gapsIn(answers), route), result);
  };
}

/** Whoever opens a reason at once waits for all changes; soon they are there. */
function reachOf({ scored, changes }) {
  return whatIf(scored[0], changes ?? tryChanges(...scored));
}
