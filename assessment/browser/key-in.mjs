// Brings the page for keying in paper answers to life. Each form becomes an assessment on this device.

import { newDocument } from "./document/answers.mjs";
import { newId } from "./document/entries.mjs";
import { aboutView } from "./keying/about.mjs";
import { entryView } from "./keying/entry.mjs";
import { isAnswered, isAsked, readFacts } from "./scoring/facts.mjs";
import { openLibrary } from "./storage/library.mjs";
import { createSaver } from "./storage/saving.mjs";
import { storeAt } from "./storage/storage.mjs";
import { download } from "./views/download.mjs";
import { dataIn, find } from "./views/elements.mjs";
import { createSpeaker } from "./views/wording.mjs";

for (const root of document.querySelectorAll("[data-key-in]")) start(root);

async function start(root) {
  const [rules, words] = ["rules", "words"].map((name) => dataIn(root, name));
  const say = createSpeaker(words.say);
  const empty = newDocument(rules, words.format);
  const library = await openLibrary(storeAt(import.meta.url), empty, words.format);
  const [done, trouble] = [find(root, "[data-done]"), find(root, "[data-trouble]")];
  const announce = (text) => (find(root, "[data-announce]").textContent = text);
  const standing = library.kept ? "" : say("unkept");
  let saver;

  function saverOf(id, document) {
    const told = (text) => () => (trouble.textContent = text);
    const listeners = { onChange: () => {}, onSaved: told(standing), onFailure: told(say("not_written")), onGone: told(say("gone")) };
    return createSaver(library.store(id), document, empty, listeners);
  }

  const entry = entryView(root, { rules, words, say, saver: () => saver, announce, onEnd: showEnd });
  const about = aboutView(root, { say, onDone: begin });

  function show(part) {
    about.show(part === "about");
    entry.show(part === "entry");
    done.hidden = part !== "done";
  }

  function begin(said) {
    const id = newId();
    const document = { ...empty, about: { ...empty.about, ...said } };
    saver = saverOf(id, document);
    saver.replace(document);
    // Whoever loads the page again goes on with this form.
    history.replaceState(null, "", `#${id}`);
    show("entry");
    entry.begin();
  }

  function showEnd(news) {
    const { answers, about: said } = saver.document;
    const asked = [...readFacts(rules, answers, said.perspective).states.values()].filter(isAsked);
    const finished = say("finished", { answered: asked.filter(isAnswered).length, all: asked.length });
    show("done");
    find(done, "[data-finished]").textContent = finished;
    find(done, "[data-open]").href = `${root.dataset.assessmentPage}?open=${saver.store.id}`;
    // What only this page holds cannot be opened by another.
    find(done, "[data-open]").hidden = !library.kept;
    announce([news, finished].filter(Boolean).join(" "));
    find(done, "h2").focus();
  }

  find(done, "[data-save]").addEventListener("click", () => {
    download(saver.document, say);
    saver.filed();
    announce(say("saved_file"));
  });
  find(done, "[data-again]").addEventListener("click", () => {
    history.replaceState(null, "", location.pathname);
    show("about");
  });
  find(done, "[data-back-from-end]").addEventListener("click", () => {
    show("entry");
    entry.backFromEnd();
  });
  /** What another tab has done. What it deleted, the next answer keeps again, with all that were keyed in before. */
  async function hear({ id, gone, said }) {
    if (!saver || said || (id && id !== saver.store.id)) return;
    if (gone) return saver.lose();
    await saver.reload();
  }

  library.onOtherTab((news) => hear(news).catch(() => {}));
  addEventListener("beforeunload", (event) => saver?.isAtRisk() && event.preventDefault());

  trouble.textContent = standing;
  const begun = library.kept && /^#\w{12}$/.test(location.hash) ? await library.read(location.hash.slice(1)) : undefined;
  root.dataset.ready = "";
  if (!begun?.document) return show("about");
  saver = saverOf(begun.id, begun.document);
  show("entry");
  entry.begin(rules.questions.findLast(({ id }) => Object.hasOwn(begun.document.answers, id))?.id);
}
