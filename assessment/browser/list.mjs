// Brings the list of assessments to life: reads what this device keeps, shows it, and does what people ask.

import { newDocument } from "./document/answers.mjs";
import { newId } from "./document/entries.mjs";
import { layoutOf } from "./document/link.mjs";
import { keepingView } from "./list-views/keeping.mjs";
import { openFiles } from "./list-views/opening.mjs";
import { receivedView } from "./list-views/received.mjs";
import { shareView } from "./list-views/share.mjs";
import { shelfView } from "./list-views/shelf.mjs";
import { isAsked } from "./scoring/facts.mjs";
import { doneIn, resultOf } from "./scoring/route.mjs";
import { openGathered } from "./storage/gathered.mjs";
import { openLibrary } from "./storage/library.mjs";
import { storeAt } from "./storage/storage.mjs";
import { dataIn, find } from "./views/elements.mjs";
import { noticesView } from "./views/notices.mjs";
import { createSpeaker } from "./views/wording.mjs";

for (const root of document.querySelectorAll("[data-list]")) start(root);

async function start(root) {
  const [rules, words] = ["rules", "words"].map((name) => dataIn(root, name));
  const say = createSpeaker(words.say);
  const empty = newDocument(rules, words.format);
  const store = storeAt(import.meta.url);
  const library = await openLibrary(store, empty, words.format);
  const notices = noticesView(root, say);
  const addressOf = (id) => `${root.dataset.here}?open=${id}`;
  const planOf = (id) => `${root.dataset.plan}?open=${id}`;
  const reportOf = (id) => `${root.dataset.reportPage}?open=${id}`;
  const layout = layoutOf(rules, words.format);
  const share = shareView(find(root, "[data-share]"), { say, layout });
  /** Why nothing is kept here; empty where it is. */
  const unkept = library.kept ? "" : say(library.problem === "not_kept" ? "nothing_kept" : library.problem);
  const context = { library, words, say, empty, unkept, addressOf, planOf, reportOf, progressOf, share, ...notices };
  const shelf = shelfView(root, { ...context, onShown: keepingView(root, context) });

  /** How many questions are asked, on a route those of the route, and how many of them are answered. */
  function progressOf(document) {
    const { states } = resultOf(document, rules, words.routes);
    const asked = Object.values(states).filter(isAsked);
    return { answered: asked.filter(doneIn(document.about, words.routes)).length, all: asked.length };
  }

  const fresh = find(root, "[data-new]");
  // Another one each time, also where it opens in a tab of its own.
  for (const event of ["click", "auxclick", "contextmenu"]) {
    fresh.addEventListener(event, () => (fresh.href = addressOf(newId())));
  }
  find(root, "[data-open-files]").addEventListener("change", ({ target }) => openFiles(target, context).then(shelf.draw));
  await shelf.draw();
  library.onOtherTab(shelf.refresh);
  // Going back brings this page as it was left, and an assessment may have come on since.
  addEventListener("pageshow", ({ persisted }) => persisted && shelf.refresh());
  if (unkept) notices.warn(unkept);
  root.dataset.ready = "";
  // It was hidden when the browser looked for it.
  if (location.hash === "#keeping-heading") find(root, location.hash).scrollIntoView();
  // People come from their result.
  if (location.hash === "#share") await shelf.shareOne(await library.currentId());
  // Last, as it takes the focus, and what waits for scripts is hidden until now.
  const gather = openGathered(store, words.format).add;
  receivedView(find(root, "[data-received]"), { say, words, layout, empty, keep: shelf.add, gather, progressOf });
}
