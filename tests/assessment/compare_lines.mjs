// Compares for the tests: each line in is {rules, sets, longest_note}, each line out has a comparison and the joint answers
// of each set of views.

import { createInterface } from "node:readline";
import { compare } from "../../assessment/browser/comparing/compare.mjs";
import { jointAnswers } from "../../assessment/browser/comparing/joint.mjs";

for await (const line of createInterface({ input: process.stdin })) {
  const { rules, sets, longest_note: longestNote } = JSON.parse(line);
  const outcomes = sets.map((views) => {
    const comparison = compare(rules, views);
    const latest = (comparison.rounds.at(-1)?.views ?? []).map((number) => views[number]);
    return { comparison, joint: jointAnswers(rules, latest, longestNote) };
  });
  console.log(JSON.stringify(outcomes));
}
