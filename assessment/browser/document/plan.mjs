// The steps of a plan, as a document has them.

/** Whether a step is still to be done. */
export function isToDo({ status }) {
  return status === "open" || status === "begun";
}

/** The steps of a plan with their ids: those to do by their days, then those without one, then what is over. */
export function ordered(steps) {
  const rank = (step) => [isToDo(step) ? 0 : 1, step.by === "" ? 1 : 0, step.by];
  return Object.entries(steps).sort(([, one], [, other]) => {
    const [mine, theirs] = [rank(one), rank(other)];
    return mine[0] - theirs[0] || mine[1] - theirs[1] || mine[2].localeCompare(theirs[2]);
  });
}
