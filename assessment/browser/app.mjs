// Brings the questionnaire to life: reads what is stored, wires the views, and scores at every change.

import { aboutView } from "./about.mjs";
import { newDocument, readDocument } from "./answers.mjs";
import { find } from "./elements.mjs";
import { documentFrom } from "./entries.mjs";
import { filesView } from "./files.mjs";
import { readAnswer, settleChoices, writeAnswer } from "./form.mjs";
import { partsView } from "./parts.mjs";
import { progressView } from "./progress.mjs";
import { resultView } from "./result.mjs";
import { createSaver } from "./saving.mjs";
import { score } from "./score.mjs";
import { memoryStorage, openStorage } from "./storage.mjs";
import { traceView } from "./trace.mjs";
import { createSpeaker, timeOfDay } from "./wording.mjs";

// Both languages load this module from one place, so both find the same answers.
const DATABASE = `working-with-communities ${new URL("..", import.meta.url).pathname}`;

for (const root of document.querySelectorAll("[data-assessment]")) start(root);

async function start(root) {
  const rules = JSON.parse(find(root, "[data-rules]").textContent);
  const words = JSON.parse(find(root, "[data-words]").textContent);
  const say = createSpeaker(words.say);
  const empty = newDocument(rules, words.format);
  const { storage, stored, problem } = await restore(empty, words.format);

  const saver = createSaver(storage, stored ?? empty, empty, {
    onChange: show,
    onSaved: () => storage.kept && (find(root, "[data-saved]").textContent = say("saved", { time: timeOfDay(new Date()) })),
    onFailure: () => complain(say("not_kept")),
  });
  const context = { rules, words, say, saver, tell, complain, redraw, change: saver.change, ...namesIn(root, rules, say) };
  const views = [aboutView(root, context), progressView(root, context), resultView(root, context), traceView(root, context)];

  function show(document) {
    const result = score(rules, document.answers);
    for (const view of views) view(document, result);
  }

  function redraw() {
    for (const question of root.querySelectorAll("[data-question]")) {
      const { answers } = saver.document;
      const id = question.dataset.question;
      writeAnswer(question, Object.hasOwn(answers, id) ? answers[id] : undefined);
    }
    show(saver.document);
  }

  function tell(text) {
    find(root, "[data-problem]").hidden = true;
    find(root, "[data-saved]").textContent = text;
    find(root, "[data-announce]").textContent = text;
  }

  function complain(text) {
    const problem = find(root, "[data-problem]");
    problem.textContent = text;
    problem.hidden = false;
  }

  listen(root, saver);
  filesView(root, context);
  redraw();
  storage.onOtherTab(() => saver.reload().then(redraw));
  root.dataset.ready = "";
  partsView(root);
  if (problem) complain(say(problem));
  else if (stored) tell(say("restored"));
}

/** What this device keeps. What cannot be read is left untouched, and answers stay in memory. */
async function restore(empty, format) {
  const storage = await openStorage(DATABASE);
  if (!storage.kept) return { storage, problem: "not_kept" };
  const entries = await storage.read();
  if (entries.length === 0) return { storage };
  const { document, problem } = readDocument(JSON.stringify(documentFrom(entries, empty)), format);
  // Whatever version of the questions was answered before, it is this one that is answered now.
  if (!problem) return { storage, stored: { ...document, framework: empty.framework } };
  return { storage: memoryStorage(), problem: problem === "newer" ? "newer_stored" : "damaged_stored" };
}

/** Every change of a question's fields becomes a change of the document. */
function listen(root, saver) {
  const save = (question) => {
    saver.change(`answers/${question.dataset.question}`, readAnswer(question));
  };
  root.addEventListener("input", ({ target }) => {
    const question = target.closest("[data-question]");
    if (!question) return;
    settleChoices(question, target);
    save(question);
  });
  root.addEventListener("click", ({ target }) => {
    if (!target.matches("[data-clear]")) return;
    const question = target.closest("[data-question]");
    writeAnswer(question, undefined);
    save(question);
    question.focus();
  });
  // The page in the other language reads what is stored, so everything is written first.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[hreflang]");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    saver.settled().then(() => location.assign(link.href));
  });
}

/** What questions, principles and rules are called, read from the page, so that no wording is sent twice. */
function namesIn(root, rules, say) {
  const question = (id) => find(root, `[data-question="${id}"]`);
  const textOf = (element) => element.textContent.trim();
  return {
    titleOf: (id) => textOf(find(question(id), "[data-title]")),
    nameOf: (principle) => textOf(find(root, `[data-row="principles/${principle}"] th`)),
    optionOf: (id, option) => textOf(find(root, `label[for="${id}-option-${option}"]`)),
    nextStepOf: (id, level) => textOf(find(question(id), `[data-next-step="${level}"]`)),
    evidenceFor: (id) => textOf(find(root, `#${id}-evidence-hint`)),
    ruleReason: (id) => textOf(find(root, `[data-rule="${id}"]`)),
    guidanceFor(id) {
      const { principle } = rules.questions.find((one) => one.id === id);
      const link = find(root, `[data-row="principles/${principle}"] a`);
      return { href: link.href, text: textOf(link) };
    },
    scoreText({ state, score, coverage }, inFull = false) {
      if (state === "scored") return say("percent", { number: score });
      if (state === "not_applicable") return say("none_applies");
      return inFull ? say("too_little", { coverage, minimum: rules.minimum_coverage }) : say("no_score");
    },
  };
}
