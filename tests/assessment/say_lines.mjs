// Says sentences for the tests: each line in is {sentences, key, values}, each line out is the sentence.

import { createInterface } from "node:readline";
import { createSpeaker } from "../../assessment/browser/views/wording.mjs";

for await (const line of createInterface({ input: process.stdin })) {
  const { sentences, key, values } = JSON.parse(line);
  console.log(JSON.stringify(createSpeaker(sentences)(key, values)));
}
