// The list of views: from files, from this device, from the example; renamed, grouped, left out, removed.

import { isEmpty } from "../document/answers.mjs";
import { gatheredEntry, isGathered, isSame } from "../storage/gathered.mjs";
import { element, find, showIf, write } from "../views/elements.mjs";
import { documentIn } from "../views/opening.mjs";
import { markAlone } from "./drawing.mjs";
import { perspectiveOf } from "./numbers.mjs";

const MOST_PROBLEMS = 5;
/** The three sides of each try, in the order in which the page names their files. */
const EXAMPLE_NAMES = ["example_partnership", "example_charity", "example_young_people"];

/**
 * @param {object} context - `entries()`, `change(entries)`, `say`, `words`, `names`, `empty`, `library`, `tell`, `warn`
 * @returns {Function} a function that shows the list
 */
export function gatheringView(root, context) {
  const { say, entries, change, tell } = context;
  const list = find(root, "[data-views]");
  const problems = find(root, "[data-problems]");
  /** The items of the list, by place. They stay while it changes, and with them what people are about to type. */
  const items = [];

  find(root, "[data-choose]").addEventListener("change", async ({ target }) => {
    const files = [...target.files];
    target.value = "";
    await openFiles(files);
  });
  find(root, "[data-example]").addEventListener("click", openExample);
  const offerUndo = undoOffer(root, context);
  find(root, "[data-empty]").addEventListener("click", () => {
    const taken = entries();
    change([]);
    offerUndo(say("emptied"), 0, taken);
  });
  acceptDrops(root, openFiles);
  showDevice(root, context, add);
  if (isAskedToAdd()) addOwn(context, add);

  async function openFiles(files) {
    const read = [];
    for (const file of files) read.push(await readFile(file));
    add(read);
  }

  /** What a file holds, or what is wrong with it in words. */
  async function readFile(file) {
    const { name } = file;
    const { document, problem, place } = await documentIn(file, context);
    return problem ? { problem: say(`file_${problem}`, { name, place }) } : { name, entry: gatheredEntry(document) };
  }

  /** Add what could be read, and say what could not: `{entry, name}`, with the name for complaints, or `{problem}`. */
  function add(read) {
    const before = entries();
    const after = [...before];
    const [complaints, renewed] = [[], []];
    for (const { entry, name, problem } of read) {
      const at = after.findIndex(({ from }) => entry?.from && from === entry.from);
      if (problem) complaints.push(problem);
      else if (isGathered(after, entry.document)) complaints.push(say("already", { name }));
      else if (at >= 0) {
        after[at] = { ...after[at], document: entry.document };
        renewed.push(say("renewed", { name }));
      } else after.push(entry);
    }
    showProblems(complaints);
    const number = after.length - before.length;
    if (number > 0 || renewed.length > 0) change(after);
    tell([...renewed, ...(number > 0 ? [say("added", { number, all: after.length })] : [])].join(" "));
    if (complaints.length > 0) problems.scrollIntoView({ block: "center" });
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
      const read = await Promise.all(examples.split(" ").map((name) => fileAt(files, name).then(readFile)));
      add(read.map((one, at) => (one.entry ? { ...one, entry: { ...one.entry, name: say(EXAMPLE_NAMES[at % 3]) } } : one)));
    } catch {
      showProblems([say("example_failed")]);
    }
  }

  return () => {
    const shown = entries();
    while (items.length > shown.length) items.pop().item.remove();
    shown.forEach((entry, number) => {
      if (!items[number]) list.append((items[number] = viewItem(number, { ...context, offerUndo })).item);
      items[number].show(entry);
    });
    showIf(find(root, "[data-empty]"), shown.length > 0);
    showIf(list, shown.length > 0);
  };
}

