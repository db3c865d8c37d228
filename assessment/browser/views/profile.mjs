// The profile as a picture. The build draws empty rows; a score fills one in, and without a score it is a gap.

import { find } from "./elements.mjs";

/** Show each principle's score, band and evidence in its row of the picture. */
export function showProfile(root, principles, { say, words, scoreText }) {
  for (const principle of principles) {
    const row = find(root, `[data-standing="${principle.id}"]`);
    const { score, band, confidence } = principle;
    const scored = score !== null;
    row.classList.toggle("profile__row--gap", !scored);
    find(row, "[data-score]").textContent = scoreText(principle);
    find(row, "[data-band]").textContent = scored ? words.bands[band] : "";
    find(row, "[data-confidence]").textContent = scored ? say("percent", { number: confidence }) : "–";
    find(row, "[data-bar]").setAttribute("width", `${score ?? 0}%`);
    find(row, "[data-meter]").setAttribute("width", `${scored ? confidence : 0}%`);
  }
}

/** The same numbers in words and figures, in the cells or spans of one score. */
export function showNumbers(place, { score, band, state, coverage, confidence }, { say, words, scoreText }) {
  find(place, "[data-score]").textContent = scoreText({ score, state, coverage });
  find(place, "[data-band]").textContent = band === null ? "–" : words.bands[band];
  find(place, "[data-coverage]").textContent = say("percent", { number: coverage });
  find(place, "[data-confidence]").textContent = say("percent", { number: confidence });
}
