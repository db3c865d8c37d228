// What views, questions and signs are called on the compare page.

import { dontKnowIn, routeIn } from "../views/route_words.mjs";
import { dayInWords, strengthName } from "../views/wording.mjs";

/**
 * Functions from ids and entries to names.
 * @param {object} texts - what the build writes into the page: `questions`, `principles`, `routes`, `signs`, `changes`
 */
export function createNames(texts, words, say) {
  /** What a view is called, at its place in the list from 0. */
  function viewName({ name, document: { about } }, number) {
    return name || about.work || about.organisation || say("view_unnamed", { number: number + 1 });
  }

  /** Whose view it is, by which route, and of which day. */
  function viewFacts({ document: { about, framework } }, version) {
    const { title } = routeIn(texts, about);
    const parts = [say(`side_${about.perspective}`), ...(title ? [say("route", { title })] : []), dayInWords(about.date, words.months) || say("undated")];
    if (framework.version !== version) parts.push(say("earlier_version", { version: framework.version }));
    return parts.join(" · ");
  }

  /** What a view answered, in words, one text for each thing that it says. */
  function answerTexts(id, { document: { about, answers } }, state) {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    const { levels, options } = texts.questions[id];
    if (state === "hidden") return [say("trace_hidden")];
    if (answer?.state === "dont_know") return [dontKnowIn(texts, words.dont_know, about)];
    if (state === "skipped") return [say("trace_skipped")];
    if (state === "not_applicable") return [say("trace_left_out", { reason: answer.reason })];
    if (state !== "answered") return [say("open_unanswered")];
    if (levels) return [`${say("level", { level: answer.level })}: ${levels[answer.level]}`];
    return answer.choices.filter((option) => Object.hasOwn(options, option)).map((option) => options[option]);
  }

  /** What stands beside an answer in people's own words. */
  function besideTexts(id, { document: { answers } }) {
    const { evidence, note } = Object.hasOwn(answers, id) ? answers[id] : {};
    const shown = [strengthName(words, evidence?.strength), evidence?.note].filter(Boolean).join(": ");
    return [shown && say("evidence", { evidence: shown }), note && say("own_notes", { note })].filter(Boolean);
  }

  /** The steps of a view's plan that answer a question. */
  function plannedTexts(id, { document: { plan } }) {
    const steps = Object.values(plan).filter(({ question }) => question === id);
    return steps.map(({ what, who, by, status }) => {
      const parts = [what.trim() || texts.questions[id].title, who, dayInWords(by, words.months), words.statuses[status]];
      return say("planned", { step: parts.filter((part) => part !== "").join(" · ") });
    });
  }

  return {
    viewName,
    viewFacts,
    answerTexts,
    besideTexts,
    plannedTexts,
    titleOf: (id) => texts.questions[id].title,
    wordingOf: (id, side) => texts.questions[id][side],
    /** What a question is called in the words of a view's route, and the route; nothing where it has none of its own. */
    wordingOnRoute(id, { document: { about } }) {
      const { title, wordings } = routeIn(texts, about);
      return wordings[id] && { title, wording: wordings[id] };
    },
    routeTitle: ({ document: { about } }) => routeIn(texts, about).title,
    principleOf: (id) => texts.principles[texts.questions[id].principle],
    /** The questions of a principle, in the order asked. */
    questionsOf: (principle) => Object.keys(texts.questions).filter((id) => texts.questions[id].principle === principle),
    ruleReason: (id) => texts.reasons[id],
    principleName: (id) => texts.principles[id].name,
    sign: (id) => texts.signs[id],
    /** Why a question became different after a version, and what it was called if nothing asks it any more. */
    changeOf(id, version) {
      const versions = Object.keys(texts.changes);
      const later = versions.slice(versions.indexOf(version) + 1);
      const change = later.map((one) => texts.changes[one][id]).find(Boolean);
      return { title: texts.questions[id]?.title ?? change?.title ?? id, reason: change?.reason ?? "" };
    },
  };
}
