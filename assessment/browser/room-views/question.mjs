// The question on the wall: its words in one language or both, and the levels that have been shown so far.

import { element, find, showIf, write } from "../views/elements.mjs";
import { dontKnowIn, wordingOf } from "../views/route_words.mjs";

/** @returns {Function} a function that shows a question as far as it has come */
export function questionView(stage, { texts, steps }) {
  const heading = find(stage, "[data-wording]");
  const [why, list] = ["why", "levels"].map((name) => find(stage, `[data-${name}]`));
  let shown = "";

  /** @param {object} shown - `place`, `settings` with `wall` and `both`, and the document's `about` */
  return ({ place: { id, step }, settings, about }) => {
    const each = languagesOf(settings).map((language) => [language, texts[language].questions[id]]);
    const key = JSON.stringify([id, settings.wall, settings.both, about.perspective, about.route]);
    if (key !== shown) {
      heading.replaceChildren(...inLanguages(languagesOf(settings).map((one) => [one, texts[one]]), (own) => wordingOf(own, id, about)));
      find(why, "[data-why-text]").replaceChildren(...inLanguages(each, (text) => text.why));
      why.open = false;
      list.replaceChildren();
    }
    shown = key;
    const count = Math.min(step, steps.levels);
    while (list.children.length > count) list.lastChild.remove();
    // One by one, so that what is read out is the one that has come.
    while (list.children.length < count) list.append(levelItem(list.children.length, each, texts));
    for (const item of list.children) item.toggleAttribute("data-newest", item === list.lastChild);
    showIf(list, step <= steps.levels);
    showIf(why, step <= steps.levels);
    if (count > 0 && step <= steps.levels) list.lastChild.scrollIntoView({ block: "nearest" });
  };
}

/** The language on the wall and, if asked for, the other one. */
export function languagesOf({ wall, both }) {
  const other = wall === "cy" ? "en" : "cy";
  return both ? [wall, other] : [wall];
}

/** A text in each language: the first as it is, the other small below. */
export function inLanguages(each, textOf) {
  return each.map(([lang, texts], at) => element("span", { lang, class: at === 0 ? "wall" : "wall wall--other" }, textOf(texts)));
}

/** What a level, or another kind of answer, is called in the language of some texts. */
export function kindName(kind, texts, about) {
  const { names } = texts;
  if (kind === "dont_know") return dontKnowIn(texts, names.dont_know, about);
  return kind === "not_applicable" ? names.not_applicable : `${names.level} ${kind}`;
}

function levelItem(level, each, texts) {
  const name = inLanguages(each.slice(0, 1).map(([lang]) => [lang, texts[lang].names]), (names) => `${names.level} `);
  name[0].className = "visually-hidden";
  const number = element("strong", { class: "stage__number" }, ...name, String(level));
  return element("li", {}, number, element("span", {}, ...inLanguages(each, (text) => text.levels[level])));
}

/** Where the room is, in a few words. */
export function whereView(stage, { say, texts }) {
  return ({ place, settings, ids, principle, answered }) => {
    const own = texts[settings.wall];
    const part = find(stage, "[data-part-name]");
    part.lang = settings.wall;
    write(part, `${own.principles[principle]} · ${own.questions[place.id].title}`);
    write(find(stage, "[data-where]"), say("where", { number: ids.indexOf(place.id) + 1, all: ids.length }));
    write(find(stage, "[data-answered]"), say("progress", { answered, all: ids.length }));
  };
}
