// What stays in sight at the edges of the window never hides what gets the focus.

import { find } from "./elements.mjs";

const AIR = 8;

/**
 * Whatever is scrolled to stops clear of the bar above and the notices below, however many lines they have.
 *
 * @returns {Function} makes room at once, for who scrolls before the browser tells of a new height
 */
export function keepClear(root) {
  const [bars, notices] = [[...root.querySelectorAll("[data-part-bar]")], find(root, ".notices")];
  const { style } = document.documentElement;
  function makeRoom() {
    // Bars of parts that are not shown have no height.
    const above = Math.max(...bars.map((bar) => bar.offsetHeight));
    style.setProperty("scroll-padding-top", `${above + AIR}px`);
    style.setProperty("scroll-padding-bottom", `${notices.offsetHeight + AIR}px`);
  }
  const observer = new ResizeObserver(makeRoom);
  for (const edge of [...bars, notices]) observer.observe(edge);
  return makeRoom;
}
