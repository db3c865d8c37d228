// A document as entries, one for each part that people change by itself, and back.

const HEAD = "head";

/** A document as pairs of key and value; the first says what the document is. */
export function entriesOf({ format, version, framework, about, answers }) {
  return [
    [HEAD, { format, version, framework }],
    ...Object.entries(about).map(([part, value]) => [`about/${part}`, value]),
    ...Object.entries(answers).map(([id, answer]) => [`answers/${id}`, answer]),
  ];
}

/** The document that entries make, laid over an empty one; later entries count. */
export function joined(entries, empty) {
  const head = new Map(entries).get(HEAD);
  const others = entries.filter(([key]) => key !== HEAD);
  return others.reduce((document, [key, value]) => withEntry(document, key, value), { ...empty, ...head });
}

/** The same document with one entry changed: `about/work`, `answers/who-decides`. */
export function withEntry(document, key, value) {
  const [part, name] = key.split("/");
  return { ...document, [part]: { ...document[part], [name]: value } };
}
