// A report as elements, which are not yet of any page: {name, attributes, children}. A child is an element or a text.
// The page makes elements of them, the HTML file a text.
//
// The words of a language say which it is. Own words whose language nobody knows have the attribute too, and empty: that
// is how HTML says "unknown". Without it they would be taken for words of what is around them, and be read out as such.

import { isBeside, isLong, textOf } from "./blocks.mjs";

const WRITERS = { heading, paragraph, list, table, profile, section };
const BARS = { y: "20%", height: "60%" };

/** @param {string} name - what holds the report: `main` in a file, `article` in a page */
export function markupOf({ blocks, languages }, name) {
  const [lang] = languages;
  return node(name, { class: languages.length > 1 ? "report report--both" : "report", lang }, ...blocks.map((block) => written(block, lang)));
}

function node(name, attributes, ...children) {
  return { name, attributes, children: children.filter((child) => child !== "") };
}

function written(block, lang) {
  return WRITERS[block.type](block, lang);
}

function heading({ level, lines }, lang) {
  return node(`h${level}`, {}, ...joinedLines(lines, lang));
}

function paragraph({ lines, look }, lang) {
  const attributes = look === "" ? {} : { class: look };
  if (!isBeside(lines)) return node("p", attributes, ...lines.flatMap((one, place) => [...(place > 0 ? [" "] : []), ...spanned(one, lang)]));
  return node("div", { class: `beside ${look}`.trim() }, ...lines.map((one) => node("p", { lang: one.lang }, ...runsOf(one, one.lang))));
}

function list({ items, isOrdered }, lang) {
  return node(isOrdered ? "ol" : "ul", {}, ...items.map((lines) => node("li", {}, ...stacked(lines, lang))));
}

/** Lines below one another; those of two languages beside each other where there is room. */
function stacked(lines, lang) {
  const blocks = lines.map((one) => node("div", one.lang === "" || one.lang === lang ? {} : { lang: one.lang }, ...runsOf(one, one.lang || lang)));
  return isBeside(lines) && lines.length === 2 ? [node("div", { class: "beside" }, ...blocks)] : blocks;
}

/** The roles are said aloud, as a phone shows each row as a block, and each cell with the name of its column. */
function table({ caption, head, rows, widths }, lang) {
  const label = caption.map(textOf).join(" · ");
  const cell = (name, attributes) => (lines) => node(name, attributes, ...lines.flatMap((one) => inCell(one, lang)));
  const columns = head.map((lines) => lines.map(textOf).join(" · "));
  const cells = ([first, ...others]) => [
    cell("th", { scope: "row", role: "rowheader" })(first),
    ...others.map((lines, place) => cell("td", { role: "cell", "data-column": columns[place + 1] })(lines)),
  ];
  return node(
    "div",
    { class: "scroll", role: "region", tabindex: "0", "aria-label": label },
    node(
      "table",
      { role: "table" },
      node("caption", {}, ...joinedLines(caption, lang)),
      node("colgroup", {}, ...widths.map((width) => node("col", { width: `${width}%` }))),
      node("thead", { role: "rowgroup" }, node("tr", { role: "row" }, ...head.map(cell("th", { scope: "col", role: "columnheader" })))),
      node("tbody", { role: "rowgroup" }, ...rows.map((row) => node("tr", { role: "row" }, ...cells(row)))),
    ),
  );
}

function inCell(one, lang) {
  return [node("div", one.lang === "" || one.lang === lang ? {} : { lang: one.lang }, ...runsOf(one, one.lang || lang))];
}

/** The head is for eyes; each row says its own, for ears. */
function profile({ head, rows, limits }, lang) {
  const bar = ({ score }) => [
    node("rect", { class: "profile__band", width: "100%", height: "100%" }),
    ...(score === null ? [] : [node("rect", { class: "profile__bar", width: `${score}%`, ...BARS })]),
    ...limits.map((start) => node("line", { class: "profile__limit", x1: `${start}%`, x2: `${start}%`, y2: "100%" })),
  ];
  const item = (row) =>
    node(
      "li",
      { class: row.score === null ? "profile__row profile__row--gap" : "profile__row" },
      node("span", { class: "profile__name" }, ...joinedLines(row.name, lang)),
      node("svg", { class: "profile__track", "aria-hidden": "true" }, ...bar(row)),
      node("span", { class: "profile__score" }, ...joinedLines(row.text, lang), " ", ...joinedLines(row.band, lang)),
      node("span", { class: "profile__evidence" }, node("span", { class: "hidden" }, ...joinedLines(head[2], lang), ": "), ...joinedLines(row.confidence, lang)),
    );
  const seen = node("p", { class: "profile__head", "aria-hidden": "true" }, ...head[2].map((one) => node("span", { lang: one.lang }, ...runsOf(one, one.lang))));
  return node("div", { class: "profile" }, seen, node("ul", {}, ...rows.map(item)));
}

function section({ look, blocks }, lang) {
  return node("div", { class: `section section--${look}` }, ...blocks.map((block) => written(block, lang)));
}

/** Every language in one line. */
function joinedLines(lines, lang) {
  return lines.flatMap((one, place) => [...(place > 0 ? [" · "] : []), ...spanned(one, lang)]);
}

function spanned(one, lang) {
  const runs = runsOf(one, one.lang || lang);
  return one.lang === "" || one.lang === lang ? runs : [node("span", { lang: one.lang }, ...runs)];
}

/** @param {string} lang - of what is around */
function runsOf(one, lang) {
  return one.runs.map((run) => {
    const attributes = {
      ...(run.lang === lang ? {} : { lang: run.lang }),
      ...(run.isOwn ? { dir: "auto", class: isLong(one) ? "own own--long" : "own" } : {}),
    };
    if (run.href) return node("a", { ...attributes, href: run.href }, run.text);
    if (run.isStrong) return node("strong", attributes, run.text);
    return Object.keys(attributes).length === 0 ? run.text : node("span", attributes, run.text);
  });
}
