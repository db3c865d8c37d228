// Brings the compare page to life: gathers views, compares them at every change, and shows what comes of it.

import { compare } from "./comparing/compare.mjs";
import { viewOf } from "./comparing/views.mjs";
import { askingView } from "./comparing-views/asking.mjs";
import { gatheringView } from "./comparing-views/gathering.mjs";
import { jointView } from "./comparing-views/joint.mjs";
import { createNames } from "./comparing-views/names.mjs";
import { principlesView } from "./comparing-views/principles.mjs";
import { questionsView } from "./comparing-views/questions.mjs";
import { sheetView } from "./comparing-views/sheet.mjs";
import { signsView } from "./comparing-views/signs.mjs";
import { summaryView } from "./comparing-views/summary.mjs";
import { timeView } from "./comparing-views/time.mjs";
import { newDocument } from "./document/answers.mjs";
import { openGathered } from "./storage/gathered.mjs";
import { openLibrary } from "./storage/library.mjs";
import { storeAt } from "./storage/storage.mjs";
import { dataIn, find, showIf } from "./views/elements.mjs";
import { noticesView } from "./views/notices.mjs";
import { createSpeaker } from "./views/wording.mjs";

const VIEWS = [summaryView, principlesView, signsView, questionsView, timeView, sheetView, jointView];

for (const root of document.querySelectorAll("[data-comparison]")) start(root);

function start(root) {
  const [rules, words, texts] = ["rules", "words", "texts"].map((name) => dataIn(root, name));
  const say = createSpeaker(words.say);
  const empty = newDocument(rules.scoring, words.format);
  const store = storeAt(import.meta.url);
  const gathered = openGathered(store, words.format);
  const library = openLibrary(store, empty, words.format);
  const notices = noticesView(root, say);
  let entries = gathered.read();

  const names = createNames(texts, words, say);
  const context = { rules, words, say, empty, library, names, ...notices };
  const showList = gatheringView(root, { ...context, entries: () => entries, change });
  const views = VIEWS.map((view) => view(root, context));
  askingView(root, context);

  /** Put another list in place of this one. */
  function change(changed) {
    entries = changed;
    if (!gathered.write(entries)) notices.warn(say("not_kept"));
    show();
  }

  function show() {
    showList();
    // Views are named by their place in the list, whether or not others are left out.
    const named = entries.map((entry, number) => ({ ...entry, label: names.viewName(entry, number) }));
    const compared = named.filter((entry) => entry.included);
    showIf(find(root, "[data-alone]"), compared.length === 1);
    showIf(find(root, "[data-outcome]"), compared.length > 1);
    if (compared.length < 2) return;
    const open = [...root.querySelectorAll("[data-outcome] details[open][id]")].map(({ id }) => id);
    const comparison = compare(rules, compared.map(({ document, group }) => viewOf(document, group)));
    for (const draw of views) draw(comparison, compared);
    // What people have opened stays open.
    for (const fold of open.map((id) => document.getElementById(id)).filter(Boolean)) fold.open = true;
  }

  function readAnew() {
    entries = gathered.read();
    show();
  }

  gathered.onOtherTab(readAnew);
  // Going back brings this page as it was left, and views may have come since.
  addEventListener("pageshow", ({ persisted }) => persisted && readAnew());
  show();
  root.dataset.ready = "";
  openNamed(root);
}

/** An address that names a question opens it, and all that it is folded into. Later ones are the frame's business. */
function openNamed(root) {
  const named = /^#gap-[a-z0-9-]+$/.test(location.hash) && root.querySelector(location.hash);
  if (!named) return;
  for (let fold = named; fold; fold = fold.parentElement.closest("details")) fold.open = true;
  find(named, "summary").focus();
  named.scrollIntoView();
}
