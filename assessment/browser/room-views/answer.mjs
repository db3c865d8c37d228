// The group's answer: chosen by people, with what the hands said in sight, and never by the hands.

import { element, find, showIf, write } from "../views/elements.mjs";
import { viewText } from "../views/origins.mjs";
import { inLanguages, kindName, languagesOf } from "./question.mjs";

const NO_VALUE = ["dont_know", "not_applicable"];
const TEXTS = ["reason", "note", "minority"];

/** @returns {Function} a function that shows the answer of a question */
export function answerView(stage, context) {
  const { kinds, steps, texts, say, words, change } = context;
  const panel = find(stage, "[data-answer]");
  const choices = find(panel, "[data-choices]");
  const fields = Object.fromEntries(TEXTS.map((name) => [name, find(panel, `#room-${name}`)]));
  const strengths = () => [...panel.querySelectorAll('[name="room-evidence"]')];
  let shown = "";

  function choiceFor(kind, id, settings, about) {
    const each = languagesOf(settings).map((language) => [language, texts[language]]);
    const label = element("label", { for: `room-choice-${kind}` });
    label.append(element("strong", {}, ...inLanguages(each, (own) => kindName(kind, own, about))));
    if (!NO_VALUE.includes(kind)) label.append(element("span", {}, ...inLanguages(each, ({ questions }) => questions[id].levels[kind])));
    return element("div", { class: "choice" }, element("input", { type: "radio", name: "room-choice", id: `room-choice-${kind}`, value: kind }), label);
  }

  panel.addEventListener("change", ({ target }) => {
    if (target.name === "room-choice") change(chosen(target.value));
    if (target.name === "room-evidence") change(({ evidence }) => ({ evidence: { note: "", ...evidence, strength: target.value } }));
  });
  for (const [name, field] of Object.entries(fields)) {
    field.addEventListener("input", () => change(() => ({ [name]: field.value }), { isTyped: true }));
  }
  find(panel, "[data-clear]").addEventListener("click", () => {
    change(({ evidence }) => ({ state: "unanswered", level: null, evidence: evidence && { ...evidence, strength: null } }));
    find(panel, "h3").focus();
  });

  return ({ place: { id, step }, settings, about, answer, own, minority }) => {
    showIf(panel, step === steps.answer);
    const key = JSON.stringify([id, settings.wall, settings.both, about.perspective, about.route]);
    if (key !== shown) choices.replaceChildren(...kinds.map((kind) => choiceFor(kind, id, settings, about)));
    shown = key;
    const { state, level, reason, evidence, origin } = answer;
    const kind = state === "answered" ? String(level) : state;
    for (const input of choices.querySelectorAll("input")) input.checked = input.value === kind;
    for (const input of strengths()) input.checked = input.value === evidence?.strength;
    Object.entries({ reason, note: own, minority }).forEach(([name, text]) => fields[name].value === text || (fields[name].value = text));
    showIf(find(panel, "[data-reason]"), state === "not_applicable");
    showIf(find(panel, "[data-evidence]"), state === "answered" || Boolean(evidence?.strength));
    showIf(find(panel, "[data-clear]"), state !== "unanswered");
    const examples = find(panel, "[data-evidence-examples]");
    examples.lang = settings.wall;
    write(examples, texts[settings.wall].questions[id].evidence);
    const before = (origin?.views ?? []).map((view) => viewText(id, view, { say, words, optionsOf: () => [] }));
    write(find(panel, "[data-before]"), before.length > 0 ? `${say("origin")} ${before.join("; ")}` : "");
  };
}

/** What choosing one of the kinds changes. Evidence is there to be asked for, as in the questionnaire. */
function chosen(kind) {
  const value = NO_VALUE.includes(kind) ? { state: kind, level: null } : { state: "answered", level: Number(kind) };
  return ({ evidence }) => ({ ...value, evidence: evidence ?? { strength: null, note: "" } });
}
