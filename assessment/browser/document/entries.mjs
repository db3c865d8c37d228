// A document as entries, one for each part that people change by itself, and back.

import { readDocument } from "./answers.mjs";

const HEAD = "head";
/** The parts of a document that are made of entries. */
const PARTS = ["about", "answers", "plan", "earlier"];

/** A name for an assessment that no other has. */
export function newId() {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => (byte % 36).toString(36)).join("");
}

/** The key that an entry has in its document, from its key among those of all assessments. */
export function keyOf(key) {
  return key.slice(13);
}

/** A document as pairs of key and value; the first says what the document is. */
export function entriesOf({ format, version, framework, ...parts }) {
  return [
    [HEAD, { format, version, framework }],
    ...PARTS.flatMap((part) => Object.entries(parts[part]).map(([name, value]) => [`${part}/${name}`, value])),
  ];
}

/** The document that entries make, laid over an empty one; later entries count. */
export function joined(entries, empty) {
  const head = new Map(entries).get(HEAD);
  const others = entries.filter(([key]) => key !== HEAD);
  return others.reduce((document, [key, value]) => withEntry(document, key, value), { ...empty, ...head });
}

/** The same document with one entry changed: `about/work`, `answers/who-decides`. Without a value the entry goes. */
export function withEntry(document, key, value) {
  const [part, name] = key.split("/");
  const { [name]: before, ...others } = document[part];
  return { ...document, [part]: value === undefined ? others : { ...document[part], [name]: value } };
}

/** The document that stored entries make, checked like a file: `{ document }` or `{ problem }`. */
export function readEntries(entries, empty, format) {
  try {
    return readDocument(JSON.stringify(joined(entries, empty)), format);
  } catch {
    return { problem: "damaged" };
  }
}
