// Going to any question: chosen from a list by parts, then asked for, so that nothing moves while people look.

import { element, find } from "../views/elements.mjs";

/** @returns {Function} a function that lists the questions asked, with a mark on those that have an answer */
export function jumpingView(stage, { texts, rules, jump }) {
  const list = find(stage, "#room-jump");
  find(stage, "[data-jump]").addEventListener("click", () => jump(list.value));
  let shown = "";

  return ({ place, settings, ids, isAnswered }) => {
    const own = texts[settings.wall];
    const key = JSON.stringify([place.id, settings.wall, ids.map(isAnswered)]);
    if (key === shown) return;
    shown = key;
    const groups = new Map();
    for (const { id, principle } of rules.questions.filter((question) => ids.includes(question.id))) {
      if (!groups.has(principle)) groups.set(principle, element("optgroup", { label: own.principles[principle], lang: settings.wall }));
      const text = `${ids.indexOf(id) + 1}. ${own.questions[id].title}${isAnswered(id) ? " ✓" : ""}`;
      groups.get(principle).append(element("option", { value: id, lang: settings.wall }, text));
    }
    list.replaceChildren(...groups.values());
    list.value = place.id;
  };
}
