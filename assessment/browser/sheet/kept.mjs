// A person's own sheet of questions, kept on this device in the browser's local storage.
//
// A sheet: {version, title, date, lines}. A line is {id} of a question of the site, so that either language shows it in
// its own words, or {own}, a question that the person wrote. Other lines stay as they were found.

import { sheetPlace } from "./place.mjs";

const VERSION = 1;
const EMPTY = { version: VERSION, title: "", date: "", lines: [] };

/**
 * Open the sheet. It is small and always written whole, at once after it was read, so two tabs do not undo each other.
 * @param {string} module - the address of the page's script: other sites of the same host may have sheets too
 */
export function keptSheet(module) {
  const key = sheetPlace(module);

  return {
    /** What is kept: {sheet, problem}, with the problem `blocked`, `unreadable` or none. Nothing is changed. */
    read() {
      try {
        const text = localStorage.getItem(key);
        if (text === null) return { sheet: EMPTY, problem: "" };
        const sheet = sheetFrom(text);
        return sheet ? { sheet, problem: "" } : { sheet: EMPTY, problem: "unreadable" };
      } catch {
        return { sheet: EMPTY, problem: "blocked" };
      }
    },
    /** Put a sheet in place of the one before. Returns whether the browser keeps it. */
    write(sheet) {
      try {
        localStorage.setItem(key, JSON.stringify(sheet));
        return true;
      } catch {
        return false;
      }
    },
    /** Make room where something unreadable is. It stays in the browser, under another name. */
    setAside() {
      localStorage.setItem(`${key} unreadable`, localStorage.getItem(key));
      localStorage.removeItem(key);
    },
    /** Call back when another tab has changed the sheet, or the browser was cleared. */
    onOtherTab(callback) {
      addEventListener("storage", (event) => (event.key === key || event.key === null) && callback());
    },
  };
}

function sheetFrom(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (value?.version !== VERSION || !Array.isArray(value.lines)) return null;
  const textOf = (part) => (typeof part === "string" ? part : "");
  const seen = new Set();
  const lines = value.lines.filter((line) => !line?.id || (!seen.has(line.id) && seen.add(line.id)));
  return { ...EMPTY, title: textOf(value.title), date: textOf(value.date), lines };
}
