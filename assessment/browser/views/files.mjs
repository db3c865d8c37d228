// Saving to a file, opening one, starting another: nothing ever takes the place of answers.

import { download } from "./download.mjs";
import { find, goTo } from "./elements.mjs";
import { opened } from "./opening.mjs";

/** @param {object} context - `saver`, `begin` (goes on with a new assessment), `say`, `words`, `empty`, `redraw`, `tell` (says it happened), `complain` (says it did not) */
export function filesView(root, context) {
  const { saver, begin, say, redraw, tell } = context;
  // What opens a file or begins anew stands at the end of a page that then speaks of something else.
  const showFromTop = () => {
    redraw();
    goTo(find(root, "#overview h2"));
  };
  for (const button of root.querySelectorAll("[data-save-file]")) {
    button.addEventListener("click", () => {
      download(saver.document, say);
      saver.filed();
    });
  }
  find(root, "[data-open-file]").addEventListener("change", ({ target }) => openFile(target, showFromTop, context));
  find(root, "[data-start-again]").addEventListener("click", async () => {
    if (!(await begin())) return;
    showFromTop();
    tell(say("started_again"));
  });
  for (const button of root.querySelectorAll("[data-print]")) button.addEventListener("click", () => print());
}

async function openFile(input, showFromTop, context) {
  const { saver, begin, tell, complain } = context;
  const [file] = input.files;
  input.value = "";
  if (!file) return;
  tell("");
  const { document, news, problem } = await opened(file, context);
  if (problem) return complain(problem);
  if (!(await begin())) return;
  const isKept = await saver.replace(document);
  showFromTop();
  if (!isKept) return;
  saver.filed();
  tell(news);
}
