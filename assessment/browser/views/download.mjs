// Hands a document to people as a file.

import { today } from "../document/answers.mjs";
import { element } from "./elements.mjs";

/** Save a document as a file. */
export function download(document, say) {
  const saved = { ...document, saved: new Date().toISOString() };
  downloadFile(`${JSON.stringify(saved, null, 2)}\n`, "application/json", fileName(say, "json"));
}

/** A name for a file in the page's language, with what it holds and the day where the device is. */
export function fileName(say, ending, ...parts) {
  return `${[say("file_name"), ...parts, today()].join("-")}.${ending}`;
}

/** Save a text, or bytes, as a file of a type. */
export function downloadFile(content, type, name) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  element("a", { href: address, download: name }).click();
  // Some browsers begin the download a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
