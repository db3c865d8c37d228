// Handing an address to others: copied, or given to an app.

import { showIf } from "./elements.mjs";

/**
 * @param {{link: HTMLInputElement, copy: HTMLElement, send: HTMLElement}} parts - where the address stands, and its buttons;
 *   that for copying holds what is told when it did, and when it could not
 * @param {Function} tell - shows a sentence
 */
export function passOn({ link, copy, send }, tell) {
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(link.value);
      tell(copy.dataset.done);
    } catch {
      link.select();
      tell(copy.dataset.failed);
    }
  });
  showIf(send, "share" in navigator);
  // Who closes the device's own dialog has not met a problem.
  send.addEventListener("click", () => navigator.share({ url: link.value }).catch(() => {}));
}
