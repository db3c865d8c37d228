// What questions, steps and answers are called on the page of the plan.

import { aimText, todoText } from "../views/step_words.mjs";
import { dayInWords, strengthName } from "../views/wording.mjs";

/** @param {object} texts - what the build writes into the page: `questions`, `names`, `signs`, `reasons` */
export function createNames(texts, words, say, rules) {
  const asks = new Map(rules.questions.map((question) => [question.id, question]));
  const titleOf = (id) => (asks.has(id) ? texts.questions[id].title : say("question_gone"));
  const named = (kind) => (id) => texts.names[kind][id];

  return {
    titleOf,
    isAsked: (id) => asks.has(id),
    textsOf: (id) => texts.questions[id],
    principleOf: (id) => (asks.get(id)?.principle ? texts.names.principles[asks.get(id).principle] : ""),
    nameOf: (id, kind = "principles") => named(kind)(id),
    signTitle: (id) => texts.signs[id],
    ruleReason: (id) => texts.reasons[id],
    /** What a step is called where there is room for one line. */
    stepTitle: ({ what, question }) => what.trim() || (question === null ? say("step_unnamed") : titleOf(question)),
    aimText: (step) => aimText(step, { say, words }),
    todoFor: (step, perspective) => todoText(step, perspective, { say, texts }),
    dayText: (day) => dayInWords(day, words.months),
    answerText: ({ level, strength }) => say("answer_level", { level, strength: strengthName(words, strength) }),
  };
}
