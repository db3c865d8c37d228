// The wall itself: all of the window while it is shown, black when asked for, and nothing else within reach.

import { find } from "../views/elements.mjs";

/** @returns {{show: Function, hide: Function, isShown: Function, isBlank: Function, blank: Function, fill: Function}} */
export function wallView(root, stage) {
  const black = find(root, "[data-black]");
  let lock = null;
  let before = null;

  /** Everything but the stage, what the page says of itself, and the black screen. */
  function setOthersInert(isInert) {
    for (let inside = stage; inside !== document.body; inside = inside.parentElement) {
      for (const other of inside.parentElement.children) {
        if (other !== inside && !other.matches(".notices, [data-black]")) other.inert = isInert;
      }
    }
  }

  /** A projector that goes to sleep in the middle of a talk helps nobody. Where the browser cannot, it goes to sleep. */
  async function stayAwake() {
    lock = await navigator.wakeLock?.request("screen").catch(() => null);
    if (stage.hidden) lock?.release();
  }

  function blank(isBlank) {
    if (isBlank) before = document.activeElement;
    black.hidden = !isBlank;
    stage.inert = isBlank;
    (isBlank ? black : before).focus({ preventScroll: true });
  }

  return {
    show() {
      stage.hidden = false;
      root.dataset.showing = "stage";
      setOthersInert(true);
      stayAwake();
    },
    hide() {
      stage.hidden = true;
      delete root.dataset.showing;
      setOthersInert(false);
      lock?.release();
      if (document.fullscreenElement) document.exitFullscreen();
    },
    isShown: () => !stage.hidden,
    isBlank: () => !black.hidden,
    blank,
    fill() {
      if (document.fullscreenElement) document.exitFullscreen();
      else document.documentElement.requestFullscreen?.().catch(() => {});
    },
  };
}
