// Counting hands: a row for each level and for the two other answers, and what the hands say.

import { MOST_HANDS, readCount, tallyOf } from "../room/hands.mjs";
import { element, find, showIf, write } from "../views/elements.mjs";
import { inLanguages, kindName, languagesOf } from "./question.mjs";

/** @returns {Function} a function that shows the hands of a question */
export function handsView(stage, context) {
  const { kinds, steps, texts, locale, say, count, ask } = context;
  const panel = find(stage, "[data-hands]");
  const rows = find(panel, "[data-rows]");
  let shown = "";
  let hands = {};

  function rowFor(kind, id, settings, about) {
    const each = languagesOf(settings).map((language) => {
      const own = texts[language];
      return [language, { name: kindName(kind, own, about), text: own.questions[id].levels[kind] ?? "" }];
    });
    const [[lang, { name }]] = each;
    const field = element("input", { type: "text", inputmode: "numeric", maxlength: String(MOST_HANDS).length, "data-kind": kind, "aria-label": name, lang });
    const button = (by, sign) => {
      const label = say(by > 0 ? "one_more" : "one_less", { what: name });
      const made = element("button", { type: "button", class: "stage__step", "aria-label": label }, sign);
      made.addEventListener("click", () => count(kind, Math.max(0, (hands[kind] ?? 0) + by)));
      return made;
    };
    field.addEventListener("input", () => count(kind, readCount(field.value), { isTyped: true }));
    const text = element("div", { class: "stage__kind" }, ...inLanguages(each, (one) => one.name));
    const own = each.filter(([, one]) => one.text !== "");
    if (own.length > 0) text.append(element("div", { class: "stage__meaning" }, ...inLanguages(own, (one) => one.text)));
    return element("li", { class: "stage__row" }, text, element("div", { class: "stage__count" }, button(-1, "−"), field, button(1, "+")));
  }

  // A number and Enter, and the next one can be typed.
  rows.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches("input")) return;
    event.preventDefault();
    const fields = [...rows.querySelectorAll("input")];
    const following = fields[fields.indexOf(event.target) + 1];
    if (following) following.focus();
    else ask("next");
  });
  rows.addEventListener("focusin", ({ target }) => target.matches("input") && target.select());

  return ({ place: { id, step }, settings, about, counted }) => {
    showIf(panel, step === steps.hands);
    hands = counted.hands;
    const key = JSON.stringify([id, settings.wall, settings.both, about.perspective, about.route]);
    if (key !== shown) rows.replaceChildren(...kinds.map((kind) => rowFor(kind, id, settings, about)));
    shown = key;
    for (const field of rows.querySelectorAll("input")) {
      const text = hands[field.dataset.kind] ? String(hands[field.dataset.kind]) : "";
      if (readCount(field.value) !== readCount(text) || (field !== document.activeElement && field.value !== text)) field.value = text;
    }
    const said = handsText(tallyOf(hands, settings.people), (kind) => kindName(kind, texts[locale], about));
    for (const tally of stage.querySelectorAll("[data-tally]")) write(tally, said);
  };

  function handsText({ raised, standing, most, count: number, missing }, nameOf) {
    const sentences = [say(`hands_${standing}`, { what: most.map(nameOf).join(", "), number, all: raised })];
    if (missing !== null && missing < 0) sentences.push(say("hands_too_many", { number: -missing }));
    else if (missing !== null) sentences.push(say("hands_missing", { number: missing }));
    return sentences.join(" ");
  }
}

/** What was counted, as the text that goes into the question's note; empty where nothing was. */
export function handsLine(hands, people, nameOf, say) {
  const { raised, missing } = tallyOf(hands, people);
  if (raised === 0) return "";
  const counts = Object.entries(hands).map(([kind, count]) => `${nameOf(kind)}: ${count}`);
  if (missing > 0) counts.push(`${say("no_hand")}: ${missing}`);
  return say("hands_line", { hands: counts.join("; ") });
}
