// One part at a time. The address names the part or the question, so links, history and languages work.

import { find } from "./elements.mjs";

const FIRST = "overview";

/** Show the part that the address names, and follow it when it changes. */
export function partsView(root) {
  const parts = new Map([...root.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
  const otherLanguages = document.querySelectorAll("a[hreflang]");

  function show(moveFocus) {
    const id = decodeURIComponent(location.hash.slice(1));
    const question = id ? root.querySelector(`[data-question="${CSS.escape(id)}"]`) : null;
    const shown = parts.get(id) ?? question?.closest("[data-part]") ?? parts.get(FIRST);
    for (const part of parts.values()) part.hidden = part !== shown;
    root.dataset.showing = shown.dataset.part;
    for (const link of otherLanguages) link.hash = location.hash;
    if (!moveFocus) return;
    const target = question ?? find(shown, "h2");
    target.focus({ preventScroll: true });
    target.scrollIntoView();
  }

  addEventListener("hashchange", () => show(true));
  show(location.hash !== "");
}
