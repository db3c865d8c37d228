// The steps of the plan: written, changed, removed and brought back. The order stays while people work.

import { newId } from "../document/entries.mjs";
import { ordered } from "../document/plan.mjs";
import { find, showIf } from "../views/elements.mjs";
import { cardFor, removedFor } from "./items.mjs";

/** A file takes twice as many, so that two tabs cannot make one that is refused. */
const MOST = 100;
const BLANK = {
  question: null, change: null, to: null, what: "", who: "", by: "", sign: "", partner: "", status: "open", outcome: "",
};

/** @returns {{draw: Function, add: Function}} `draw` shows the steps of a document; `add` puts one on the plan */
export function stepsView(root, context) {
  const { saver, say, names, announce, tell, complain } = context;
  const list = find(root, "[data-steps]");
  /** What stands in the list, by the step's id: a card, or what a removed step comes back from. */
  const shown = new Map();
  const removed = new Map();
  let of = "";

  find(root, "[data-own]").addEventListener("click", () => add({}));

  /** Put a step on the plan, and let people write. Returns whether there was room. */
  function add(parts) {
    if (Object.keys(saver.document.plan).length >= MOST) {
      complain(say("full", { most: MOST }));
      return false;
    }
    const id = newId();
    const step = { ...BLANK, ...parts };
    saver.change(`plan/${id}`, step);
    context.redraw();
    const card = shown.get(id).item;
    // One at a time: with all of them open, a plan is as long as a form.
    for (const fold of list.querySelectorAll("details")) fold.open = card.contains(fold);
    find(card, '[data-field="what"]').focus();
    card.scrollIntoView({ block: "nearest" });
    if (step.what !== "") announce(say("chosen", { what: names.stepTitle(step) }));
    return true;
  }

  function remove(id) {
    const step = saver.document.plan[id];
    removed.set(id, step);
    saver.change(`plan/${id}`, undefined);
    context.redraw();
    find(shown.get(id).item, "[data-undo]").focus();
    announce(say("removed", { what: names.stepTitle(step) }));
  }

  function bringBack(id) {
    const step = removed.get(id);
    removed.delete(id);
    saver.change(`plan/${id}`, step);
    context.redraw();
    find(shown.get(id).item, "h3").focus();
    tell(say("undone", { what: names.stepTitle(step) }));
  }

  /** What stands at a step's place becomes what should stand there; others keep theirs. */
  function put(id, isCard) {
    const before = shown.get(id);
    if (before?.isCard === isCard) return;
    const after = isCard ? cardFor(root, id, context, () => remove(id)) : removedFor(root, removed.get(id), context, () => bringBack(id));
    if (before) before.item.replaceWith(after.item);
    else list.append(after.item);
    shown.set(id, after);
  }

  function clear() {
    list.replaceChildren();
    shown.clear();
    removed.clear();
    of = saver.store.id;
  }

  function draw({ plan }) {
    if (of !== saver.store.id) clear();
    for (const [id, step] of ordered(plan)) {
      removed.delete(id);
      put(id, true);
      shown.get(id).show(step);
    }
    for (const id of [...shown.keys()].filter((id) => !Object.hasOwn(plan, id))) {
      if (removed.has(id)) put(id, false);
      else {
        shown.get(id).item.remove();
        shown.delete(id);
      }
    }
    showIf(find(root, "[data-none]"), shown.size === 0);
  }

  return { draw, add };
}
