// Makes and reads links for the tests: each line in is a list of {rules, format, documents, names} or {rules, format,
// texts}, each line out what becomes of each document or text, in order.

import { createInterface } from "node:readline";
import { newDocument } from "../../assessment/browser/document/answers.mjs";
import { fitsLink, layoutOf, lostIn, packed, unpacked } from "../../assessment/browser/document/link.mjs";

for await (const line of createInterface({ input: process.stdin })) {
  const { rules, format, documents, texts, names } = JSON.parse(line);
  const layout = layoutOf(rules, format);
  const empty = newDocument(rules, format);
  const made = documents?.map((document) => ({
    text: packed(document, layout, { names }),
    lost: lostIn(document, layout),
    fits: fitsLink(document, layout),
  }));
  console.log(JSON.stringify(made ?? texts.map((text) => unpacked(text, layout, empty))));
}
