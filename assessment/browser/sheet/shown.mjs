// The sheet as the page shows it. Every change is made to what is kept by then, so no tab undoes what another one did.

import { caughtUp } from "./lines.mjs";

/**
 * @param {object} kept - from `keptSheet`
 * @param {Function} readLine - from `lineReader`
 */
export function shownSheet(kept, readLine) {
  /** Lines that were taken off stay until the page is left, so that each can come back. */
  let sheet;
  /** Whether the browser keeps it, and not only this page. */
  let isKept = true;

  return {
    sheet: () => sheet,
    isKept: () => isKept,
    /** Show what is kept. Returns the problem with it: `blocked`, `unreadable` or none. */
    read() {
      const { sheet: found, problem } = kept.read();
      sheet = { ...found, lines: found.lines.map(readLine) };
      isKept = problem !== "blocked";
      return problem;
    },
    /** Change parts of the sheet: `changeOf` gives them, from the sheet as it is. Returns the problem, as `read` does. */
    change(changeOf) {
      const { sheet: found, problem } = kept.read();
      if (problem === "unreadable") return problem;
      if (isKept && !problem) sheet = { ...found, lines: caughtUp(sheet.lines, found.lines, readLine) };
      sheet = { ...sheet, ...changeOf(sheet) };
      isKept = kept.write({ ...sheet, lines: standingOf(sheet).map(({ raw }) => raw) });
      return isKept ? "" : "blocked";
    },
  };
}

/** The lines that were not taken off. */
export function standingOf({ lines }) {
  return lines.filter(({ removed }) => !removed);
}
