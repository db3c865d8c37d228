// What an assessment is called in the list.

import { dayInWords, timeOfDay } from "../views/wording.mjs";

/** The name that people gave it, else the organisation and the work, else that it has none. */
export function nameOf({ name, document }, say) {
  const { organisation = "", work = "" } = document?.about ?? {};
  return name || [organisation, work].filter((text) => text !== "").join(" – ") || say("unnamed");
}

/** What the route is called that was taken; empty where everything is asked. */
export function routeTitle({ route }, { route_titles: titles }) {
  return Object.hasOwn(titles, route) ? titles[route] : "";
}

/** Whose view it is, by which route, and of what day. */
export function aboutText({ about }, { say, words }) {
  const parts = [say(`view_${about.perspective}`), routeTitle(about, words), dayInWords(about.date, words.months)];
  return parts.filter((text) => text !== "").join(" · ");
}

/** A moment as the day and the time where the device is. */
export function momentInWords(moment, { words }) {
  const date = new Date(moment);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].join("-");
  return { day: dayInWords(day, words.months), time: timeOfDay(date) };
}

/** When it changed last; empty where that is not known. */
export function changedText({ changed }, context) {
  return changed ? context.say("changed", momentInWords(changed, context)) : "";
}

/** Whether there is a file of it, and whether that is up to date. */
export function filedText({ changed, filed }, context) {
  if (!filed) return context.say("not_filed");
  return context.say(changed > filed ? "filed_before" : "filed", momentInWords(filed, context));
}
