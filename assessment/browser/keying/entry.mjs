// One question after the other in one field. What is typed, and whether it goes on or back, is decided here.

import { find, write } from "../views/elements.mjs";
import { boxesOf, noAnswer, withBox, withEvidence, withoutValue } from "./boxes.mjs";
import { after, askedOf, before } from "./steps.mjs";

/**
 * @param {object} context - `rules`, `words`, `say`, `saver` (a function that gives it), `announce`, `onEnd`
 * @returns {{begin: Function, backFromEnd: Function, show: Function}}
 */
export function entryView(root, { rules, words, say, saver, announce, onEnd }) {
  const form = find(root, "[data-step]");
  const [input, problem] = [find(form, "[data-entry]"), find(form, "[data-wrong]")];
  let question;
  /** What the field asks for: `box`, `reason` or `evidence`. */
  let asks;

  const answer = () => saver().document.answers[question.id] ?? noAnswer(question);
  const numberOf = ({ id }) => words.questions[id].number;
  const named = () => say("question", words.questions[question.id]);

  function keep(changed) {
    saver().change(`answers/${question.id}`, changed);
  }

  const reasonOnEnter = () => answer().reason || say("reason_on_paper");

  /** What may be typed now, in a sentence. */
  function choices() {
    if (asks === "reason") return say("reason", { reason: reasonOnEnter() });
    if (asks === "evidence") return say("evidence", { most: rules.evidence.length });
    const boxes = say(question.type === "rubric" ? "levels" : "options", boxesOf(question, rules));
    return question.type === "multiple" ? `${boxes} ${say("several")}` : boxes;
  }

  /** An answer in words. */
  function inWords({ state, level, choices: chosen, evidence }) {
    if (state !== "answered") return say(state === "unanswered" ? "nothing" : `answer_${state}`);
    if (level === null) return say("answer_boxes", { boxes: chosen.map((one) => question.options.indexOf(one) + 1).join(", ") });
    const said = say("answer_level", { level });
    const strength = words.evidence[evidence?.strength];
    return strength ? say("answer_evidence", { answer: said, evidence: strength }) : said;
  }

  function ask(what, ...news) {
    asks = what;
    const asked = askedOf(rules, saver().document);
    const place = asked.indexOf(question) + 1;
    write(find(form, "[data-progress]"), say("progress", { place, all: asked.length }));
    find(form, "[data-bar]").setAttribute("width", String((100 * place) / asked.length));
    write(find(form, "[data-question]"), named());
    const now = what === "box" && answer().state === "unanswered" ? "" : say("now", { answer: inWords(answer()) });
    write(find(form, "[data-now]"), now);
    write(find(form, "[data-choices]"), choices());
    find(form, "[data-entry-label]").textContent = what === "reason" ? say("reason_label") : find(form, "[data-entry-label]").dataset.entryLabel;
    input.setAttribute("inputmode", what === "reason" ? "text" : "numeric");
    input.maxLength = what === "reason" ? words.format.longest.note : 4;
    complain("");
    input.value = "";
    announce([...news, named(), now, choices()].filter(Boolean).join(" "));
    input.focus();
  }

  function complain(text) {
    problem.textContent = text;
    input.setAttribute("aria-invalid", String(text !== ""));
    input.select();
  }

  function took() {
    return say("took", { number: numberOf(question), answer: inWords(answer()) });
  }

  function goOn() {
    const news = [took()];
    const { question: next, passedOver } = after(question.id, rules, saver().document);
    if (passedOver.length > 0) news.push(say("passed_over", { numbers: passedOver.map(numberOf).join(", ") }));
    if (!next) return onEnd(news.join(" "));
    question = next;
    ask("box", ...news);
  }

  function goBack() {
    const earlier = asks === "box" ? before(question.id, rules, saver().document) : question;
    if (!earlier) return complain(say("first"));
    question = earlier;
    ask("box");
  }

  /** An answer that stays as it is may still lack what belongs to it. */
  function goOnOrAskMore() {
    const { state, level } = answer();
    if (level !== null) return ask("evidence");
    return state === "not_applicable" ? ask("reason") : goOn();
  }

  /** Take what was typed for what the field asks for. */
  const takes = {
    reason(typed) {
      keep({ ...answer(), reason: typed || reasonOnEnter() });
      goOn();
    },
    evidence(typed) {
      const changed = typed === "" ? answer() : withEvidence(rules, numberIn(typed), answer());
      if (!changed) return refuse(typed);
      if (typed !== "") keep(changed);
      goOn();
    },
    box(typed) {
      if (typed === "") return goOnOrAskMore();
      const changed = withBox(question, rules, numberIn(typed), answer());
      if (!changed) return refuse(typed);
      keep(changed);
      if (changed.state === "not_applicable") return ask("reason", took());
      if (changed.level !== null) return ask("evidence", took());
      // Where several may be ticked, only Enter alone goes on.
      if (question.type === "multiple" && changed.state !== "dont_know") return ask("box", took());
      goOn();
    },
  };

  function refuse(typed) {
    complain(say("wrong", { typed, choices: choices() }));
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = input.value.trim();
    const { back, clear } = words.keys;
    if (typed === String(back)) return goBack();
    if (typed === String(clear)) {
      keep(withoutValue(question, answer()));
      return ask("box", took());
    }
    takes[asks](typed);
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
