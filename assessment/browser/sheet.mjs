// Brings a person's own sheet of questions to life: shows what this device keeps, and does what people ask.

import { groupMoved, groupsOf, moved } from "./sheet/lines.mjs";
import { keptSheet } from "./sheet/kept.mjs";
import { MOST_ON_TWO_PAGES, linesView } from "./sheet-views/drawing.mjs";
import { lineReader, ownLine } from "./sheet-views/reading.mjs";
import { dataIn, find, showIf } from "./views/elements.mjs";
import { noticesView } from "./views/notices.mjs";
import { createSpeaker } from "./views/wording.mjs";

for (const root of document.querySelectorAll("[data-own-sheet]")) start(root);

function start(root) {
  const say = createSpeaker(dataIn(root, "words"));
  const groups = dataIn(root, "groups-to-pick");
  const kept = keptSheet(import.meta.url);
  const notices = noticesView(root, say);
  const readLine = lineReader(groups, say);
  const draw = linesView(root, { groups, say, act: { move, moveGroup, remove, undo } });
  const fields = [...root.querySelectorAll("[data-field]")];
  /** What is on the page. Lines that were taken off stay until the page is left, so that each can come back. */
  let sheet;
  /** Whether only this page has it, as the browser does not keep it. */
  let isUnkept = false;
  let drawnOf;

  function read() {
    const { sheet: found, problem } = kept.read();
    sheet = { ...found, lines: found.lines.map(readLine) };
    showIf(find(root, "[data-unreadable]"), problem === "unreadable");
    showIf(find(root, "[data-usable]"), problem !== "unreadable");
    if (problem === "blocked") warnUnkept();
    for (const field of fields) {
      if (field.value !== sheet[field.dataset.field]) field.value = sheet[field.dataset.field];
    }
    show();
  }

  function show() {
    const standing = sheet.lines.filter(({ removed }) => !removed).length;
    drawnOf = draw(sheet.lines);
    showIf(find(root, "[data-none]"), sheet.lines.length === 0);
    showIf(find(root, "[data-long]"), standing > MOST_ON_TWO_PAGES);
  }

  function warnUnkept() {
    isUnkept = true;
    notices.warn(say("blocked"));
  }

  function keep() {
    const lines = sheet.lines.filter(({ removed }) => !removed).map(({ raw }) => raw);
    if (!kept.write({ ...sheet, lines })) warnUnkept();
  }

  /** Show other lines, keep them, and give the focus to a button or a heading of one of them. */
  function change(lines, focused, selector) {
    sheet.lines = lines;
    keep();
    show();
    if (focused) find(drawnOf(focused), selector).focus();
  }

  function move(line, step) {
    change(moved(sheet.lines, line, step), line, direction(step));
    const own = sheet.lines.filter(({ group }) => group === line.group);
    sayPlace(own.indexOf(line), own.length);
  }
  function moveGroup(id, step) {
    change(groupMoved(sheet.lines, id, step), id, direction(step));
    const ids = groupsOf(sheet.lines).map(([group]) => group);
    sayPlace(ids.indexOf(id), ids.length);
  }
  function direction(step) {
    return `[data-do="${step < 0 ? "up" : "down"}"]`;
  }
  function sayPlace(at, all) {
    notices.announce(say("place", { place: at + 1, all }));
  }
  function remove(line) {
    line.removed = true;
    change(sheet.lines, line, "[data-undo]");
  }
  function undo(line) {
    line.removed = false;
    change(sheet.lines, line, '[data-do="remove"]');
    notices.announce(say("back"));
  }

  function add(event) {
    event.preventDefault();
    const typed = find(root, "#sheet-own");
    const raw = ownLine(typed.value);
    if (raw.own === "") {
      notices.complain(say("empty_question"));
    } else {
      typed.value = "";
      change([...sheet.lines, readLine(raw)]);
      if (!isUnkept) notices.tell(say("added"));
    }
    typed.focus();
  }

  for (const field of fields) {
    field.addEventListener("input", () => {
      sheet[field.dataset.field] = field.value;
      keep();
    });
  }
  find(root, "[data-add]").addEventListener("submit", add);
  find(root, "[data-print]").addEventListener("click", () => print());
  find(root, "[data-set-aside]").addEventListener("click", () => {
    kept.setAside();
    read();
    find(root, "#sheet-title").focus();
  });
  read();
  kept.onOtherTab(() => {
    if (isUnkept) return;
    read();
    notices.tell(say("other_tab"));
  });
  // Going back brings this page as it was left, and other pages may have put questions on the sheet since.
  addEventListener("pageshow", ({ persisted }) => persisted && !isUnkept && read());
  root.dataset.ready = "";
}
