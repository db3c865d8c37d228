// Draws the lines of a sheet: under the places they come from, with buttons to move and to remove, and room to write.

import { groupsOf } from "../sheet/lines.mjs";
import { element, find } from "../views/elements.mjs";
import { copyOf } from "../views/templates.mjs";
import { groupName } from "./reading.mjs";

/** How many lines to write on each question has on paper, by the most questions with so many: two pages hold them. */
const ROOM = [[4, 4], [9, 3], [13, 2], [20, 1]];
/** More questions than this need more than two pages. */
export const MOST_ON_TWO_PAGES = 20;

/**
 * @param {object} act - what buttons do: `move(line, step)`, `moveGroup(id, step)`, `remove(line)`, `undo(line)`
 * @returns {Function} draws the lines, and gives back a function that finds the buttons of a line or a group
 */
export function linesView(root, { groups, say, act }) {
  const place = find(root, "[data-groups]");
  let drawn = new Map();

  return (lines) => {
    drawn = new Map();
    const standing = lines.filter(({ removed }) => !removed).length;
    const [, room] = ROOM.find(([most]) => standing <= most) ?? [0, 1];
    const grouped = groupsOf(lines);
    place.replaceChildren(...grouped.map(([id, own], at) => groupElement(id, own, { at, all: grouped.length, room })));
    return (drawnFor) => drawn.get(drawnFor);
  };

  function groupElement(id, own, { at, all, room }) {
    const made = copyOf(root, "group");
    const { title, href } = groupName(groups, id, say);
    const source = find(made, "[data-source]");
    if (href) source.href = href;
    source.textContent = title;
    if (all > 1) find(made, "[data-moves]").append(...moveButtons(title, at, all, (step) => act.moveGroup(id, step)));
    const standing = own.filter(({ removed }) => !removed);
    made.classList.toggle("screen-only", standing.length === 0);
    find(made, "[data-lines]").append(...own.map((line) => (line.removed ? removedElement(line) : lineElement(line, own, room))));
    drawn.set(id, made);
    return made;
  }

  function lineElement(line, own, room) {
    const made = copyOf(root, "line");
    const { text, href, dir } = line;
    const shown = find(made, "[data-text]");
    shown.append(href ? element("a", { href }, text) : text);
    if (dir) shown.dir = dir;
    const moves = own.length > 1 ? moveButtons(text, own.indexOf(line), own.length, (step) => act.move(line, step)) : [];
    find(made, "[data-moves]").append(...moves, button("remove", "✕", text, () => act.remove(line)));
    find(made, "[data-answer]").append(...Array.from({ length: room }, () => element("span")));
    drawn.set(line, made);
    return made;
  }

  function removedElement(line) {
    const made = copyOf(root, "removed");
    find(made, "[data-removed]").textContent = say("removed", { name: line.text });
    find(made, "[data-name]").textContent = line.text;
    find(made, "[data-undo]").addEventListener("click", () => act.undo(line));
    drawn.set(line, made);
    return made;
  }

  /** At an end a button stays where the focus is, and does nothing. */
  function moveButtons(name, at, all, move) {
    const up = button("up", "↑", name, () => move(-1));
    const down = button("down", "↓", name, () => move(1));
    if (at === 0) up.setAttribute("aria-disabled", "true");
    if (at === all - 1) down.setAttribute("aria-disabled", "true");
    return [up, down];
  }

  function button(key, sign, name, press) {
    const label = { up: () => say("up", { name }), down: () => say("down", { name }), remove: () => say("remove", { name }) }[key]();
    const made = element("button", { type: "button", class: "own-sheet__move", "data-do": key, "aria-label": label }, sign);
    made.addEventListener("click", () => made.getAttribute("aria-disabled") || press());
    return made;
  }
}