async function fileAt(folder, name) {
  const response = await fetch(`${folder}${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new File([await response.blob()], name);
}

/** One place of the list: its item, and a function that shows an entry in it. */
function viewItem(number, { say, names, entries, change, empty, offerUndo }) {
  const changed = (part) => change(entries().map((one, at) => (at === number ? { ...one, ...part } : one)));
  let shown;

  const box = element("input", { type: "checkbox", id: `view-${number}-in` });
  box.addEventListener("change", () => changed({ included: box.checked }));
  const label = element("label", { for: box.id, class: "view__name", dir: "auto" });
  const facts = element("p", { class: "view__facts" });
  const name = textField(`view-${number}-name`, say("name_label"), (text) => changed({ name: text }));
  const group = textField(`view-${number}-group`, say("group_label"), (text) => changed({ group: text }));
  const remove = element("button", { type: "button", class: "button button--quiet" }, say("remove"), hiddenName());
  remove.addEventListener("click", () => {
    const removed = names.viewName(shown, number);
    const taken = entries().slice(number, number + 1);
    change(entries().toSpliced(number, 1));
    offerUndo(say("removed", { name: removed }), number, taken);
  });
  const fields = element("details", { class: "view__more plain-fold" }, element("summary", {}, say("rename"), hiddenName()));
  fields.append(name.field, group.field, remove);
  const item = element("li", { class: "view", "data-view": number }, box, label, facts, fields);

  function show(entry) {
    const isOther = !shown || !isSame(shown.document, entry.document);
    shown = entry;
    const called = names.viewName(entry, number);
    box.checked = entry.included;
    write(label, called);
    for (const hidden of item.querySelectorAll(".visually-hidden")) write(hidden, `: ${called}`);
    const inGroup = entry.group ? ` · ${say("group", { name: entry.group })}` : "";
    facts.replaceChildren(markAlone(perspectiveOf(entry)), ` ${names.viewFacts(entry, empty.framework.version)}${inGroup}`);
    name.input.placeholder = called;
    if (isOther) fields.open = false;
    for (const [{ input }, value] of [[name, entry.name], [group, entry.group]]) {
      // What is being typed counts when people leave the field.
      if (isOther || input !== document.activeElement) input.value = value;
    }
  }

  return { item, show };
}

function hiddenName() {
  return element("span", { class: "visually-hidden" });
}

/** Counts when people leave it, so that the page does not change under their fingers. */
function textField(id, label, onChange) {
  const input = element("input", { type: "text", id, maxlength: "200", dir: "auto" });
  input.addEventListener("change", () => onChange(input.value.trim()));
  return { input, field: element("div", { class: "field" }, element("label", { for: id }, label), input) };
}

/** Files only: words may be dragged from one field into another. */
function acceptDrops(root, openFiles) {
  const holdsFiles = ({ dataTransfer }) => dataTransfer.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    root.toggleAttribute("data-dragging", true);
  });
  addEventListener("dragleave", ({ relatedTarget }) => relatedTarget ?? root.toggleAttribute("data-dragging", false));
  addEventListener("drop", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    root.toggleAttribute("data-dragging", false);
    openFiles([...event.dataTransfer.files]);
  });
}

/** After something left the list: says so, and puts it back where it was as long as the page stands. */
function undoOffer(root, { say, entries, change, tell }) {
  const box = find(root, "[data-undo-box]");
  const [text, button] = [find(box, "[data-undo-text]"), find(box, "[data-undo]")];
  let putBack = () => {};
  button.addEventListener("click", () => {
    showIf(box, false);
    putBack();
    tell(say("undone", { all: entries().length }));
    find(root, "#files-heading").focus();
  });
  return (sentence, at, taken) => {
    putBack = () => change(entries().toSpliced(at, 0, ...taken));
    tell("");
    write(text, sentence);
    showIf(box, true);
    button.focus();
  };
}

/** Whether people came from a result, to see it beside others. A reload does not ask again. */
function isAskedToAdd() {
  const isAsked = location.search === "?add";
  if (isAsked) history.replaceState(null, "", location.pathname + location.hash);
  return isAsked;
}

/** The assessment that this tab shows, if there is something in it. */
async function addOwn({ library, say, tell, warn, names, entries, empty }, add) {
  if (!(await library).kept) return warn(say("cannot_bring"));
  const id = await (await library).currentId();
  const own = id && (await (await library).read(id));
  if (!own?.document || isEmpty(own.document, empty)) return;
  const entry = gatheredEntry(own.document, own.name, id);
  const name = names.viewName(entry, entries().length);
  if (isGathered(entries(), own.document)) tell(say("already", { name }));
  else add([{ entry, name }]);
}

/** What this device keeps can be added one by one. */
async function showDevice(root, { library, names, empty, say }, add) {
  const kept = (await library).kept ? (await (await library).list()).filter((one) => one.document && !one.putAway) : [];
  const items = kept.map(({ id, name, document }, number) => {
    const entry = gatheredEntry(document, name, id);
    const shown = names.viewName(entry, number);
    const button = element("button", { type: "button", class: "button button--quiet", dir: "auto" }, say("add", { name: shown }));
    button.addEventListener("click", () => add([{ entry, name: shown }]));
    return element("li", { class: "view" }, button, element("p", { class: "view__facts" }, names.viewFacts(entry, empty.framework.version)));
  });
  find(root, "[data-device-list]").replaceChildren(...items);
  showIf(find(root, "[data-device]"), items.length > 0);
}
