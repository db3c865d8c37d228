// Whether the browser has promised to keep what is here, and the way to ask it.

import { find, showIf } from "../views/elements.mjs";

/** @returns {Function} a function that hears how many assessments there are: with none, there is nothing to keep */
export function keepingView(root, { library, say, announce }) {
  const section = find(root, "[data-keeping]");
  const state = find(section, "[data-keeping-state]");
  const button = find(section, "[data-keeping-ask]");
  const manager = navigator.storage?.persist ? navigator.storage : null;

  function show(isKept, asked) {
    const text = isKept ? say("persisted") : asked ? say("not_persisted") : "";
    state.textContent = text;
    showIf(state, text !== "");
    showIf(button, !isKept);
  }

  button.addEventListener("click", async () => {
    const isKept = await manager.persist().catch(() => false);
    show(isKept, true);
    state.focus();
    announce(state.textContent);
  });
  showIf(button.parentElement, manager !== null);
  manager?.persisted().then((isKept) => show(isKept, false), () => {});
  return (number) => showIf(section, number > 0 && library.kept);
}
