// Tries changes in batches for the tests: each line in is {rules, answer_sets, perspective}, each line out is a list.

import { createInterface } from "node:readline";
import { tryChanges, whatIf } from "../../assessment/browser/scoring/whatif.mjs";

for await (const line of createInterface({ input: process.stdin })) {
  const { rules, answer_sets, perspective } = JSON.parse(line);
  console.log(JSON.stringify(answer_sets.map((answers) => whatIf(rules, tryChanges(rules, answers, perspective)))));
}
