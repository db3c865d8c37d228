// Ranks steps in batches for the tests: each line in is {rules, answer_sets, perspective, gaps, route}, each line out is a list.

import { createInterface } from "node:readline";
import { nextSteps } from "../../assessment/browser/scoring/next-steps.mjs";
import { tryChanges } from "../../assessment/browser/scoring/whatif.mjs";

for await (const line of createInterface({ input: process.stdin })) {
  const { rules, answer_sets, perspective, gaps, route } = JSON.parse(line);
  const stepsFrom = (answers) => nextSteps(rules, tryChanges(rules, answers, perspective), gaps, route);
  console.log(JSON.stringify(answer_sets.map(stepsFrom)));
}
