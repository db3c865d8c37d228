// What to do first, why each score is what it is, and what one change would do to it: fetched once somebody looks at a
// result, as it takes some eighty results to tell.

import { gapsIn, nextSteps } from "./scoring/next-steps.mjs";
import { tryChanges, whatIf } from "./scoring/whatif.mjs";
import { stepsView } from "./views/steps.mjs";
import { traceView } from "./views/trace.mjs";

/** @returns {Function} a function that shows the next steps and the reasons of a result */
export function reasonsView(root, context) {
  const { rules } = context;
  let changes;
  const showReasons = traceView(root, { ...context, reachOf: () => whatIf(rules, changes) });
  const showSteps = stepsView(root, context);
  return (document, result) => {
    changes = tryChanges(rules, document.answers, document.about.perspective);
    showSteps(nextSteps(rules, changes, gapsIn(document.answers)), result);
    showReasons(document, result);
  };
}
