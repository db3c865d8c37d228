// Brings the page of the report to life: reads the assessment, shows its report, and hands it out.

import { newDocument } from "./document/answers.mjs";
import { choosingView } from "./report-views/choosing.mjs";
import { paperView } from "./report-views/drawing.mjs";
import { optionsView } from "./report-views/options.mjs";
import { takingView } from "./report-views/taking.mjs";
import { assessmentOf } from "./report/assessment.mjs";
import { reportOf } from "./report/report.mjs";
import { languageOf, voiceOf } from "./report/voices.mjs";
import { askedFor } from "./storage/assessments.mjs";
import { openLibrary } from "./storage/library.mjs";
import { storeAt } from "./storage/storage.mjs";
import { dataIn, find, showIf } from "./views/elements.mjs";
import { noticesView } from "./views/notices.mjs";
import { createSpeaker } from "./views/wording.mjs";

for (const root of document.querySelectorAll("[data-report]")) start(root);

async function start(root) {
  const [rules, words, spoken, texts] = ["rules", "words", "spoken", "texts"].map((name) => dataIn(root, name));
  const say = createSpeaker(words.say);
  const empty = newDocument(rules, words.format);
  const library = await openLibrary(storeAt(import.meta.url), empty, words.format);
  const context = { say, words, empty, author: words.author, ...noticesView(root, say) };
  const voices = Object.fromEntries(Object.keys(spoken).map((lang) => [lang, voiceOf(lang, withAddresses(spoken[lang]), texts[lang], rules)]));
  const draw = paperView(find(root, "[data-paper]"));
  const options = optionsView(find(root, "form"), () => show());
  /** What the report is of, and the report. */
  let assessment;
  let report;

  const asked = askedFor();
  const open = asked ?? (await library.currentId());
  const all = await library.list();
  const kept = all.filter(({ id, document, putAway }) => document && (!putAway || id === asked));
  choose(...choosingView(root, kept, open, context, choose));
  takingView(root, () => report, context);
  root.dataset.ready = "";
  if (library.problem) context.warn(say(library.problem));
  if (all.find(({ id }) => id === open)?.problem) warnOfDamage();

  function choose(document, id) {
    assessment = document && assessmentOf(document, rules, words.routes);
    for (const part of root.querySelectorAll("[data-with-assessment]")) showIf(part, Boolean(document));
    showIf(find(root, "[data-none]"), !document);
    const plan = find(root, "[data-make-plan]");
    plan.search = id ? `?open=${id}` : "";
    showIf(plan, Boolean(id));
    show();
  }

  /** The page begins with another report than people came for: they hear so. */
  function warnOfDamage() {
    context.warn([say("open_damaged"), assessment ? say("another_shown") : ""].filter(Boolean).join(" "));
  }

  function show() {
    if (!assessment) return;
    const chosen = options();
    const ownLanguage = languageOf(Object.values(voices), chosen.own);
    report = reportOf(assessment, chosen.languages.map((lang) => voices[lang]), { ...chosen, ownLanguage });
    draw(report);
  }
}

/** A report leaves the site, so its links say the whole address. */
function withAddresses(words) {
  const whole = Object.entries(words.addresses).map(([name, address]) => [name, new URL(address, location.href).href]);
  return { ...words, addresses: Object.fromEntries(whole) };
}
