// What became of answers that were given to an earlier version of the questions.

import { adopted } from "../document/answers.mjs";
import { element, find, linkTo, showIf } from "./elements.mjs";

/** What every question is that a version's list of changes does not name. */
const KEPT = "kept";

/** @returns {Function} a function that shows which answers of a document to look at again, until people have done so */
export function changesView(root, { words, say, saver, empty, titleOf }) {
  const report = find(root, "[data-changes]");
  find(report, "[data-changes-done]").addEventListener("click", async () => {
    await saver.replace(adopted(saver.document, empty));
    showIf(report, false);
    find(report.closest("[data-part]"), "h2").focus();
  });

  return ({ framework, answers }) => {
    const { version } = framework;
    const isEarlier = Object.hasOwn(words.changes, version);
    showIf(report, isEarlier);
    if (!isEarlier) return;
    const changes = words.changes[version];
    const given = Object.keys(answers).filter((id) => answers[id].state !== "unanswered");
    const thatBecame = (wanted) => given.filter((id) => (changes[id]?.answer ?? KEPT) === wanted);
    find(report, "[data-changes-summary]").textContent = say("changes_summary", { version, kept: thatBecame(KEPT).length });
    list("look-again", thatBecame("look-again").map((id) => linkTo(id, titleOf(id))));
    list("set-aside", thatBecame("set-aside").map((id) => changes[id].title));
  };

  function list(name, entries) {
    const place = find(report, `[data-changes-list="${name}"]`);
    showIf(place, entries.length > 0);
    find(place, "ul").replaceChildren(...entries.map((entry) => element("li", {}, entry)));
  }
}
