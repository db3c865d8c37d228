// Keeps assessments for the tests where no browser keeps anything: each line in is {rules, format, document}, each line out
// the names on the list after each step.

import { createInterface } from "node:readline";
import { newDocument } from "../../assessment/browser/document/answers.mjs";
import { openLibrary } from "../../assessment/browser/storage/library.mjs";

for await (const line of createInterface({ input: process.stdin })) {
  const { rules, format, document } = JSON.parse(line);
  const library = await openLibrary("tests", newDocument(rules, format), format);
  const names = async () => (await library.list()).map(({ name, putAway }) => (putAway ? `(${name})` : name)).sort();
  const steps = {};
  const one = await library.create(document, { name: "one" });
  await library.create(document, { name: "two" });
  library.setCurrent(one);
  steps.made = await names();
  const removed = await library.remove(one);
  steps.removed = await names();
  steps.current = (await library.currentId()) ?? null;
  await library.restore(removed);
  steps.restored = await names();
  await library.rename(one, "three");
  await library.restore(removed);
  steps.restoredAgain = await names();
  await library.setPutAway(one, true);
  steps.putAway = await names();
  console.log(JSON.stringify({ kept: library.kept, problem: library.problem, ...steps }));
}
