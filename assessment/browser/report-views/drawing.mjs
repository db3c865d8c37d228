// The report on the page: the same elements as in its file, under a sheet that is its own.

import { markupOf } from "../report/markup.mjs";
import { PAPER, sheetOf } from "../report/paper.mjs";

const SVG = "http://www.w3.org/2000/svg";
const DRAWN = new Set(["svg", "rect", "line"]);

/** @returns {Function} a function that shows a report in a place of the page */
export function paperView(place) {
  const [paper, sheet] = [new CSSStyleSheet(), new CSSStyleSheet()];
  const shadow = place.attachShadow({ mode: "open" });
  paper.replaceSync(PAPER);
  shadow.adoptedStyleSheets = [paper];
  // The sheet of paper is the whole page's.
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return (report) => {
    sheet.replaceSync(sheetOf(report.running));
    shadow.replaceChildren(drawn(markupOf(report, "article")));
  };
}

function drawn(part) {
  if (typeof part === "string") return document.createTextNode(part);
  const made = DRAWN.has(part.name) ? document.createElementNS(SVG, part.name) : document.createElement(part.name);
  for (const [key, value] of Object.entries(part.attributes)) made.setAttribute(key, value);
  made.append(...part.children.map(drawn));
  return made;
}
