// The result of a route: levels in words in place of scores, what could not be told, and the way on.

import { dataIn, element, find, linkTo, write } from "./elements.mjs";
import { wordingFor } from "../document/answers.mjs";
import { routeResult } from "../scoring/route_result.mjs";
import { silenceOf } from "./silence.mjs";
import { createSpeaker } from "./wording.mjs";

/** @returns {Function} a function that shows what the route of a document says */
export function routeResultView(root, context) {
  const { rules, words, routes, say, saver, titleOf, nameOf, levelText } = context;
  const part = find(root, '[data-part="result"]');
  const place = find(part, "[data-route-result]");
  const sayOf = createSpeaker(dataIn(root, "route-words"));
  return (document) => {
    const route = routes.get(document.about.route);
    if (!route) return place.replaceChildren();
    const { perspective } = document.about;
    const result = routeResult(rules, { id: route.id, questions: route.asks }, document.answers, perspective);
    place.replaceChildren(
      element("p", {}, sayOf("asked", { ...result, minimum: rules.minimum_coverage })),
      wayOn(result.left.length),
      ...finding(result, route, wordingFor(perspective)),
      ...result.principles.flatMap((one) => principle(one, route)),
    );
    const count = (state) => result.signals.filter((signal) => signal.state === state).length;
    const counts = { raised: count("raised"), unasked: count("not_asked") + count("open") };
    write(find(part, "[data-signal-state]"), sayOf("signals", counts));
  };

  /** What could not be told, as the finding that it is. */
  function finding({ could_not_tell: silent, asked }, route, side) {
    if (silent.length === 0) return [];
    const why = side === "partner" ? find(part, "[data-unseen-finding] p").textContent : sayOf("silent_why");
    return [
      element("h3", {}, sayOf("silent", { answer: silenceOf(root, words, route.id), number: silent.length, asked })),
      element("p", {}, why),
      element("ul", {}, ...silent.map((id) => element("li", {}, linkTo(id, titleOf(id))))),
    ];
  }

  /** What each answer says in the level's own words, and why no score stands over it; or the score. */
  function principle({ id, share, score, band, answers }, route) {
    const scored = () => `${say("percent", { number: score })} · ${words.bands[band]}`;
    const lines = answers.flatMap((answer) => [
      element("dt", {}, linkTo(answer.question, titleOf(answer.question))),
      element("dd", {}, element("p", {}, answerText(answer, route))),
    ]);
    return [
      element("h3", {}, nameOf(id)),
      element("dl", { class: "answers" }, ...lines),
      element("p", { class: "small" }, band === null ? sayOf("share", { share }) : scored()),
    ];
  }

  function answerText({ question, state, level }, route) {
    if (level !== null) return `${say("level", { level })}: ${levelText(question, level)}`;
    if (state === "dont_know") return silenceOf(root, words, route.id);
    return say(state === "not_applicable" ? "origin_not_applicable" : "open_unanswered");
  }

  function wayOn(left) {
    const button = element("button", { type: "button", class: "button" }, sayOf("on", { left }));
    button.addEventListener("click", () => {
      saver.change("about/route", "");
      location.hash = "overview";
    });
    return element("p", { class: "actions" }, button);
  }
}
