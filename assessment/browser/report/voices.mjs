// A voice says everything in one language: sentences, names and texts that the build writes into the page.

import { dontKnowIn, routeIn, wordingOf } from "../views/route_words.mjs";
import { aimText, evidenceTodo, todoText } from "../views/step_words.mjs";
import { createScoreText, createSpeaker, dayInWords, strengthName } from "../views/wording.mjs";

/** @param {string} lang - "cy" or "en" @param {object} words - of that language @param {object} texts - of that language */
export function voiceOf(lang, words, texts, rules) {
  const say = createSpeaker(words.say);
  const isAsked = (id) => Object.hasOwn(texts.questions, id);
  const titleOf = (id) => (isAsked(id) ? texts.questions[id].title : say("question_gone"));
  const evidence = (strength) => strengthName(words, strength);
  /** A file may hold any choices, also for a question that has none. */
  const optionsIn = (id) => texts.questions[id].options ?? {};
  return {
    lang,
    say,
    words,
    rules,
    texts,
    titleOf,
    evidence,
    label: (name) => words.labels[name],
    wordingOf: (id, about) => wordingOf(texts, id, about),
    dontKnow: (about) => dontKnowIn(texts, words.dont_know, about),
    routeTitle: (about) => routeIn(texts, about).title,
    levelText: (id, level) => texts.questions[id].levels[level],
    optionsOf: (id, choices) =>
      choices.filter((option) => Object.hasOwn(optionsIn(id), option)).map((option) => optionsIn(id)[option]),
    nameOf: (id, kind = "principles") => texts.names[kind][id],
    signTitle: (id) => texts.signs[id].title,
    signOf: (id) => texts.signs[id],
    ruleReason: (id) => texts.reasons[id],
    dayText: (day) => dayInWords(day, words.months),
    aimText: (step) => aimText(step, { say, words }),
    todoFor: (step, perspective) => todoText(step, perspective, { say, texts }),
    scoreText: createScoreText(say, rules),
    bandText: ({ band }) => (band === null ? "–" : words.bands[band]),
    percent: (number) => say("percent", { number }),
  };
}

/**
 * Which language own words are in, where that is known: what people have chosen from what we suggest is in the language
 * that it was suggested in, unless both say the same; of the rest, people may say it.
 */
export function languageOf(voices, said) {
  const suggested = new Map();
  for (const { lang, say, texts } of voices) {
    for (const { next, evidence } of Object.values(texts.questions)) {
      if (!next) continue;
      for (const text of [...next.organisation, ...next.partner, evidenceTodo(evidence, say)]) {
        suggested.set(text, suggested.has(text) && suggested.get(text) !== lang ? said : lang);
      }
    }
  }
  return (text) => suggested.get(text) ?? said;
}
