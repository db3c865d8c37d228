// Of which assessment the report is: the one that is open, another on this device, or one from a file.

import { element, find } from "../views/elements.mjs";
import { documentIn } from "../views/opening.mjs";

/**
 * @param {object[]} kept - assessments on this device: {id, name, document}
 * @param {Function} onChosen - called with the document to report on, and its id if it is on this device
 * @returns {Array} the same for what is chosen at first
 */
export function choosingView(root, kept, current, context, onChosen) {
  const { say, complain, tell } = context;
  const list = find(root, "[data-which]");
  const documents = new Map(kept.map(({ id, document }) => [id, document]));
  list.replaceChildren(...kept.map((one) => element("option", { value: one.id }, nameOf(one, say))));
  if (documents.has(current)) list.value = current;
  list.addEventListener("change", () => onChosen(...chosen()));
  find(root, "[data-open-file]").addEventListener("change", ({ target }) => openFile(target));

  async function openFile(input) {
    const [file] = input.files;
    input.value = "";
    if (!file) return;
    const { document, problem, place, name } = await documentIn(file, context);
    if (problem) return complain(say(`file_${problem}`, { place, name }));
    const id = `file ${documents.size}`;
    documents.set(id, document);
    list.append(element("option", { value: id }, say("from_file", { name: file.name })));
    list.value = id;
    onChosen(document);
    tell(say("file_shown"));
  }

  return chosen();

  function chosen() {
    return [documents.get(list.value), kept.find(({ id }) => id === list.value)?.id];
  }
}

/** Several assessments of one organisation differ in whose view they are. */
function nameOf({ name, document: { about } }, say) {
  const own = [name, about.organisation, about.work].find((text) => text.trim() !== "") ?? say("unnamed");
  return `${own} · ${say(`view_${about.perspective}`)}`;
}
