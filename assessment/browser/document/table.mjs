// Rows as a CSV file, by RFC 4180, that a spreadsheet opens with every letter and without running anything.

/** Without it, spreadsheets take UTF-8 for another encoding, and ŵ and ŷ are lost. */
const BYTE_ORDER_MARK = "\ufeff";
/** What a spreadsheet may take for a formula or a command, also in wide letters, and behind white space. */
const FORMULA = /^[\s\u0000\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** @param {string[][]} rows - the first holds the names of the columns */
export function tableOf(rows) {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");
}

/** An apostrophe makes a text of what would be a formula. */
function cellOf(text) {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
