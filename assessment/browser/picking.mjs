// Beside each question of a page a button that puts it on the person's own sheet; once something is on it, a link there.

import { keptSheet } from "./sheet/kept.mjs";

for (const place of document.querySelectorAll("[data-my-sheet]")) start(place);

function start(place) {
  const { add, on, link, unreadable, blocked, href } = place.dataset;
  const kept = keptSheet(import.meta.url);
  const questions = [...document.querySelectorAll("[data-pick]")].map(withButton);
  let trouble = "";

  function withButton(item) {
    const { pick: id } = item.dataset;
    const asked = item.textContent.trim();
    const button = document.createElement("button");
    const label = document.createElement("span");
    button.type = "button";
    button.className = "pick";
    button.append(label);
    button.addEventListener("click", () => toggle(id));
    item.append(button);
    return { id, asked, button, label };
  }

  /** Nothing is written where what is kept cannot be read: the sheet's page says what to do. */
  function toggle(id) {
    const { sheet, problem } = kept.read();
    const others = sheet.lines.filter((line) => line?.id !== id);
    const lines = others.length < sheet.lines.length ? others : [...sheet.lines, { id }];
    trouble = problem || (kept.write({ ...sheet, lines }) ? "" : "blocked");
    show();
  }

  function show() {
    const { lines } = kept.read().sheet;
    const picked = new Set(lines.map((line) => line?.id));
    for (const { id, asked, button, label } of questions) {
      const text = picked.has(id) ? on : add;
      button.setAttribute("aria-pressed", picked.has(id));
      button.setAttribute("aria-label", `${text}: ${asked}`);
      label.textContent = text;
    }
    showLink(lines.length);
  }

  function showLink(count) {
    const way = document.createElement("a");
    way.href = href;
    way.textContent = link.replace("{number}", count);
    const said = { "": "", unreadable, blocked }[trouble];
    place.replaceChildren(...(said ? [said, " "] : []), ...(count > 0 || said ? [way] : []));
    document.documentElement.classList.toggle("has-sheet", place.hasChildNodes());
  }

  show();
  kept.onOtherTab(show);
  // Going back brings this page as it was left, and the sheet may have changed since.
  addEventListener("pageshow", ({ persisted }) => persisted && show());
}
