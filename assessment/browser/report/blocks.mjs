// What a report is made of: a list of blocks, which know nothing of HTML or of word processors.
//
// A text is a list of lines, one for each language, or one of people's own words. A line is made of runs of letters:
// {lang, runs: [{text, lang, isOwn, isStrong, href}]}. The language of a run is "cy", "en", or "" where nobody knows;
// that of a line says in which column it stands, and is "" for one that stands across both.

const LONG = 600;

/** A line of one language. What we say may name something of a file, such as its version. */
export function line(lang, text, { isStrong = false, href = "" } = {}) {
  return { lang, runs: [{ text: readable(text), lang, isOwn: false, isStrong, href }] };
}

/** The same said by each voice. What is the same in all languages stands once: figures and names. */
export function saidBy(voices, speak, style = {}) {
  const lines = voices.map((voice) => line(voice.lang, speak(voice), style));
  return lines.filter(({ runs }, place) => place === 0 || runs[0].text !== lines[0].runs[0].text);
}

/** People's own words. */
export function ownWords(text, lang, isStrong = false) {
  return [{ lang: "", runs: [ownRun(text, lang, isStrong)] }];
}

/** People's own words behind what they are, in one line: the label in every language, then the words once. */
export function labelled(voices, speak, text, lang) {
  const labels = saidBy(voices, speak).flatMap(({ lang: of, runs }, place) => [
    { ...runs[0], lang: of, isStrong: true, text: `${place > 0 ? " · " : ""}${runs[0].text}` },
  ]);
  return [{ lang: "", runs: [...labels, { ...labels.at(-1), text: ": " }, ownRun(text, lang, false)] }];
}

function ownRun(text, lang, isStrong) {
  return { text: readable(text), lang, isOwn: true, isStrong, href: "" };
}

/** Without what no XML can hold and no browser shows; each is replaced, so that nobody wonders where something went. */
export function readable(text) {
  return text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
}

/** @param {number} level - 1 for the report itself */
export function heading(level, lines) {
  return { type: "heading", level, lines };
}

/** @param {string} [look] - `name`, `facts` or `small`, for those who draw it */
export function paragraph(lines, look = "") {
  return { type: "paragraph", lines, look };
}

/** @param {object[][]} items - the lines of each */
export function list(items, isOrdered = false) {
  return { type: "list", items, isOrdered };
}

/**
 * A table: its first row is its head, and the first cell of each row says what the row is about.
 * @param {object[]} caption - lines
 * @param {object[][]} head - the lines of each cell
 * @param {object[][][]} rows - the lines of each cell of each row
 * @param {number[]} widths - shares of the width, in per cent
 */
export function table(caption, head, rows, widths) {
  return { type: "table", caption, head, rows, widths };
}

/**
 * The profile. `head` names its columns: principle, score, evidence.
 * @param {{id, name: object[], score: ?number, text: object[], confidence: object[], band: object[]}[]} rows
 * @param {number[]} limits - where bands begin
 */
export function profile(caption, head, rows, limits) {
  return { type: "profile", caption, head, rows, limits };
}

/** Blocks that belong together. `board` is a page of its own. */
export function section(look, blocks) {
  return { type: "section", look, blocks };
}

/** Whether a text stands in two columns. */
export function isBeside(lines) {
  return lines.length > 1 && lines.every(({ lang }) => lang !== "");
}

/** The letters of a line. */
export function textOf({ runs }) {
  return runs.map(({ text }) => text).join("");
}

/** Whether a line is so long that a row of a table with it may go on on the next sheet. */
export function isLong(one) {
  return textOf(one).length > LONG;
}
