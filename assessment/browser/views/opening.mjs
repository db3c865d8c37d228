// Reads a file that people chose.

import { adopted, readDocument } from "../document/answers.mjs";

/**
 * The document in a file, as it is; or what is wrong with it, which the page has a sentence `file_…` for: `too_large`,
 * `unreadable`, `not_json`, `newer`, `damaged` with the place, `other_framework` with its name.
 * @returns {Promise<{document: object} | {problem: string, place?: string, name?: string}>}
 */
export async function documentIn(file, { words, empty }) {
  if (file.size > words.format.largest) return { problem: "too_large" };
  // It may have gone since it was chosen, or be out of reach.
  const text = await file.text().catch(() => null);
  if (text === null) return { problem: "unreadable" };
  const { document, ...trouble } = readDocument(text, words.format);
  if (!document) return trouble;
  const { id: name } = document.framework;
  return name === empty.framework.id ? { document } : { problem: "other_framework", name };
}

/**
 * The document of a file, with a sentence on what became of it; or a sentence on why it cannot be opened.
 * @returns {Promise<{document: object, news: string} | {problem: string}>}
 */
export async function opened(file, { say, words, empty }) {
  const found = await documentIn(file, { words, empty });
  const { document, problem, place, name } = found;
  if (problem) return { problem: say(`file_${problem}`, { place, name }) };
  const { version } = document.framework;
  if (version === empty.framework.version) return { document, news: say("file_opened") };
  // Of a version that we know, the overview reports what changed; any other is taken as it is.
  if (Object.hasOwn(words.changes, version)) return { document, news: say("earlier_questions", { version }) };
  return { document: adopted(document, empty), news: say("other_questions", { version }) };
}
