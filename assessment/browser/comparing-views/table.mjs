// The same numbers as a table.

import { SIDES } from "../comparing/compare.mjs";
import { element } from "../views/elements.mjs";
import { gapText, perspectiveOf } from "./numbers.mjs";

/**
 * A table of measures: every view, the middle value of each side, and the gap.
 * @param {Function} nameOf - from a measure's id
 * @param {Function} textOf - from a view's value and its measure
 * @param {Function} unit - from a middle value
 */
export function measuresTable(measures, compared, { say }, nameOf, textOf, unit) {
  const views = (measures[0]?.values ?? []).map(({ view }) => view);
  const head = [
    ...views.map((view) => `${compared[view].label} (${say(`side_${perspectiveOf(compared[view])}`)})`),
    ...SIDES.map((side) => say("column_median", { side: say(`side_${side}`) })),
    say("column_gap"),
  ];
  const rows = measures.map((measure) => [
    nameOf(measure.id),
    ...measure.values.map((value) => textOf(value, measure)),
    ...SIDES.map((side) => (measure[side].median === null ? "–" : unit(measure[side].median))),
    measure.gap === null ? "–" : gapText(measure.gap, say),
  ]);
  return tableParts(head, rows);
}

/** The head and the body of a table whose rows begin with what they are about. */
export function tableParts(head, rows) {
  const corner = element("td", {});
  const headRow = element("tr", {}, corner, ...head.map((text) => element("th", { scope: "col", dir: "auto" }, text)));
  const bodyRows = rows.map(([name, ...cells]) =>
    element("tr", {}, element("th", { scope: "row" }, name), ...cells.map((cell) => element("td", {}, String(cell)))),
  );
  return [element("thead", {}, headRow), element("tbody", {}, ...bodyRows)];
}
