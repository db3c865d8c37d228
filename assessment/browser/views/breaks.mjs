// Long work in pieces.

import { afterFrame } from "./elements.mjs";

const LONGEST = 25;

/** Values that take long to make, with a break after so many milliseconds, in which the browser can answer people. */
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
