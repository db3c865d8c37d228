// One question after the other in one field. What is typed, and whether it goes on or back, is decided here.

import { find } from "../views/elements.mjs";
import { noAnswer, withBox, withEvidence, withoutValue } from "./boxes.mjs";
import { fieldView } from "./field.mjs";
import { sayingsOf } from "./sayings.mjs";
import { after, askedOf, before } from "./steps.mjs";

/**
 * @param {object} context - `rules`, `words`, `say`, `saver` (a function that gives it), `announce`, `onEnd`
 * @returns {{begin: Function, backFromEnd: Function, show: Function}}
 */
export function entryView(root, { rules, words, say, saver, announce, onEnd }) {
  const form = find(root, "[data-step]");
  const field = fieldView(form, { say, longest: words.format.longest });
  const sayings = sayingsOf({ rules, words, say });
  let question;
  /** What the field asks for: `box`, `reason` or `evidence`. */
  let asks;

  const answer = () => saver().document.answers[question.id] ?? noAnswer(question);
  const choices = () => sayings.choices(asks, question, answer());
  const keep = (changed) => saver().change(`answers/${question.id}`, changed);
  const took = () => say("took", { number: sayings.numberOf(question), answer: sayings.inWords(question, answer()) });
  const refuse = (typed) => field.complain(say("wrong", { typed, choices: choices() }));
  const takes = { box: takeBox, reason: takeReason, evidence: takeEvidence };

  function ask(what, ...news) {
    asks = what;
    const asked = askedOf(rules, saver().document);
    const name = sayings.named(question);
    const isNew = what === "box" && answer().state === "unanswered";
    const now = isNew ? "" : say("now", { answer: sayings.inWords(question, answer()) });
    field.ask({ asks, place: asked.indexOf(question) + 1, all: asked.length, name, now, choices: choices() });
    announce([...news, name, now, choices()].filter(Boolean).join(" "));
    field.focus();
  }

  function goOn() {
    const news = [took()];
    const { question: next, passedOver } = after(question.id, rules, saver().document);
    if (passedOver.length > 0) news.push(say("passed_over", { numbers: passedOver.map(sayings.numberOf).join(", ") }));
    if (!next) return onEnd(news.join(" "));
    question = next;
    ask("box", ...news);
  }

  function goBack() {
    const earlier = asks === "box" ? before(question.id, rules, saver().document) : question;
    if (!earlier) return field.complain(say("first"));
    question = earlier;
    ask("box");
  }

  /** An answer that stays as it is may still lack what belongs to it. */
  function goOnOrAskMore() {
    const { state, level } = answer();
    if (level !== null) return ask("evidence");
    return state === "not_applicable" ? ask("reason") : goOn();
  }

  function takeReason(typed) {
    keep({ ...answer(), reason: typed || sayings.reasonOnEnter(answer()) });
    goOn();
  }

  function takeEvidence(typed) {
    const changed = typed === "" ? answer() : withEvidence(rules, numberIn(typed), answer());
    if (!changed) return refuse(typed);
    if (typed !== "") keep(changed);
    goOn();
  }

  function takeBox(typed) {
    if (typed === "") return goOnOrAskMore();
    const changed = withBox(question, rules, numberIn(typed), answer());
    if (!changed) return refuse(typed);
    keep(changed);
    if (changed.state === "not_applicable") return ask("reason", took());
    if (changed.level !== null) return ask("evidence", took());
    // Where several may be ticked, only Enter alone goes on.
    if (question.type === "multiple" && changed.state !== "dont_know") return ask("box", took());
    goOn();
  }

  function takeAway() {
    keep(withoutValue(question, answer()));
    ask("box", took());
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = field.typed();
    const { back, clear } = words.keys;
    if (typed === String(back)) goBack();
    else if (typed === String(clear)) takeAway();
    else takes[asks](typed);
  });
  find(form, "[data-back]").addEventListener("click", goBack);

  return {
    /** Go on after a question; from the first without one. */
    begin(id) {
      const { question: next } = after(id, rules, saver().document);
      if (!next) return onEnd("");
      question = next;
      ask("box");
    },
    backFromEnd() {
      question = before(undefined, rules, saver().document);
      ask("box");
    },
    show: (isShown) => (form.hidden = !isShown),
  };
}

/** Digits only, so that no other writing of a number is taken for a box. */
function numberIn(typed) {
  return /^\d+$/.test(typed) ? Number(typed) : NaN;
}
