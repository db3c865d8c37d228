// Hands a document to people as a file.

import { element } from "./elements.mjs";

/** Save a document as a file, under a name in the page's language and with the day. */
export function download(document, say) {
  const saved = { ...document, saved: new Date().toISOString() };
  const name = `${say("file_name")}-${saved.saved.slice(0, 10)}.json`;
  downloadFile(`${JSON.stringify(saved, null, 2)}\n`, "application/json", name);
}

/** Save a text, or bytes, as a file of a type. */
export function downloadFile(content, type, name) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  element("a", { href: address, download: name }).click();
  // Some browsers begin the download a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
