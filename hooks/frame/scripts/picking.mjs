/**
 * What puts questions on a person's own sheet is fetched when the first question comes near, or at once where there is
 * a sheet, for then a link to it is shown. Most people read a page without either.
 */

import { sheetPlace } from "../../../assessment/browser/sheet/place.mjs";

const NEAR = "100% 0px";

/** @param {HTMLScriptElement} frame - this script in the page, with the addresses of the others */
export function offerPickingWhenNear(frame) {
  const near = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && load(), {
    rootMargin: NEAR,
  });

  function load() {
    near.disconnect();
    const { href } = new URL(frame.dataset.picking, document.baseURI);
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = frame.dataset.pickingStyle;
    style.addEventListener("load", () => import(href).catch(console.warn));
    document.head.append(style);
  }

  if (hasSheet(frame.src)) load();
  else for (const question of document.querySelectorAll("[data-pick]")) near.observe(question);
}

function hasSheet(module) {
  try {
    return localStorage.getItem(sheetPlace(module)) !== null;
  } catch {
    return false;
  }
}
