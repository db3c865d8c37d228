// Where the plan leads: today's profile, and over it the one with every step made.

import { countedIn } from "../scoring/route.mjs";
import { score } from "../scoring/score.mjs";
import { plannedAnswers } from "../scoring/target.mjs";
import { find, showIf, write } from "../views/elements.mjs";
import { showProfile } from "../views/profile.mjs";
import { createScoreText } from "../views/wording.mjs";

/** @returns {Function} a function that shows the profile of a document and the one that its plan leads to */
export function targetView(root, { rules, words, say }) {
  const section = find(root, "[data-target]");
  const scoreText = createScoreText(say, rules);
  const inWords = (principle) =>
    [scoreText(principle), principle.band === null ? "" : words.bands[principle.band]].filter(Boolean).join(", ");

  return (document) => {
    const steps = Object.values(document.plan);
    const { perspective } = document.about;
    const { rules: own, answers } = countedIn(document, rules, words.routes);
    const now = score(own, answers, perspective);
    const then = score(own, plannedAnswers(own, answers, steps, perspective), perspective);
    showIf(section, now.principles.some(({ state }) => state === "scored"));
    showProfile(section, now.principles, { say, words, scoreText });
    now.principles.forEach((principle, position) => {
      const aim = then.principles[position];
      const moves = aim.state === "scored" && aim.score !== principle.score;
      const row = find(section, `[data-standing="${principle.id}"]`);
      find(row, "[data-aim]").setAttribute("width", `${moves ? aim.score : 0}%`);
      write(find(row, "[data-aim-score]"), moves ? `→ ${scoreText(aim)}` : "");
      const cells = find(section, `[data-row="${principle.id}"]`);
      write(find(cells, "[data-today]"), inWords(principle));
      write(find(cells, "[data-then]"), inWords(aim));
    });
  };
}
