// Why each score is what it is, and what one change would do to it: fetched once somebody looks at a result.

import { tryChanges, whatIf } from "./scoring/whatif.mjs";
import { traceView } from "./views/trace.mjs";

/** @returns {Function} a function that shows the reasons of a result */
export function reasonsView(root, context) {
  const reachOf = ({ answers, about }) => whatIf(context.rules, tryChanges(context.rules, answers, about.perspective));
  return traceView(root, { ...context, reachOf });
}
