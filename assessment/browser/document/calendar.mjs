// Days as a calendar file, by RFC 5545. Each is an event of a whole day, which no time zone can move.

const LONGEST_LINE = 75;
/** No file can name the day after. Without an end, an event takes the day it begins on. */
const LAST_DAY = "9999-12-31";

/**
 * @param {{id: string, day: string, title: string, text: string}[]} events - `day` as year-month-day
 * @param {string} language - of what we add to people's words
 * @param {Date} moment - when the file is made
 */
export function calendarOf(events, language, moment) {
  const stamp = moment.toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Working with Communities//Plan//EN",
    "CALSCALE:GREGORIAN",
    ...events.flatMap((event) => eventOf(event, language, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** Its id stays, so a calendar that reads the file again moves the event in place of adding another. */
function eventOf({ id, day, title, text }, language, stamp) {
  return [
    "BEGIN:VEVENT",
    `UID:${id}@working-with-communities`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    ...(day === LAST_DAY ? [] : [`DTEND;VALUE=DATE:${dayAfter(day).replaceAll("-", "")}`]),
    `SUMMARY;LANGUAGE=${language}:${escaped(title)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escaped(text)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function dayAfter(day) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** Control characters may not stand in a text at all; ends of lines have a sign of their own. */
function escaped(text) {
  return text
    .replace(/\r\n|\r|\n/g, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** A line of at most 75 bytes, and what is left of it in further lines that begin with a space; no letter is cut. */
function folded(line) {
  const parts = [""];
  let length = 0;
  for (const letter of line) {
    const bytes = new TextEncoder().encode(letter).length;
    if (length + bytes > LONGEST_LINE) {
      parts.push("");
      length = 1;
    }
    parts[parts.length - 1] += letter;
    length += bytes;
  }
  return parts.join("\r\n ");
}
