// Saving to a file, opening one, starting again: whatever replaces answers asks first.

import { adopted, isEmpty, readDocument } from "../document/answers.mjs";
import { element, find } from "./elements.mjs";

/** @param {object} context - `saver`, `say`, `words`, `empty`, `redraw`, `tell` (says it happened), `complain` (says it did not) */
export function filesView(root, context) {
  for (const button of root.querySelectorAll("[data-save-file]")) {
    button.addEventListener("click", () => saveFile(context));
  }
  find(root, "[data-open-file]").addEventListener("change", ({ target }) => openFile(root, target, context));
  find(root, "[data-start-again]").addEventListener("click", () => startAgain(root, context));
  for (const button of root.querySelectorAll("[data-print]")) button.addEventListener("click", () => print());
}

function saveFile({ saver, say }) {
  const saved = { ...saver.document, saved: new Date().toISOString() };
  const blob = new Blob([`${JSON.stringify(saved, null, 2)}\n`], { type: "application/json" });
  const address = URL.createObjectURL(blob);
  const name = `${say("file_name")}-${saved.saved.slice(0, 10)}.json`;
  const link = element("a", { href: address, download: name });
  link.click();
  // Some browsers begin the download a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function openFile(root, input, context) {
  const { saver, say, words, empty, tell, complain, redraw } = context;
  const [file] = input.files;
  input.value = "";
  if (!file) return;
  tell("");
  if (file.size > words.format.largest) return complain(say("file_too_large"));
  const { document, problem, place } = readDocument(await file.text(), words.format);
  if (problem) return complain(say(`file_${problem}`, { place }));
  const { id, version } = document.framework;
  if (id !== empty.framework.id) return complain(say("file_other_framework", { name: id }));
  if (!isEmpty(saver.document, empty) && !(await confirmed(root, "open-file"))) return;
  // Of a version that we know, the overview reports what changed; any other is taken as it is.
  const isKnown = Object.hasOwn(words.changes, version);
  if (!(await saver.replace(isKnown ? document : adopted(document, empty)))) return;
  redraw();
  if (version === empty.framework.version) tell(say("file_opened"));
  else tell(say(isKnown ? "earlier_questions" : "other_questions", { version }));
}

async function startAgain(root, { saver, say, empty, tell, redraw }) {
  if (!(await confirmed(root, "start-again"))) return;
  if (!(await saver.replace(empty))) return;
  redraw();
  tell(say("started_again"));
}

/** Ask in a dialog. Resolves to whether people said yes. */
function confirmed(root, name) {
  const dialog = find(root, `[data-dialog="${name}"]`);
  return new Promise((resolve) => {
    find(dialog, "[data-yes]").onclick = () => dialog.close("yes");
    find(dialog, "[data-no]").onclick = () => dialog.close("no");
    dialog.onclose = () => resolve(dialog.returnValue === "yes");
    dialog.returnValue = "no";
    dialog.showModal();
  });
}
