// What a plan is turned into, for the tests: each line in names what is asked and gives its parts, each line out is the answer.

import { createInterface } from "node:readline";
import { calendarOf } from "../../assessment/browser/document/calendar.mjs";
import { tableOf } from "../../assessment/browser/document/table.mjs";
import { score } from "../../assessment/browser/scoring/score.mjs";
import { plannedAnswers } from "../../assessment/browser/scoring/target.mjs";
import { fileName } from "../../assessment/browser/views/download.mjs";

const ASKED = {
  calendar: ({ events, language, moment }) => calendarOf(events, language, new Date(moment)),
  name: ({ parts }) => fileName((key) => key, "csv", ...parts),
  table: ({ rows }) => tableOf(rows),
  targets: ({ rules, plans, perspective }) =>
    plans.map(({ answers, steps }) => {
      const planned = plannedAnswers(rules, answers, steps, perspective);
      return { planned, result: score(rules, planned, perspective) };
    }),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { ask, ...parts } = JSON.parse(line);
  console.log(JSON.stringify(ASKED[ask](parts)));
}
