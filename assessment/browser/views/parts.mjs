// One part at a time. The address names the part or the question, so links, history and languages work.

import { afterFrame, find } from "./elements.mjs";

const FIRST = "overview";

/** The element that the address names, in the page or not. */
function namedByAddress() {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null; // An address such as #% names nothing.
  }
}

function nameOf(part) {
  return find(part, "h2").textContent.trim();
}

/** Show the part that the address names, and follow it when it changes. */
export function partsView(root, { announce, draw, makeRoom }) {
  const parts = new Map([...root.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
  const pageTitle = document.title;

  function show() {
    const named = namedByAddress();
    const shown = named?.closest("[data-part]") ?? parts.get(FIRST);
    for (const part of parts.values()) part.hidden = part !== shown;
    root.dataset.showing = shown.dataset.part;
    // Before anything is scrolled to, as it changes how high things stand.
    draw();
    document.title = `${nameOf(shown)} – ${pageTitle}`;
  }

  /**
   * The focus goes to what the address names: a question, a choice, or else the part. Who lands on a question of another
   * part hears which part it is.
   */
  function arrive(before) {
    const named = namedByAddress();
    const shown = parts.get(root.dataset.showing);
    const heading = find(shown, "h2");
    const target = named?.matches("fieldset:not([hidden]), .choice") ? named : heading;
    if (target !== heading && shown.dataset.part !== before) announce(nameOf(shown));
    makeRoom();
    (target.matches(".choice") ? target.firstChild : target).focus({ preventScroll: true });
    target.scrollIntoView();
  }

  addEventListener("hashchange", () => {
    // Other addresses, such as the skip link's, are none of our business once a part is shown.
    if (location.hash !== "" && !root.contains(namedByAddress())) return;
    const before = root.dataset.showing;
    show();
    arrive(before);
  });
  show();
  // The browser lays out what is new in its own time: at once, it would keep an old phone from all else.
  if (location.hash !== "") afterFrame().then(() => arrive());
}
