// The profile as a drawing: one axis for each principle, from 0 in the middle to 100 at the rim.
// A principle without a score is a gap, never a zero. The table beside it holds the same numbers.

const SVG = "http://www.w3.org/2000/svg";
const RADIUS = 100;
const WIDTH = 420;
const HEIGHT = 310;
const LINE = 15;

/**
 * Draw a profile.
 * @param {{name: string, score: number | null}[]} entries
 * @param {string} title - what the drawing shows
 * @param {string} description - every value in words
 */
export function drawProfile(entries, title, description) {
  const drawing = svg("svg", { viewBox: `${-WIDTH / 2} ${-HEIGHT / 2} ${WIDTH} ${HEIGHT}`, role: "img" });
  drawing.setAttribute("aria-label", `${title}. ${description}`);
  for (const ring of [25, 50, 75, 100]) drawing.append(polygon(entries.map(() => ring), "chart__ring"));
  entries.forEach((entry, axis) => {
    const [x, y] = at(axis, entries.length, 100);
    drawing.append(svg("line", { x1: 0, y1: 0, x2: x, y2: y, class: "chart__axis" }));
    drawing.append(label(entry, axis, entries.length));
  });
  drawing.append(...shape(entries));
  return drawing;
}

/** The area where every score is known; otherwise lines between known neighbours. Each known score is a dot. */
function shape(entries) {
  const drawn = [];
  if (entries.every((entry) => entry.score !== null)) {
    drawn.push(polygon(entries.map((entry) => entry.score), "chart__area"));
  }
  entries.forEach((entry, axis) => {
    const next = entries[(axis + 1) % entries.length];
    if (entry.score === null) return;
    const [x, y] = at(axis, entries.length, entry.score);
    if (next.score !== null && next !== entry) {
      const [x2, y2] = at((axis + 1) % entries.length, entries.length, next.score);
      drawn.push(svg("line", { x1: x, y1: y, x2, y2, class: "chart__edge" }));
    }
    drawn.push(svg("circle", { cx: x, cy: y, r: 4, class: "chart__dot" }));
  });
  return drawn;
}

/** A name of one or two lines and the score under it, outside the rim. */
function label(entry, axis, axes) {
  const [x, y] = at(axis, axes, 112);
  const anchor = Math.abs(x) < 10 ? "middle" : x > 0 ? "start" : "end";
  const lines = [...wrap(entry.name, 13), entry.score === null ? "–" : String(entry.score)];
  // Above the rim the lines end at the axis, below it they begin there, beside it they are centred on it.
  const shift = y < -50 ? lines.length - 1 : y > 50 ? -0.6 : (lines.length - 1) / 2 - 0.3;
  const top = y - shift * LINE;
  const text = svg("text", { class: "chart__label", "text-anchor": anchor });
  lines.forEach((line, position) => {
    const span = svg("tspan", { x, y: top + position * LINE });
    if (position === lines.length - 1) span.setAttribute("class", "chart__score");
    span.textContent = line;
    text.append(span);
  });
  return text;
}

/** Words in lines of at most `longest` characters where words allow. */
function wrap(text, longest) {
  const lines = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The point of a percentage on an axis; the first axis points up. */
function at(axis, axes, percent) {
  const angle = (2 * Math.PI * axis) / axes - Math.PI / 2;
  const distance = (RADIUS * percent) / 100;
  return [distance * Math.cos(angle), distance * Math.sin(angle)].map((value) => Math.round(value * 10) / 10);
}

function polygon(percents, className) {
  const points = percents.map((percent, axis) => at(axis, percents.length, percent).join(",")).join(" ");
  return svg("polygon", { points, class: className });
}

function svg(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
