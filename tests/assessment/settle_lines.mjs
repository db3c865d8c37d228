// Says for the tests how joint answers came about: each line in is an answer, each line out its settlement.

import { createInterface } from "node:readline";
import { settlementOf } from "../../assessment/browser/document/origin.mjs";

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(settlementOf(JSON.parse(line))));
}
