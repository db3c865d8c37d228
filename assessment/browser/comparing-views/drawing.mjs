// The pictures of the compare page. Every number in them stands beside them in words; they are for the eyes only.
// Places are attributes in per cent, as the page's policy allows no `style`.

const SVG = "http://www.w3.org/2000/svg";

function shape(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** What stands for each side differs in form as well as in colour. */
const MARKS = {
  organisation: (size) => shape("rect", { x: -size, y: -size, width: 2 * size, height: 2 * size }),
  partner: (size) => shape("circle", { r: size * 1.15 }),
  joint: (size) => shape("path", { d: `M0 ${-size * 1.4}L${size * 1.4} 0L0 ${size * 1.4}L${-size * 1.4} 0Z` }),
};

/** Single views lie above and below the line, so that none hides another. */
const HEIGHTS = { organisation: "0%", partner: "100%", joint: "50%" };

function mark(side, x, y, size) {
  return shape("svg", { x, y, class: `mark mark--${side}`, overflow: "visible" }, MARKS[side](size));
}

/** A mark by itself, for a legend or beside a name. */
export function markAlone(side) {
  return shape("svg", { class: "mark-alone", viewBox: "-10 -10 20 20", "aria-hidden": "true" }, mark(side, 0, 0, 6));
}

/**
 * Two medians and the gap between them on one line, and every view as a small mark of its side.
 * @param {{side: string, value: number}[]} values - of each view, from 0 to `most`
 * @param {Object<string, number | null>} medians - by side
 * @param {number} most - the end of the line
 * @param {number[]} limits - where the line is divided
 */
export function dumbbell(values, medians, most, limits) {
  const place = (value) => `${(100 * value) / most}%`;
  const line = shape("line", { class: "dumbbell__line", x1: "0%", x2: "100%", y1: "50%", y2: "50%" });
  const ticks = limits.map((at) => shape("line", { class: "dumbbell__tick", x1: place(at), x2: place(at), y1: "15%", y2: "85%" }));
  const { organisation = null, partner = null } = medians;
  const gap =
    organisation !== null && partner !== null
      ? [shape("line", { class: "dumbbell__gap", x1: place(organisation), x2: place(partner), y1: "50%", y2: "50%" })]
      : [];
  const views = values.map(({ side, value }) => mark(side, place(value), HEIGHTS[side], 3));
  const middles = Object.entries(medians)
    .filter(([, value]) => value !== null)
    .map(([side, value]) => mark(side, place(value), "50%", 6));
  const single = values.length > middles.length ? views : [];
  return shape("svg", { class: "dumbbell", "aria-hidden": "true" }, line, ...ticks, ...gap, ...single, ...middles);
}

/**
 * A line for each side over the rounds, from 0 below to 100 above. A round without a value leaves a hole.
 * @param {Object<string, (number | null)[]>} medians - by side, one for each round
 */
export function slopes(medians) {
  const lines = Object.entries(medians).flatMap(([side, values]) => slope(side, values));
  const frame = ["0%", "50%", "100%"].map((y) => shape("line", { class: "slope__level", x1: "0%", x2: "100%", y1: y, y2: y }));
  return shape("svg", { class: "slope", "aria-hidden": "true" }, ...frame, ...lines);
}

function slope(side, values) {
  const x = (round) => (values.length === 1 ? "50%" : `${(100 * round) / (values.length - 1)}%`);
  const y = (value) => `${100 - value}%`;
  const drawn = [];
  values.forEach((value, round) => {
    const before = values[round - 1];
    if (value === null) return;
    if (round > 0 && before !== null) {
      const ends = { x1: x(round - 1), y1: y(before), x2: x(round), y2: y(value) };
      drawn.push(shape("line", { class: `slope__line slope__line--${side}`, ...ends }));
    }
    drawn.push(mark(side, x(round), y(value), 5));
  });
  return drawn;
}
