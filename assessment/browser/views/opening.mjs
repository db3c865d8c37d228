// Reads a file that people chose.

import { adopted, readDocument } from "../document/answers.mjs";

/**
 * The document of a file, with a sentence on what became of it; or a sentence on why it cannot be opened.
 * @returns {Promise<{document: object, news: string} | {problem: string}>}
 */
export async function opened(file, { say, words, empty }) {
  if (file.size > words.format.largest) return { problem: say("file_too_large") };
  const { document, problem, place } = readDocument(await file.text(), words.format);
  if (problem) return { problem: say(`file_${problem}`, { place }) };
  const { id, version } = document.framework;
  if (id !== empty.framework.id) return { problem: say("file_other_framework", { name: id }) };
  if (version === empty.framework.version) return { document, news: say("file_opened") };
  // Of a version that we know, the overview reports what changed; any other is taken as it is.
  if (Object.hasOwn(words.changes, version)) return { document, news: say("earlier_questions", { version }) };
  return { document: adopted(document, empty), news: say("other_questions", { version }) };
}
