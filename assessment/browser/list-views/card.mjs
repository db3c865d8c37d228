// One assessment in the list: what it is, how far it has come, and what can be done with it.

import { find, showIf } from "../views/elements.mjs";
import { copyOf } from "../views/templates.mjs";
import { aboutText, changedText, filedText, nameOf } from "./naming.mjs";

/** @param {Function} act - what people choose to do: its name, and the assessment */
export function cardOf(root, assessment, context, act) {
  const card = copyOf(root, "card");
  card.dataset.id = assessment.id;
  nameIn(card, nameOf(assessment, context.say));
  find(card, "[data-changed]").textContent = changedText(assessment, context);
  find(card, "[data-filed]").textContent = filedText(assessment, context);
  showDocument(card, assessment, context);
  showIf(find(card, '[data-do="putAway"]').parentElement, !assessment.putAway);
  showIf(find(card, '[data-do="bringBack"]').parentElement, assessment.putAway);
  find(card, "[data-open]").href = context.addressOf(assessment.id);
  find(card, "[data-plan-of]").href = context.planOf(assessment.id);
  find(card, "[data-report-of]").href = context.reportOf(assessment.id);
  for (const button of card.querySelectorAll("[data-do]")) {
    button.addEventListener("click", () => {
      find(card, "[data-menu-of]").open = false;
      act(button.dataset.do, assessment);
    });
  }
  closeLikeAMenu(find(card, "[data-menu-of]"));
  return card;
}

/** In place of an assessment that has just been deleted. */
export function deletedOf(root, assessment, { say }, undo) {
  const strip = copyOf(root, "deleted");
  const name = nameOf(assessment, say);
  strip.dataset.id = assessment.id;
  nameIn(strip, name);
  find(strip, "[data-deleted]").textContent = say("deleted", { name });
  find(strip, "[data-undo]").addEventListener("click", () => undo(assessment));
  return strip;
}

function nameIn(place, name) {
  for (const one of place.querySelectorAll("[data-name]")) one.textContent = name;
}

/** What only an assessment that can be read has. */
function showDocument(card, assessment, context) {
  const isRead = Boolean(assessment.document);
  showIf(find(card, "[data-unreadable]"), !isRead);
  showIf(find(card, "[data-progress-box]"), isRead);
  showIf(find(card, "[data-about]"), isRead);
  showIf(find(card, "[data-open]"), isRead);
  showIf(find(card, "[data-plan-of]"), isRead);
  showIf(find(card, "[data-report-of]"), isRead);
  for (const name of ["share", "duplicate"]) showIf(find(card, `[data-do="${name}"]`).parentElement, isRead);
  if (!isRead) return;
  find(card, "[data-about]").textContent = aboutText(assessment.document, context);
  const progress = context.progressOf(assessment.document);
  find(card, "[data-progress]").textContent = context.say("progress", progress);
  find(card, "[data-bar]").setAttribute("width", (100 * progress.answered) / progress.all);
}

/** It closes when people turn to something else, and with Escape. */
function closeLikeAMenu(menu) {
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !menu.contains(relatedTarget)) menu.open = false;
  });
  addEventListener("pointerdown", ({ target }) => {
    if (!menu.contains(target)) menu.open = false;
  });
  menu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    menu.open = false;
    find(menu, "summary").focus();
  });
}
