// One part at a time. The address names the part or the question, so links, history and languages work.

import { find } from "./elements.mjs";

const FIRST = "overview";

/** The element that the address names, in the page or not. */
function namedByAddress() {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null; // An address such as #% names nothing.
  }
}

/** Show the part that the address names, and follow it when it changes. */
export function partsView(root, { announce, draw, makeRoom }) {
  const parts = new Map([...root.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
  const pageTitle = document.title;

  function show(moveFocus) {
    const named = namedByAddress();
    // Other addresses, such as the skip link's, are none of our business once a part is shown.
    if (moveFocus && location.hash !== "" && !root.contains(named)) return;
    const shown = named?.closest("[data-part]") ?? parts.get(FIRST);
    const before = root.dataset.showing;
    for (const part of parts.values()) part.hidden = part !== shown;
    root.dataset.showing = shown.dataset.part;
    // Before anything is scrolled to, as it changes how high things stand.
    draw();
    const heading = find(shown, "h2");
    const name = heading.textContent.trim();
    document.title = `${name} – ${pageTitle}`;
    if (!moveFocus) return;
    const target = named?.matches("fieldset") && !named.hidden ? named : heading;
    // Who lands on a question of another part hears which part it is.
    if (target !== heading && shown.dataset.part !== before) announce(name);
    makeRoom();
    target.focus({ preventScroll: true });
    target.scrollIntoView();
  }

  addEventListener("hashchange", () => show(true));
  show(location.hash !== "");
}
