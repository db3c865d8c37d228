// Brings the plan to life: reads the assessment that is open, shows its steps, and keeps every change of them.

import { newDocument } from "./document/answers.mjs";
import { newId } from "./document/entries.mjs";
import { choosingView } from "./plan-views/choosing.mjs";
import { earlierView } from "./plan-views/earlier.mjs";
import { glanceView } from "./plan-views/glance.mjs";
import { createNames } from "./plan-views/names.mjs";
import { nextView } from "./plan-views/next.mjs";
import { stepsView } from "./plan-views/steps.mjs";
import { takingView } from "./plan-views/taking.mjs";
import { targetView } from "./plan-views/target.mjs";
import { askedFor } from "./storage/assessments.mjs";
import { openLibrary } from "./storage/library.mjs";
import { createSaver } from "./storage/saving.mjs";
import { storeAt } from "./storage/storage.mjs";
import { afterFrame, dataIn } from "./views/elements.mjs";
import { noticesView } from "./views/notices.mjs";
import { createSpeaker } from "./views/wording.mjs";

for (const root of document.querySelectorAll("[data-plan]")) start(root);

async function start(root) {
  const [rules, words, texts] = ["rules", "words", "texts"].map((name) => dataIn(root, name));
  const say = createSpeaker(words.say);
  const empty = newDocument(rules, words.format);
  const library = await openLibrary(storeAt(import.meta.url), empty, words.format);
  const notices = noticesView(root, say);
  const { id, stored, problem } = await restore(library);
  const saver = createSaver(library.store(id), stored ?? empty, empty, {
    onChange: showAfterFrame,
    onSaved: () => library.kept && notices.saved(),
    onFailure: () => notices.complain(say("not_written")),
    onGone: () => notices.complain(say("gone")),
  });
  const names = createNames(texts, words, say, rules);
  const questionsPage = root.dataset.questions;
  const context = { rules, words, say, empty, saver, names, questionsPage, redraw: show, begin, ...notices };
  const steps = stepsView(root, context);
  const views = [
    ...[glanceView, targetView, takingView, nextView].map((view) => view(root, context)),
    ...[earlierView, choosingView].map((view) => view(root, { ...context, addStep: steps.add })),
    steps.draw,
  ];

  function show() {
    for (const draw of views) draw(saver.document);
  }

  let isShownSoon = false;
  /** The key itself is seen first; what follows from it comes right behind, once for many. */
  function showAfterFrame() {
    if (isShownSoon) return;
    isShownSoon = true;
    afterFrame().then(() => {
      isShownSoon = false;
      show();
    });
  }

  /** Go on with a new assessment that begins as this document. Resolves to whether it does. */
  async function begin(document) {
    const another = newId();
    if (!(await saver.begin(library.store(another)))) {
      notices.complain(say("save_first"));
      return false;
    }
    library.setCurrent(another);
    await saver.replace(document);
    show();
    return true;
  }

  /** What another tab has done. */
  async function hear({ id, gone, said }) {
    if ((id && id !== saver.store.id) || said) return;
    if (gone) return saver.lose();
    await saver.reload();
    show();
    notices.tell(say("other_tab"));
  }

  show();
  library.onOtherTab((news) => hear(news).catch(() => {}));
  addEventListener("pageshow", ({ persisted }) => persisted && library.setCurrent(saver.store.id));
  addEventListener("beforeunload", (event) => saver.isAtRisk() && event.preventDefault());
  root.dataset.ready = "";
  if (problem) notices.warn(say(problem));
}

/** The assessment that this tab shows. One that cannot be read is left as it is, and a plan goes to a new one. */
async function restore(library) {
  const asked = askedFor();
  const id = asked ?? (await library.currentId());
  const found = id && (await library.read(id));
  if (!found) return { id: newId(), problem: library.problem };
  if (found.problem) return { id: newId(), problem: "damaged_stored" };
  library.setCurrent(id);
  return { id, stored: found.document };
}
