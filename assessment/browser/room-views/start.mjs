// The start: which assessment, who is there, and what is on the wall.

import { MOST_HANDS, readCount } from "../room/hands.mjs";
import { find, showIf, write } from "../views/elements.mjs";

/**
 * @param {object} context - `choose` one of `open` and `new`, `set` a setting, `begin`
 * @returns {Function} a function that shows the start: `which`, `openName`, `settings`, and the title of the question to go on
 *   with, which is empty where nothing has begun
 */
export function startView(root, { say, choose, set, begin }) {
  const start = find(root, "[data-start]");
  const people = find(start, "#room-people");
  start.addEventListener("submit", (event) => {
    event.preventDefault();
    begin();
  });
  start.addEventListener("change", ({ target: { name, value, checked } }) => {
    if (name === "room-which") choose(value);
    if (name === "room-wall") set({ wall: value });
    if (["both", "letters"].includes(name.replace("room-", ""))) set({ [name.replace("room-", "")]: checked });
  });
  people.setAttribute("maxlength", String(MOST_HANDS).length);
  people.addEventListener("input", () => set({ people: readCount(people.value) }));

  return ({ which, openName, settings, goOn }) => {
    showIf(find(start, "[data-which]"), openName !== "");
    write(find(start, "[data-open-name]"), openName);
    find(start, `#room-which-${which}`).checked = true;
    if (readCount(people.value) !== settings.people) people.value = settings.people || "";
    find(start, `#room-wall-${settings.wall}`).checked = true;
    for (const name of ["both", "letters"]) find(start, `#room-${name}`).checked = settings[name];
    write(find(start, "[data-begin]"), goOn === "" ? say("begin") : say("go_on", { title: goOn }));
  };
}
