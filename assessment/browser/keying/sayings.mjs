// What the field for keying in says of a question: what may be typed, and an answer in words.

import { boxesOf } from "./boxes.mjs";

/** @param {object} context - `rules`, `words`, `say` */
export function sayingsOf({ rules, words, say }) {
  const reasonOnEnter = ({ reason }) => reason || say("reason_on_paper");

  return {
    numberOf: ({ id }) => words.questions[id].number,
    named: ({ id }) => say("question", words.questions[id]),
    /** The reason that Enter alone leaves. */
    reasonOnEnter,
    /** What may be typed for what is asked of a question, in a sentence. */
    choices(asks, question, answer) {
      if (asks === "reason") return say("reason", { reason: reasonOnEnter(answer) });
      if (asks === "evidence") return say("evidence", { most: rules.evidence.length });
      const boxes = say(question.type === "rubric" ? "levels" : "options", boxesOf(question, rules));
      return question.type === "multiple" ? `${boxes} ${say("several")}` : boxes;
    },
    /** An answer in words. */
    inWords({ options }, { state, level, choices, evidence }) {
      if (state !== "answered") return say(state === "unanswered" ? "nothing" : `answer_${state}`);
      if (level === null) return say("answer_boxes", { boxes: choices.map((one) => options.indexOf(one) + 1).join(", ") });
      const said = say("answer_level", { level });
      const strength = words.evidence[evidence?.strength];
      return strength ? say("answer_evidence", { answer: said, evidence: strength }) : said;
    },
  };
}
