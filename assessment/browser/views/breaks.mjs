// Long work in pieces.

import { afterFrame } from "./elements.mjs";

/** Milliseconds of half a frame: also on a slow processor, where a value is begun that takes long, the browser answers. */
const LONGEST = 8;

/** Values that take long to make, with breaks in which the browser can answer people. */
export async function* withBreaks(values) {
  let begun = performance.now();
  for (const value of values) {
    yield value;
    if (performance.now() - begun > LONGEST) {
      await afterFrame();
      begun = performance.now();
    }
  }
}
