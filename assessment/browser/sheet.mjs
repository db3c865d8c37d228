// Brings a person's own sheet of questions to life: shows what this device keeps, and does what people ask.

import { keptSheet } from "./sheet/kept.mjs";
import { groupMoved, groupsOf, moved } from "./sheet/lines.mjs";
import { shownSheet, standingOf } from "./sheet/shown.mjs";
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
  const shown = shownSheet(kept, readLine);
  const page = pageView(root, { groups, say, act: actsOn(shown, change, notices, say) });

  function read() {
    tellOf(shown.read());
    page.show(shown.sheet());
  }

  /** Change the sheet, show it, and give the focus to a button or a heading of one of its lines. */
  function change(changeOf, focused, selector) {
    tellOf(shown.change(changeOf));
    page.show(shown.sheet());
    page.focus(focused, selector);
  }

  function tellOf(problem) {
    showIf(find(root, "[data-unreadable]"), problem === "unreadable");
    showIf(find(root, "[data-usable]"), problem !== "unreadable");
    if (problem === "blocked") notices.warn(say("blocked"));
  }

  function add(event) {
    event.preventDefault();
    const typed = find(root, "#sheet-own");
    const raw = ownLine(typed.value);
    if (raw.own === "") {
      notices.complain(say("empty_question"));
    } else {
      typed.value = "";
      change(({ lines }) => ({ lines: [...lines, readLine(raw)] }));
      if (shown.isKept()) notices.tell(say("added"));
    }
    typed.focus();
  }

  for (const field of page.fields) {
    field.addEventListener("input", () => change(() => ({ [field.dataset.field]: field.value })));
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
    if (!shown.isKept()) return;
    read();
    notices.tell(say("other_tab"));
  });
  // Going back brings this page as it was left, and other pages may have put questions on the sheet since.
  addEventListener("pageshow", ({ persisted }) => persisted && shown.isKept() && read());
  root.dataset.ready = "";
}

/** What shows a sheet, and gives the focus to what it shows. */
function pageView(root, { groups, say, act }) {
  const draw = linesView(root, { groups, say, act });
  const fields = [...root.querySelectorAll("[data-field]")];
  let drawnOf;
  return {
    fields,
    show(sheet) {
      for (const field of fields) {
        if (field.value !== sheet[field.dataset.field]) field.value = sheet[field.dataset.field];
      }
      drawnOf = draw(sheet.lines);
      showIf(find(root, "[data-none]"), sheet.lines.length === 0);
      showIf(find(root, "[data-long]"), standingOf(sheet).length > MOST_ON_TWO_PAGES);
    },
    /** What another tab has taken off is not there. */
    focus(line, selector) {
      const drawn = drawnOf(line);
      if (drawn) find(drawn, selector).focus();
    },
  };
}

/** What the buttons of lines and of groups do. */
function actsOn(shown, change, notices, say) {
  const direction = (step) => `[data-do="${step < 0 ? "up" : "down"}"]`;

  function sayPlace(list, one) {
    if (list.includes(one)) notices.announce(say("place", { place: list.indexOf(one) + 1, all: list.length }));
  }

  /** The line itself changes, as what is drawn is found by it. */
  function withRemoved(line, removed) {
    return ({ lines }) => {
      line.removed = removed;
      return { lines };
    };
  }

  return {
    move(line, step) {
      change(({ lines }) => ({ lines: moved(lines, line, step) }), line, direction(step));
      sayPlace(shown.sheet().lines.filter(({ group }) => group === line.group), line);
    },
    moveGroup(id, step) {
      change(({ lines }) => ({ lines: groupMoved(lines, id, step) }), id, direction(step));
      sayPlace(groupsOf(shown.sheet().lines).map(([group]) => group), id);
    },
    remove(line) {
      change(withRemoved(line, true), line, "[data-undo]");
    },
    undo(line) {
      change(withRemoved(line, false), line, '[data-do="remove"]');
      notices.announce(say("back"));
    },
  };
}
