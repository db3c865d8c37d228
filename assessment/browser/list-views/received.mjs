// An assessment that came in the address: what it holds is shown, and people say what becomes of it.

import { linkIn, unpacked } from "../document/link.mjs";
import { find, showIf, write } from "../views/elements.mjs";
import { dayInWords } from "../views/wording.mjs";
import { routeTitle } from "./naming.mjs";

/**
 * Show the assessment in the address, now and whenever a link is opened in this tab.
 * @param {HTMLElement} root - the `<section data-received>`
 * @param {object} context - `say`, `words`, the `layout` of links, the `empty` document, `progressOf` a document; `keep`, which puts a document on the
 *   device as a new assessment, says so, and rejects if it could not; and `gather`, which adds it to what the compare page
 *   shows, and returns whether it could
 */
export function receivedView(root, { say, words, layout, empty, keep, gather, progressOf }) {
  const part = (name) => find(root, `[data-received-${name}]`);
  let received;

  function show() {
    const text = linkIn(location.hash);
    if (text === null) return;
    const { document: found, problem } = unpacked(text, layout, empty);
    received = found;
    showIf(part("held"), Boolean(found));
    if (found) describe(found);
    complain(problem ? say(problem) : "");
    root.hidden = false;
    (found ? part("heading") : part("problem")).focus();
  }

  function describe(found) {
    const { about } = found;
    row("view", say(`view_${about.perspective}`));
    row("route", routeTitle(about, words));
    row("date", dayInWords(about.date, words.months));
    row("organisation", about.organisation);
    row("work", about.work);
    row("answered", say("link_answered", progressOf(found)));
    // People are asked for the view that is not here yet.
    const other = about.perspective === "partner" ? "organisation" : "partner";
    for (const link of root.querySelectorAll("[data-received-answer]")) showIf(link, link.dataset.receivedAnswer === other);
  }

  function row(name, text) {
    showIf(part(name).parentElement, text !== "");
    write(part(name), text);
  }

  function complain(text) {
    showIf(part("problem"), text !== "");
    write(part("problem"), text);
    if (text !== "") part("problem").focus();
  }

  function forget() {
    root.hidden = true;
    received = undefined;
    if (linkIn(location.hash) !== null) history.replaceState(history.state, "", location.pathname + location.search);
  }

  part("keep").addEventListener("click", async () => {
    const kept = received;
    // A second press while the browser writes must not keep it twice.
    received = undefined;
    if (!kept) return;
    try {
      await keep(kept);
    } catch {
      received ??= kept;
      return complain(say("link_not_kept"));
    }
    // Another link may have come meanwhile.
    if (!received) forget();
  });
  part("compare").addEventListener("click", ({ currentTarget }) => {
    // It is being kept.
    if (!received) return;
    if (!gather(received)) return complain(say("link_not_compared"));
    forget();
    location.assign(currentTarget.dataset.receivedCompare);
  });
  for (const button of root.querySelectorAll("[data-received-leave]")) {
    button.addEventListener("click", () => {
      forget();
      const heading = find(document, "h1");
      heading.tabIndex = -1;
      heading.focus();
    });
  }
  addEventListener("hashchange", show);
  show();
}
