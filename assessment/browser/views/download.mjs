// Hands a document to people as a file.

import { element } from "./elements.mjs";

/** Save a document as a file, under a name in the page's language and with the day. */
export function download(document, say) {
  const saved = { ...document, saved: new Date().toISOString() };
  const blob = new Blob([`${JSON.stringify(saved, null, 2)}\n`], { type: "application/json" });
  const address = URL.createObjectURL(blob);
  const name = `${say("file_name")}-${saved.saved.slice(0, 10)}.json`;
  element("a", { href: address, download: name }).click();
  // Some browsers begin the download a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
