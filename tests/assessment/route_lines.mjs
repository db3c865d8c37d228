// Works out routes in batches for the tests: each line in is {rules, route, answer_sets, perspective}, each line out a list.

import { createInterface } from "node:readline";
import { routeResult } from "../../assessment/browser/scoring/route_result.mjs";

for await (const line of createInterface({ input: process.stdin })) {
  const { rules, route, answer_sets, perspective } = JSON.parse(line);
  console.log(JSON.stringify(answer_sets.map((answers) => routeResult(rules, route, answers, perspective))));
}
