/**
 * The map of everything: the thread of the entry that the address names, made of the entry's row in the tables of ties.
 * Entries to choose are links to those rows, so choosing, going back and sending the address are the browser's work.
 */
const root = document.querySelector("[data-everything]");
const part = (name) => root.querySelector(`[data-${name}]`);
const thread = part("thread");
const choices = part("choices");
const kinds = [...document.querySelectorAll("[data-ties]")].map((table) => table.dataset.ties);
const rows = new Map([...document.querySelectorAll("[data-ties] tr[id]")].map((row) => [row.id, row]));
const onADesk = matchMedia("(min-width: 60em)");
let shown = null;

/** The lists of what a row's entry is tied to, with the kind of each and its name. */
const listsOf = (row) =>
  [...row.cells].slice(1).flatMap((cell) => {
    const list = cell.querySelector("ul");
    return list ? [{ list, kind: cell.dataset.kind, name: cell.dataset.name }] : [];
  });

/** Which entry a link in a list leads to, as the address names it. */
const placeOf = (kind, link) => `${kind}/${link.pathname.split("/").at(-2)}`;

const placesIn = ({ list, kind }) => [...list.querySelectorAll("a")].map((link) => placeOf(kind, link));

function show() {
  const before = shown;
  shown = rows.has(location.hash.slice(1)) ? location.hash.slice(1) : null;
  thread.hidden = shown === null;
  choices.hidden = shown !== null;
  if (shown !== null) {
    fill(rows.get(shown));
    drawLines();
    part("name").focus({ preventScroll: true });
    const { top } = root.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) document.getElementById("map").scrollIntoView();
  } else if (before !== null) {
    const link = choices.querySelector(`a[href="#${before}"]`);
    link.closest("details").open = true;
    link.focus();
  }
  bringOut();
}

function fill(row) {
  const [own] = shown.split("/");
  const page = row.cells[0].querySelector("a");
  part("kind-name").textContent = row.closest("table").tHead.rows[0].cells[0].textContent;
  part("name").textContent = page.textContent;
  part("tied").textContent = part("tied").dataset.text.replace("{ties}", row.dataset.tied);
  part("page").href = page.href;
  part("page").textContent = part("page").dataset.text.replace("{name}", page.textContent);
  const groups = listsOf(row).map((tied) => [kinds.indexOf(tied.kind) < kinds.indexOf(own), group(tied)]);
  part("before").replaceChildren(...groups.filter(([isBefore]) => isBefore).map(([, made]) => made));
  part("after").replaceChildren(...groups.filter(([isBefore]) => !isBefore).map(([, made]) => made));
}

/** What an entry is tied to of one kind: the cell of the table, whose links lead on along the thread. */
function group({ list, kind, name }) {
  const made = document.createElement("section");
  const heading = document.createElement("h4");
  heading.textContent = name;
  const copy = list.cloneNode(true);
  copy.className = "thread__list";
  for (const link of copy.querySelectorAll("a")) link.setAttribute("href", `#${placeOf(kind, link)}`);
  made.append(heading, copy);
  return made;
}

/** A curve from the chosen entry to each that it is tied to, where they stand beside each other. */
function drawLines() {
  const lines = part("lines");
  lines.replaceChildren();
  if (thread.hidden || !onADesk.matches) return;
  const { left, top } = thread.getBoundingClientRect();
  const chosen = part("chosen").getBoundingClientRect();
  for (const item of thread.querySelectorAll(".thread__list li")) {
    const box = item.getBoundingClientRect();
    const isAfter = box.left > chosen.left;
    const from = (isAfter ? chosen.right : chosen.left) - left;
    const to = (isAfter ? box.left : box.right) - left;
    const middle = (from + to) / 2;
    const [start, end] = [chosen, box].map((place) => place.top + Math.min(place.height, 120) / 2 - top);
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", `M${from} ${start} C${middle} ${start} ${middle} ${end} ${to} ${end}`);
    if (item.dataset.strength) path.dataset.strength = item.dataset.strength;
    lines.append(path);
  }
}

/** In the drawing of ways, principles and goals, what belongs to the thread stands out. */
function bringOut() {
  const drawing = document.querySelector("svg.map");
  const tied = new Set(shown === null ? [] : [shown, ...listsOf(rows.get(shown)).flatMap(placesIn)]);
  const boxes = [...drawing.querySelectorAll("[data-place]")];
  drawing.classList.toggle("map--thread", boxes.some(({ dataset }) => dataset.place === shown));
  for (const box of boxes) box.classList.toggle("map__tied", tied.has(box.dataset.place));
  for (const line of drawing.querySelectorAll("[data-ends]"))
    line.classList.toggle("map__tied", line.dataset.ends.split(" ").includes(shown));
}

// From here on the address names a thread; a row of that name would open its fold and be scrolled to.
for (const row of rows.values()) row.removeAttribute("id");
const named = rows.get(location.hash.slice(1));
if (named) named.closest("details").open = false;
for (const fold of choices.querySelectorAll("details")) fold.open = onADesk.matches;

root.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && shown !== null) location.hash = "map";
});
addEventListener("hashchange", show);
new ResizeObserver(drawLines).observe(thread);
show();
