// Brings the questionnaire to life: reads what is stored, wires the views, and scores at every change.

import { aboutView } from "./views/about.mjs";
import { changesView } from "./views/changes.mjs";
import { keepClear } from "./views/clearance.mjs";
import { isEmpty, newDocument } from "./document/answers.mjs";
import { afterFrame, dataIn, find, goTo, write } from "./views/elements.mjs";
import { examplesView } from "./views/examples.mjs";
import { newId, readEntries } from "./document/entries.mjs";
import { filesView } from "./views/files.mjs";
import { answerIn, clearChoice, closeFolds, settleChoices, writeAnswer } from "./views/form.mjs";
import { namesIn } from "./views/names.mjs";
import { nextView } from "./views/next.mjs";
import { noticesView } from "./views/notices.mjs";
import { partsView } from "./views/parts.mjs";
import { progressView } from "./views/progress.mjs";
import { reasonsLoader } from "./views/loading.mjs";
import { resultView } from "./views/result.mjs";
import { asksOf, routesIn, routesView } from "./views/routes.mjs";
import { askedFor, assessmentsIn } from "./storage/assessments.mjs";
import { originsView } from "./views/origins.mjs";
import { createSaver } from "./storage/saving.mjs";
import { resultOf } from "./scoring/route.mjs";
import { openStorage, storeAt } from "./storage/storage.mjs";
import { createSpeaker } from "./views/wording.mjs";

const STORE = storeAt(import.meta.url);

// Each view, and the parts in which something of it can be seen. Nowhere else is it drawn: a key must answer at once.
// What is folded can follow later.
const VIEWS = [
  { view: aboutView },
  { view: routesView },
  { view: changesView, parts: ["overview"] },
  { view: examplesView },
  { view: progressView },
  { view: nextView },
  { view: originsView },
  { view: resultView, parts: ["overview", "result"] },
  { view: reasonsLoader, parts: ["result"], later: true },
];

for (const root of document.querySelectorAll("[data-assessment]")) start(root);

async function start(root) {
  const [rules, words] = ["rules", "words"].map((name) => dataIn(root, name));
  const say = createSpeaker(words.say);
  const empty = newDocument(rules, words.format);
  const { assessments, store, stored, problem } = await restore(empty, words.format);
  const notices = noticesView(root, say);
  const saver = createSaver(store, stored ?? empty, empty, {
    onChange: showAfterFrame,
    onSaved: () => store.kept && notices.saved(),
    onFailure: () => notices.complain(say("not_written")),
    onGone: () => notices.complain(say("gone")),
  });
  const routes = routesIn(root);
  const asks = asksOf(routes);
  const context = { rules, words, routes, asks, say, empty, saver, begin, redraw, ...notices, ...namesIn(root, rules, say) };
  const views = VIEWS.map(({ view, ...when }) => ({ draw: view(root, context), ...when }));

  function show() {
    const { document } = saver;
    const result = resultOf(document, rules, asks);
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
    showName();
  }

  /** The name that people gave the assessment in the list. */
  async function showName() {
    const name = await saver.store.name().catch(() => "");
    write(find(root, "[data-name]"), name);
  }

  /** Leave this assessment in the list, and go on with a new one. Resolves to whether it does. */
  async function begin() {
    const id = newId();
    if (!(await saver.begin(assessments.store(id)))) {
      notices.complain(say("save_first"));
      return false;
    }
    assessments.setCurrent(id);
    return true;
  }

  /** What another tab has done. */
  async function hear({ id, gone, said }) {
    // Two new tabs are two views of one assessment, so that nobody ends up with two halves.
    const joins = id && !gone && !assessments.hasOwn() && isEmpty(saver.document, empty);
    if (joins) await saver.begin(assessments.store(id));
    if (id && id !== saver.store.id) return;
    if (said) return showName();
    if (gone) return saver.lose();
    await saver.reload();
    redraw();
    notices.tell(say("other_tab"));
  }

  await otherTasks();
  const makeRoom = keepClear(root);
  closeFolds(root);
  listen(root, context);
  filesView(root, context);
  writeAnswers(root, saver.document.answers);
  await otherTasks();
  showName();
  assessments.storage.onOtherTab((news) => hear(news).catch(() => {}));
  // Going back may bring this page as it was left, and another assessment may have been opened since.
  addEventListener("pageshow", ({ persisted }) => persisted && assessments.setCurrent(saver.store.id));
  root.dataset.ready = "";
  partsView(root, { ...context, draw: show, makeRoom });
  addEventListener("beforeunload", (event) => saver.isAtRisk() && event.preventDefault());
  if (problem) notices.warn(say(problem));
  else if (saver.store === store && Object.keys(stored?.answers ?? {}).length > 0) tellRestored(notices, say);
}

/** Until people go on: it stands where the last choice of a question may be. */
function tellRestored({ tell, untell }, say) {
  const text = say("restored");
  tell(text);
  for (const going of ["pointerdown", "keydown"]) addEventListener(going, () => untell(text), { once: true });
}

/** On an old phone all of this takes a while. What people do meanwhile, such as scrolling, comes first. */
function otherTasks() {
  return new Promise((resolve) => setTimeout(resolve));
}

/** The assessment that this tab shows. One that cannot be read is left as it is, and answers go to a new one. */
async function restore(empty, format) {
  const assessments = assessmentsIn(await openStorage(STORE, format.version), STORE);
  const asked = askedFor();
  const store = assessments.store(asked ?? (await assessments.currentId()));
  const another = { assessments, store: assessments.store(newId()), problem: assessments.storage.problem };
  const entries = await store.read();
  if (asked || entries.length > 0) assessments.setCurrent(store.id);
  if (entries.length === 0) return asked ? { ...another, store } : another;
  const { document, problem } = readEntries(entries, empty, format);
  return problem ? { ...another, problem: "damaged_stored" } : { assessments, store, stored: document };
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
    const { origin = null } = Object.hasOwn(saver.document.answers, id) ? saver.document.answers[id] : {};
    const minority = question.querySelector("[data-minority]")?.value;
    saver.change(`answers/${id}`, { ...answerIn(question), origin: origin && { ...origin, minority } });
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
    goTo(question);
  });
}
