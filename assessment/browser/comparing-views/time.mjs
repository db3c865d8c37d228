// Change over time: a slope for each principle with its table, and what stands apart as the questions were others.

import { PERSPECTIVES } from "../comparing/compare.mjs";
import { element, find, showIf } from "../views/elements.mjs";
import { dayInWords } from "../views/wording.mjs";
import { slopes } from "./drawing.mjs";
import { tableParts } from "./table.mjs";

const ARROW = " → ";

/** @returns {Function} a function that shows what changed from round to round */
export function timeView(root, { say, words, names }) {
  const percent = (median) => (median === null ? "–" : say("percent", { number: median }));

  function daysOf({ begins, ends }) {
    const [first, last] = [begins, ends].map((day) => dayInWords(day, words.months) || say("undated"));
    return first === last ? first : say("days", { begins: first, ends: last });
  }

  const medians = (change) =>
    Object.fromEntries(PERSPECTIVES.filter((side) => change[side].some(({ views }) => views > 0)).map((side) => [side, change[side].map(({ median }) => median)]));

  function row(change) {
    const sides = Object.entries(medians(change));
    const texts = sides.map(([side, values]) =>
      element("span", { class: "numbers__side" }, say("change", { side: say(`side_${side}`), values: values.map(percent).join(ARROW) })),
    );
    return element(
      "li",
      { class: "gap-row", "data-change": change.id },
      element("span", { class: "gap-fold__name" }, names.principleName(change.id)),
      element("span", { class: "numbers" }, ...texts),
      slopes(Object.fromEntries(sides)),
    );
  }

  function table(changes, rounds) {
    const sides = PERSPECTIVES.filter((side) => changes.some((change) => side in medians(change)));
    const head = rounds.flatMap((round, number) =>
      sides.map((side) => `${say("round", { number: number + 1, days: daysOf(round) })}, ${say(`side_${side}`)}`),
    );
    const rows = changes.map((change) => [
      names.principleName(change.id),
      ...rounds.flatMap((_, number) => sides.map((side) => percent(change[side][number].median))),
    ]);
    return tableParts(head, rows);
  }

  function apartText({ view, question, why }, compared) {
    const { version } = compared[view].document.framework;
    const values = { ...names.changeOf(question, version), route: names.routeTitle(compared[view]) };
    return `${compared[view].label}: ${say(`apart_${why.replaceAll("-", "_")}`, values)}`;
  }

  return ({ rounds, over_time: changes, not_compared: apart }, compared) => {
    showIf(find(root, '[data-section="time"]'), changes.length > 0);
    const numbered = rounds.map((round, number) => element("li", {}, say("round", { number: number + 1, days: daysOf(round) })));
    find(root, "[data-rounds]").replaceChildren(...numbered);
    find(root, "[data-time]").replaceChildren(...changes.map(row));
    find(root, "[data-time-table]").replaceChildren(...table(changes, rounds));
    showIf(find(root, '[data-section="apart"]'), apart.length > 0);
    find(root, "[data-apart]").replaceChildren(...apart.map((one) => element("li", { dir: "auto" }, apartText(one, compared))));
  };
}
