// How a joint answer came about. The twin of `settlement_of` in `assessment/comparing/joint.py`.

/**
 * `agreed`: every view that said anything had said it. `decided`: the meeting did. Null where there is no answer yet, or
 * no views were there before.
 */
export function settlementOf({ state, level, choices, origin }) {
  const said = (origin?.views ?? []).filter((view) => view.state !== "unanswered");
  if (said.length === 0 || !["answered", "not_applicable"].includes(state)) return null;
  const isSame = (view) => view.state === state && view.level === level && String(view.choices) === String(choices);
  return said.every(isSame) ? "agreed" : "decided";
}
