// What keys, a remote, taps and swipes ask for. A remote sends the keys Page Up and Page Down, and often the full stop.

/** CSS pixels that a finger has to go sideways. */
const SWIPE = 60;
const CONTROLS = "a, button, input, textarea, select, summary, label, details";

const ALWAYS = { PageDown: "next", PageUp: "back", Escape: "leave" };
const OUTSIDE_FIELDS = { ArrowRight: "next", ArrowLeft: "back", Home: "first", End: "last" };
const LETTERS = { b: "blank", ".": "blank", f: "fill" };

/** Listen to everything, and ask for `next`, `back`, `first`, `last`, `leave`, `blank`, `fill` or `undo`. */
export function listenTo(stage, { isShown, hasLetters, ask }) {
  document.addEventListener("keydown", (event) => {
    const wanted = isShown() && !event.defaultPrevented && wantedBy(event, hasLetters());
    if (!wanted) return;
    event.preventDefault();
    // A key that is held down would run through the questions.
    if (!event.repeat) ask(wanted);
  });
  let began = null;
  let hasSwiped = false;
  stage.addEventListener("pointerdown", (event) => {
    hasSwiped = false;
    began = event.pointerType !== "mouse" && event.isPrimary && !isWriting(event.target) ? event : null;
  });
  // A browser would take it for a fling, and take no tap until that has ended.
  let touched = null;
  stage.addEventListener("touchstart", ({ touches }) => ([touched] = touches), { passive: true });
  stage.addEventListener("touchmove", (event) => event.cancelable && isSideways(touched, event.touches[0]) && event.preventDefault(), { passive: false });
  stage.addEventListener("pointercancel", () => (began = null));
  stage.addEventListener("pointerup", (event) => {
    const across = began ? event.clientX - began.clientX : 0;
    const isSwipe = Math.abs(across) >= SWIPE && isSideways(began, event);
    began = null;
    if (!isSwipe) return;
    hasSwiped = true;
    ask(across < 0 ? "next" : "back");
  });
  stage.addEventListener("click", ({ target }) => {
    const isOnText = !target.closest(CONTROLS) && target.closest("[data-taps]") && getSelection().isCollapsed;
    if (isOnText && !hasSwiped) ask("next");
  });
}

function wantedBy({ key, target, ctrlKey, metaKey, altKey, isComposing }, hasLetters) {
  if (isComposing || altKey) return null;
  const writes = isWriting(target);
  if (ctrlKey || metaKey) return key === "z" && !writes ? "undo" : null;
  if (target.matches("select")) return key === "Escape" ? "leave" : null;
  if (Object.hasOwn(ALWAYS, key)) return ALWAYS[key];
  if (writes) return null;
  if (hasLetters && Object.hasOwn(LETTERS, key.toLowerCase())) return LETTERS[key.toLowerCase()];
  if (target.matches("input")) return null;
  if (Object.hasOwn(OUTSIDE_FIELDS, key)) return OUTSIDE_FIELDS[key];
  return [" ", "Enter"].includes(key) && !target.closest("a, button, summary") ? "next" : null;
}

/** Whether a finger has gone at least twice as far sideways as up or down. */
function isSideways(from, to) {
  return Math.abs(to.clientX - from.clientX) >= 2 * Math.abs(to.clientY - from.clientY);
}

function isWriting(target) {
  return target.matches('textarea, input[type="text"]');
}
