// Brings the questionnaire to life: reads what is stored, wires the views, and scores at every change.

import { aboutView } from "./views/about.mjs";
import { answersView } from "./views/answers.mjs";
import { changesView } from "./views/changes.mjs";
import { keepClear } from "./views/clearance.mjs";
import { isEmpty, newDocument, readDocument } from "./document/answers.mjs";
import { afterFrame, find } from "./views/elements.mjs";
import { examplesView } from "./views/examples.mjs";
import { joined } from "./document/entries.mjs";
import { filesView } from "./views/files.mjs";
import { answerIn, clearChoice, closeFolds, settleChoices, writeAnswer } from "./views/form.mjs";
import { namesIn } from "./views/names.mjs";
import { nextView } from "./views/next.mjs";
import { noticesView } from "./views/notices.mjs";
import { partsView } from "./views/parts.mjs";
import { progressView } from "./views/progress.mjs";
import { resultView } from "./views/result.mjs";
import { createSaver } from "./storage/saving.mjs";
import { score } from "./scoring/score.mjs";
import { memoryStorage, openStorage, untouched } from "./storage/storage.mjs";
import { traceView } from "./views/trace.mjs";
import { createSpeaker } from "./views/wording.mjs";

// Both languages load this module from one place, so both find the same answers.
const DATABASE = `working-with-communities answers ${new URL("..", import.meta.url).pathname}`;

// Each view, and the parts in which something of it can be seen. Nowhere else is it drawn: a key must answer at once.
// What is folded can follow later.
const VIEWS = [
  { view: aboutView },
  { view: changesView, parts: ["overview"] },
  { view: examplesView },
  { view: progressView },
  { view: nextView },
  { view: resultView, parts: ["overview", "result"] },
  { view: answersView, parts: ["result"], later: true },
  { view: traceView, parts: ["result"], later: true },
];

for (const root of document.querySelectorAll("[data-assessment]")) start(root);

async function start(root) {
  const rules = JSON.parse(find(root, "[data-rules]").textContent);
  const words = JSON.parse(find(root, "[data-words]").textContent);
  const say = createSpeaker(words.say);
  const empty = newDocument(rules, words.format);
  const { storage, stored, problem } = await restore(empty, words.format);
  const notices = noticesView(root, say);
  const saver = createSaver(storage, stored ?? empty, empty, {
    onChange: showAfterFrame,
    onSaved: () => storage.kept && notices.saved(),
    onFailure: () => notices.complain(say("not_written")),
  });
  const context = { rules, words, say, empty, saver, redraw, ...notices, ...namesIn(root, rules, say) };
  const views = VIEWS.map(({ view, ...when }) => ({ draw: view(root, context), ...when }));

  function show() {
    const { document } = saver;
    const result = score(rules, document.answers, document.about.perspective);
    for (const { draw, parts, later } of views) {
      if (parts && !parts.includes(root.dataset.showing)) continue;
      if (later) afterFrame().then(() => draw(document, result));
      else draw(document, result);
    }
  }

  let isShownSoon = false;
  /** The key or the choice itself is seen first; what follows from it comes right behind, once for many. */
  function showAfterFrame() {
    if (isShownSoon) return;
    isShownSoon = true;
    afterFrame().then(() => {
      isShownSoon = false;
      show();
    });
  }

  function redraw() {
    writeAnswers(root, saver.document.answers);
    show();
  }

  const makeRoom = keepClear(root);
  closeFolds(root);
  listen(root, context);
  filesView(root, context);
  writeAnswers(root, saver.document.answers);
  await otherTasks();
  storage.onOtherTab(() => saver.reload().then(redraw).then(() => notices.tell(say("other_tab"))));
  root.dataset.ready = "";
  partsView(root, { ...context, draw: show, makeRoom });
  warnBeforeLoss(storage, saver, empty);
  if (problem) notices.warn(say(problem));
  else if (stored) notices.tell(say("restored"));
}

/** On an old phone all of this takes a while. What people do meanwhile, such as scrolling, comes first. */
function otherTasks() {
  return new Promise((resolve) => setTimeout(resolve));
}

/** What this device keeps. What cannot be read is left untouched, and answers stay in memory. */
async function restore(empty, format) {
  const storage = await openStorage(DATABASE, format.version);
  if (!storage.kept) return { storage, problem: "not_kept" };
  let entries;
  try {
    entries = await storage.read();
  } catch {
    return { storage: memoryStorage(), problem: "not_kept" };
  }
  if (entries.length === 0) return { storage };
  const { document, problem } = readDocument(JSON.stringify(joined(entries, empty)), format);
  if (problem === "newer") return { storage: memoryStorage(), problem: "newer_stored" };
  if (problem) return { storage: untouched(storage), problem: "damaged_stored" };
  return { storage, stored: document };
}

function writeAnswers(root, answers) {
  for (const question of root.querySelectorAll("[data-question]")) {
    const id = question.dataset.question;
    writeAnswer(question, Object.hasOwn(answers, id) ? answers[id] : undefined);
  }
}

/** Every change of a question's fields becomes a change of the document. */
function listen(root, { saver, say, announce }) {
  function save(question) {
    const id = question.dataset.question;
    const before = Object.hasOwn(saver.document.answers, id) ? saver.document.answers[id] : undefined;
    saver.change(`answers/${id}`, { ...answerIn(question), origin: before?.origin ?? null });
  }
  root.addEventListener("input", ({ target }) => {
    const question = target.closest("[data-question]");
    if (!question) return;
    const evidence = question.querySelector("[data-evidence][hidden]");
    settleChoices(question, target);
    if (evidence && !evidence.hidden) announce(say("evidence_asked"));
    save(question);
    // A reload, or the page in the other language, comes back to this question.
    const place = `#${question.dataset.question}`;
    if (location.hash !== place) history.replaceState(null, "", place);
  });
  root.addEventListener("click", ({ target }) => {
    if (!target.matches("[data-clear]")) return;
    const question = target.closest("[data-question]");
    clearChoice(question);
    save(question);
    question.focus({ preventScroll: true });
    question.scrollIntoView();
  });
}

/** Where nothing is kept, or the last write failed, leaving the page asks first. */
function warnBeforeLoss(storage, saver, empty) {
  addEventListener("beforeunload", (event) => {
    if (saver.failed || (!storage.kept && !isEmpty(saver.document, empty))) event.preventDefault();
  });
}
