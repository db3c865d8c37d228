// What a room remembers beside the answers: how it is shown, where people are, and the hands raised.

import { readCount } from "../room/hands.mjs";

/** Sizes of letters on the wall. */
export const SCALES = [0.75, 1, 1.25, 1.5, 2];

/**
 * @param {object} kept - from `roomIn`
 * @param {object} sides - from `openSides`
 * @param {object} context - the `languages` of the wall; `onFailure` hears when the browser could not write
 */
export function memoryOf(kept, sides, { languages, onFailure }) {
  let settings;
  let counted;
  let place;

  const id = () => sides.saver().store.id;

  function keepSettings() {
    if (sides.isOnDevice()) kept.writeSettings(id(), { ...settings, place }).catch(onFailure);
  }

  return {
    settings: () => settings,
    place: () => place,
    /** What was counted for a question, as it was kept; undefined for nothing. */
    counted: (question) => counted.get(question),
    /** Take over what is kept of the assessment's room. `placeFrom` reads the place. */
    async read(placeFrom) {
      const found = await kept.read(id());
      settings = settingsFrom(found.settings, languages);
      counted = found.counted;
      place = placeFrom(found.settings.place);
    },
    set(changed) {
      settings = { ...settings, ...changed };
      keepSettings();
    },
    goTo(to) {
      place = to;
      keepSettings();
    },
    keepCounted(question, one) {
      counted.set(question, one);
      kept.writeCounted(id(), question, one).catch(onFailure);
    },
    /** See to it that the device keeps the assessment, and what was said of the room. */
    bringOnDevice() {
      if (sides.bringOnDevice()) keepSettings();
    },
  };
}

function settingsFrom({ people, wall, both, letters, scale }, languages) {
  return {
    people: readCount(people),
    wall: languages.includes(wall) ? wall : null,
    both: both === true,
    letters: letters !== false,
    scale: SCALES.includes(scale) ? scale : 1,
  };
}
