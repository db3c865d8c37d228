// Reads cases of a room's hands and notes as lines of JSON, and answers each with one.

import { createInterface } from "node:readline";
import { readHands, tallyOf } from "../../assessment/browser/room/hands.mjs";
import { composed, parted } from "../../assessment/browser/room/notes.mjs";
import { movedFrom, readPlace } from "../../assessment/browser/room/places.mjs";

const FUNCTIONS = { composed, movedFrom, parted, readHands, readPlace, tallyOf };

for await (const line of createInterface({ input: process.stdin })) {
  const [name, ...values] = JSON.parse(line);
  console.log(JSON.stringify(FUNCTIONS[name](...values)));
}
