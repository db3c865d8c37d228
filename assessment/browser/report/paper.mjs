// How a report looks, on the page, in its file and on paper: one sheet for all three. The page lays it over the report
// alone, and the site's own sheets do not reach in, so that what people see is what they take along.

const LONGEST_TITLE = 90;

/** The sheet of paper: its size, the title that runs along, and the numbers of its pages. */
export function sheetOf(running) {
  const letters = [...running];
  const title = letters.length > LONGEST_TITLE ? `${letters.slice(0, LONGEST_TITLE).join("")}…` : running;
  return `@page {
  size: A4;
  margin: 21mm 16mm 19mm;
  @top-left { content: "${quoted(title)}"; font: 8pt Arial, "Liberation Sans", sans-serif; color: #444; vertical-align: bottom; padding-bottom: 4mm; }
  @top-right { content: ""; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Arial, "Liberation Sans", sans-serif; color: #444; vertical-align: top; padding-top: 4mm; }
}`;
}

/** A text as CSS, in which no letter but the plain ones means anything. */
function quoted(text) {
  return [...text.replace(/\s+/g, " ")].map((letter) => (/[a-zA-Z0-9 ]/.test(letter) ? letter : `\\${letter.codePointAt(0).toString(16)} `)).join("");
}

export const PAPER = `
.report { box-sizing: border-box; max-width: 50em; margin: 0 auto; padding: 1.5em 1.25em 2em; background: #fff; color: #1b2624; color-scheme: light; font: 1em/1.5 Arial, "Liberation Sans", Helvetica, sans-serif; text-align: left; overflow-wrap: anywhere; }
.report *, .report *::before { box-sizing: border-box; }
.report h1, .report h2, .report h3 { margin: 1.4em 0 .4em; color: #0b5a54; font-weight: 700; line-height: 1.25; }
.report h1 { margin-top: 0; font-size: min(1.75em, 7.2vw); }
.report h2 { padding-top: .5em; border-top: 3px solid #0b5a54; font-size: 1.35em; }
.report h3 { font-size: 1.08em; }
.report p { margin: .5em 0; }
.report .name { margin: 0; font-size: 1.2em; font-weight: 700; }
.report .name + .name { font-size: 1.05em; font-weight: 400; }
.report .facts, .report .small { color: #485754; font-size: .875em; }
.report .own { white-space: pre-line; }
.report ul, .report ol { margin: .5em 0; padding-left: 1.4em; }
.report li { margin: .3em 0; }
.report a { color: #0b5a54; }
.report a:focus-visible, .report .scroll:focus-visible { outline: 3px solid #b3420a; outline-offset: 2px; }
.report .scroll { overflow-x: auto; margin: .6em 0 1em; }
.report table { width: 100%; border-collapse: collapse; font-size: .875em; line-height: 1.4; }
.report caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.report th, .report td { padding: .4em .5em; border: 1px solid #9aa8a4; text-align: left; vertical-align: top; font-weight: 400; }
.report thead th { background: #eff2ee; font-weight: 700; }
.report td > div + div, .report th > div + div { margin-top: .25em; }
.report .section--sign { margin: 1em 0; padding: .1em 0 .1em .9em; border-left: 4px solid #97400d; }
.report .section--sign h3 { margin-top: .3em; }
.report .section--foot { margin-top: 2em; padding-top: .6em; border-top: 1px solid #9aa8a4; }
.report .profile { margin: .8em 0; font-size: .9375em; line-height: 1.3; }
.report .profile ul { margin: 0; padding: 0; list-style: none; }
.report .profile__head { display: flex; flex-direction: column; margin: 0; color: #485754; font-size: .75em; text-align: right; }
.report .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.report .profile__row { display: grid; grid-template: "name score" auto "track evidence" auto / 1fr auto; gap: .15em .6em; align-items: center; margin: 0; padding: .3em 0; }
.report .profile__name { grid-area: name; font-weight: 700; }
.report .profile__score { grid-area: score; text-align: right; }
.report .profile__track { grid-area: track; width: 100%; height: .85em; }
.report .profile__evidence { grid-area: evidence; color: #485754; font-size: .8125em; text-align: right; }
.report .profile__band { fill: #d5dbd8; }
.report .profile__bar { fill: #0b5a54; }
.report .profile__limit { stroke: #fff; stroke-width: 2; }
.report .profile__row--gap .profile__track { outline: 1px dashed #485754; outline-offset: -1px; }
.report .profile__row--gap .profile__track > * { display: none; }
@media (min-width: 40rem) {
  .report { padding: 2.5em 3em 3em; }
  .report .beside { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.6em; }
  .report .profile__row { grid-template: "name track score evidence" auto / 12em 1fr 10.5em 2.6em; padding: .35em 0; }
  .report--both .profile__row { grid-template-columns: 13em 1fr 12em 2.6em; }
}
@media (max-width: 39.99rem) {
  .report .beside > * + * { margin-top: .35em; }
}
@media screen and (max-width: 39.99rem) {
  .report :is(table, tbody, tbody tr, tbody th) { display: block; }
  .report thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .report tbody tr { margin-bottom: .7em; border: 1px solid #9aa8a4; }
  .report tbody th { border: 0; background: #eff2ee; }
  .report td { display: grid; grid-template-columns: 7.5em 1fr; gap: 0 .6em; border: 0; border-top: 1px solid #d5dbd8; }
  .report td::before { grid-row: 1 / span 9; content: attr(data-column) / ""; color: #485754; }
  .report td > div { grid-column: 2; min-width: 0; }
  .report tbody tr:has(> :nth-child(5)) { display: grid; grid-template-columns: 1fr 1fr; }
  .report tr > th:has(~ :nth-child(5)) { grid-column: 1 / -1; }
  .report tr:has(> :nth-child(5)) > td { grid-template-columns: 1fr auto; }
}
@media print {
  .report { max-width: none; padding: 0; font-size: 10pt; line-height: 1.4; }
  .report h1 { font-size: 19pt; }
  .report h2 { font-size: 14pt; }
  .report h3 { font-size: 11pt; }
  .report h1, .report h2, .report h3 { break-after: avoid; }
  .report .beside { display: grid; grid-template-columns: 1fr 1fr; gap: 0 6mm; }
  .report .name { font-size: 13pt; }
  .report .name + .name { font-size: 11pt; }
  .report table { min-width: 0; font-size: 8.5pt; }
  .report .small, .report .facts { font-size: 8.5pt; }
  .report .scroll { overflow: visible; }
  .report thead { display: table-header-group; }
  .report tr, .report li, .report p, .report .beside, .report .profile, .report .section--foot { break-inside: avoid; }
  .report tr:has(.own--long) { break-inside: auto; }
  .report ul:has(+ .scroll), .report thead, .report thead tr { break-after: avoid; }
  .report tbody tr:first-child, .report .section--foot { break-before: avoid; }
  .report .section--board { break-after: page; }
  .report p { orphans: 3; widows: 3; }
  .report .profile { font-size: 9.5pt; }
  .report .profile__head { font-size: 8pt; }
  .report--both .section--board { font-size: 9.5pt; }
  .report--both h1 { font-size: 16pt; }
  .report .section--board :is(h2, h3) { margin-top: .9em; }
  .report .section--board li { margin: .15em 0; }
  .report .profile__row { grid-template: "name track score evidence" auto / 48mm 1fr 42mm 12mm; padding: 1mm 0; }
  .report .profile__evidence { font-size: 8.5pt; }
  .report--both .profile__row { grid-template: "name track score evidence" auto / 62mm 1fr 50mm 10mm; font-size: 8.5pt; }
  .report svg, .report thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .report a { color: inherit; text-decoration: none; }
}
`;
