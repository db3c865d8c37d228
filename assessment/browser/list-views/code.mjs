// A link as a QR code, drawn as one path: the library that knows how is loaded when somebody asks for a code.

const PICTURE = "http://www.w3.org/2000/svg";
// Around every code, in modules, as phones need it to find the code.
const QUIET_ZONE = 4;
// A phone reads a code of up to 73 modules a side from another phone. What that many hold, in characters of a byte each:
// at first with the error correction that is usual, with less of it where it would be too many.
const CORRECTIONS = [
  { ecc: "medium", most: 362 },
  { ecc: "low", most: 458 },
];

/** The error correction for a text; undefined if no phone would read its code. */
export function correctionFor(text) {
  return CORRECTIONS.find(({ most }) => text.length <= most)?.ecc;
}

/** The dark modules, row by row, as the path of a picture: one stroke for each run of them. */
export function pathOf(rows) {
  return rows.flatMap((row, y) => runsIn(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join("");
}

function runsIn(row) {
  const runs = [];
  row.forEach((isDark, x) => {
    if (!isDark) return;
    if (row[x - 1]) runs.at(-1)[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}

/**
 * Draw a text into an empty picture. Rejects if the library cannot be loaded.
 * @param {SVGElement} picture
 * @param {string} text - one that `correctionFor` has a correction for
 * @param {string} library - the address of the library
 */
export async function drawCode(picture, text, library) {
  const { encodeQR } = await import(library);
  const rows = encodeQR(text, "raw", { ecc: correctionFor(text), border: QUIET_ZONE });
  picture.setAttribute("viewBox", `0 0 ${rows.length} ${rows.length}`);
  picture.replaceChildren(
    part("rect", { width: rows.length, height: rows.length, fill: "#fff" }),
    part("path", { d: pathOf(rows), fill: "#000" }),
  );
}

function part(name, attributes) {
  const made = document.createElementNS(PICTURE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
