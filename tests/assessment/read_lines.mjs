// Reads saved files for the tests: each line in is {text, format}, each line out is what the browser makes of it.

import { createInterface } from "node:readline";
import { readDocument } from "../../assessment/browser/document/answers.mjs";

for await (const line of createInterface({ input: process.stdin })) {
  const { text, format } = JSON.parse(line);
  console.log(JSON.stringify(readDocument(text, format)));
}
