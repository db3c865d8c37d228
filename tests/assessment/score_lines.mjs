// Scores batches for the tests: each line in is {rules, answer_sets, perspective}, each line out is a list of results.

import { createInterface } from "node:readline";
import { score } from "../../assessment/browser/scoring/score.mjs";

for await (const line of createInterface({ input: process.stdin })) {
  const { rules, answer_sets, perspective } = JSON.parse(line);
  console.log(JSON.stringify(answer_sets.map((answers) => score(rules, answers, perspective))));
}
