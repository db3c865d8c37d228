// The list of views: from files, from this device, from the example; renamed, grouped, left out, removed.

import { readDocument } from "../document/answers.mjs";
import { gatheredEntry, isGathered } from "../storage/gathered.mjs";
import { element, find, showIf } from "../views/elements.mjs";
import { markAlone } from "./drawing.mjs";

const MOST_PROBLEMS = 5;

/**
 * @param {object} context - `entries()`, `change(entries)`, `say`, `words`, `names`, `empty`, `library`, `tell`, `warn`
 * @returns {Function} a function that shows the list
 */
export function gatheringView(root, context) {
  const { say, words, empty, entries, change, tell } = context;
  const list = find(root, "[data-views]");
  const problems = find(root, "[data-problems]");

  find(root, "[data-choose]").addEventListener("change", async ({ target }) => {
    const files = [...target.files];
    target.value = "";
    await openFiles(files);
  });
  find(root, "[data-example]").addEventListener("click", openExample);
  find(root, "[data-empty]").addEventListener("click", () => {
    change([]);
    tell(say("emptied"));
    find(root, "#files-heading").focus();
  });
  acceptDrops(root, openFiles);
  showDevice(root, context, add);

  async function openFiles(files) {
    const read = [];
    for (const file of files) read.push(await readFile(file));
    add(read);
  }

  /** What a file holds, or what is wrong with it in words. */
  async function readFile(file) {
    const { name } = file;
    if (file.size > words.format.largest) return { problem: say("file_too_large", { name }) };
    const text = await file.text().catch(() => null);
    return text === null ? { problem: say("file_unreadable", { name }) } : readText(text, name);
  }

  function readText(text, name) {
    const { document, problem, place } = readDocument(text, words.format);
    if (problem) return { problem: say(`file_${problem}`, { name, place }) };
    if (document.framework.id !== empty.framework.id) return { problem: say("file_other_framework", { name }) };
    return { document, name };
  }

  /** Add what could be read, and say what could not. */
  function add(read) {
    const before = entries();
    const after = [...before];
    const complaints = [];
    for (const { document, name, problem } of read) {
      if (problem) complaints.push(problem);
      else if (isGathered(after, document)) complaints.push(say("already", { name }));
      else after.push(gatheredEntry(document));
    }
    showProblems(complaints);
    if (after.length > before.length) change(after);
    tell(say("added", { number: after.length - before.length, all: after.length }));
  }

  function showProblems(complaints) {
    const shown = complaints.slice(0, MOST_PROBLEMS);
    const more = complaints.length - shown.length;
    if (more > 0) shown.push(say("more_problems", { number: more }));
    problems.replaceChildren(...shown.map((text) => element("p", { class: "problem", dir: "auto" }, text)));
  }

  async function openExample() {
    const { files, examples } = root.dataset;
    try {
      add(await Promise.all(examples.split(" ").map(async (name) => readText(await textAt(`${files}${name}`), name))));
    } catch {
      showProblems([say("example_failed")]);
    }
  }

  return () => {
    const shown = entries();
    list.replaceChildren(...shown.map((entry, number) => viewItem(entry, number, context)));
    showIf(find(root, "[data-empty]"), shown.length > 0);
    showIf(list, shown.length > 0);
  };
}

async function textAt(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

function viewItem(entry, number, { say, names, entries, change, empty, tell }) {
  const name = names.viewName(entry, number);
  const changed = (part) => change(entries().map((one, at) => (at === number ? { ...one, ...part } : one)));
  const box = element("input", { type: "checkbox", id: `view-${number}-in` });
  box.checked = entry.included;
  box.addEventListener("change", () => changed({ included: box.checked }));
  const label = element("label", { for: box.id, class: "view__name", dir: "auto" }, name);
  const fields = element("details", { class: "view__more plain-fold" }, element("summary", {}, say("rename"), hiddenName(name)));
  fields.append(
    textField(`view-${number}-name`, say("name_label"), entry.name, (text) => changed({ name: text })),
    textField(`view-${number}-group`, say("group_label"), entry.group, (text) => changed({ group: text.trim() })),
    removeButton(),
  );
  const facts = element("p", { class: "view__facts" }, markAlone(entry.document.about.perspective), " ");
  facts.append(names.viewFacts(entry, empty.framework.version), entry.group ? ` · ${say("group", { name: entry.group })}` : "");
  return element("li", { class: "view", "data-view": number }, box, label, facts, fields);

  function removeButton() {
    const remove = element("button", { type: "button", class: "button button--quiet" }, say("remove"), hiddenName(name));
    remove.addEventListener("click", () => {
      change(entries().filter((_, at) => at !== number));
      tell(say("removed", { name }));
      document.getElementById("files-heading").focus();
    });
    return remove;
  }
}

function hiddenName(name) {
  return element("span", { class: "visually-hidden" }, `: ${name}`);
}

/** Counts when people leave it, so that the page does not change under their fingers. */
function textField(id, label, value, onChange) {
  const input = element("input", { type: "text", id, maxlength: "200", dir: "auto" });
  input.value = value;
  input.addEventListener("change", () => onChange(input.value));
  return element("div", { class: "field" }, element("label", { for: id }, label), input);
}

function acceptDrops(root, openFiles) {
  addEventListener("dragover", (event) => {
    event.preventDefault();
    root.toggleAttribute("data-dragging", true);
  });
  addEventListener("dragleave", ({ relatedTarget }) => relatedTarget ?? root.toggleAttribute("data-dragging", false));
  addEventListener("drop", (event) => {
    event.preventDefault();
    root.toggleAttribute("data-dragging", false);
    openFiles([...event.dataTransfer.files]);
  });
}

/** What this device keeps can be added one by one. */
async function showDevice(root, { library, names, empty }, add) {
  const kept = (await library).kept ? (await (await library).list()).filter((one) => one.document && !one.putAway) : [];
  const items = kept.map(({ name, document }, number) => {
    const entry = gatheredEntry(document, name);
    const shown = names.viewName(entry, number);
    const button = element("button", { type: "button", class: "link-button", dir: "auto" }, shown);
    button.addEventListener("click", () => add([{ document, name: shown }]));
    return element("li", { class: "view" }, button, element("p", { class: "view__facts" }, names.viewFacts(entry, empty.framework.version)));
  });
  find(root, "[data-device-list]").replaceChildren(...items);
  showIf(find(root, "[data-device]"), items.length > 0);
}
