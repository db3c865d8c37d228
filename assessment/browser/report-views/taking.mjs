// The report on paper, as an HTML file, and as a document for word processors.

import { htmlOf } from "../report/html.mjs";
import { wordParts } from "../report/word.mjs";
import { downloadFile, fileName } from "../views/download.mjs";
import { find, libraryAddress } from "../views/elements.mjs";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** The first day that a ZIP file knows, so that the same report makes the same file. */
const NO_DAY = new Date(1980, 0, 1);

/** @param {Function} current - gives the report that is shown */
export function takingView(root, current, { say, author, tell, complain }) {
  find(root, "[data-print]").addEventListener("click", () => print());
  find(root, '[data-take="html"]').addEventListener("click", () => take("html", "text/html;charset=utf-8", htmlOf(current())));
  find(root, '[data-take="docx"]').addEventListener("click", async () => {
    try {
      take("docx", WORD, await zipped(wordParts(current(), author)));
    } catch (error) {
      complain(say("document_failed"));
      console.warn(error);
    }
  });

  function take(ending, type, content) {
    const languages = current().languages.join("-");
    const name = fileName(say, ending, say("file_report"), languages);
    downloadFile(content, type, name);
    tell(say("taken", { name }));
  }
}

/** Parts of a document as the file that holds them. The library comes when it is needed. */
async function zipped(parts) {
  const address = libraryAddress();
  const { zipSync, strToU8 } = await import(address);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { mtime: NO_DAY });
}
