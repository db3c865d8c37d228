// The report as one HTML file, which needs nothing else: no script, no file beside it, no network.

import { textOf } from "./blocks.mjs";
import { markupOf } from "./markup.mjs";
import { PAPER, sheetOf } from "./paper.mjs";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const EMPTY = new Set(["col", "rect", "line"]);

/** The text of the file. */
export function htmlOf(report) {
  const [lang] = report.languages;
  const style = `${sheetOf(report.running)}\n${PAPER}`;
  return [
    "<!doctype html>",
    `<html lang="${lang}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(report.title.map(textOf).join(" · "))}</title>`,
    `<style>${style}</style>`,
    "</head>",
    `<body>${serialised(markupOf(report, "main"))}</body>`,
    "</html>",
    "",
  ].join("\n");
}

function serialised(part) {
  if (typeof part === "string") return escaped(part);
  const { name, attributes, children } = part;
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`).join("");
  const inside = children.map(serialised).join("");
  if (name === "rect" || name === "line") return `<${name}${written}/>`;
  return EMPTY.has(name) ? `<${name}${written}>` : `<${name}${written}>${inside}</${name}>`;
}

function escaped(text) {
  return text.replace(/[&<>"']/g, (letter) => ESCAPED[letter]);
}
