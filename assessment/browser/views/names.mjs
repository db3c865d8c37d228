// What questions, principles and rules are called, read from the page, so that no wording is sent twice.

import { find } from "./elements.mjs";
import { createScoreText } from "./wording.mjs";

/** Functions from ids to names and texts. */
export function namesIn(root, rules, say) {
  // Near to where they stand, as a search through the whole page for each name would take an old phone a while.
  const result = find(root, '[data-part="result"]');
  const question = (id) => document.getElementById(id);
  const textOf = (element) => element.textContent.trim();
  return {
    titleOf: (id) => textOf(find(question(id), "[data-title]")),
    nameOf: (id, kind = "principles") => textOf(find(result, `[data-row="${kind}/${id}"] th`)),
    signTitle: (signal) => textOf(find(result, `[data-signal="${signal}"] h4`)),
    /** The texts of choices, without those that the question does not have: a file may hold any. */
    optionsOf: (id, choices) =>
      choices.flatMap((option) => [...question(id).querySelectorAll(`.choices > label > [value="${option}"] + *`)]).map(textOf),
    levelText: (id, level) => textOf(find(question(id), `[value="${level}"] + * > [data-level-text]`)),
    nextStepOf(id, level) {
      const ofView = `[data-perspective="${root.dataset.view}"] [data-next-step="${level}"]`;
      return textOf(find(question(id), ofView));
    },
    evidenceFor: (id) => textOf(find(question(id), `#${id}-evidence-hint`)),
    ruleReason: (id) => textOf(find(root, `[data-rule="${id}"]`)),
    guidanceFor(id) {
      const { principle } = rules.questions.find((one) => one.id === id);
      const link = find(result, `[data-row="principles/${principle}"] a`);
      return { href: link.getAttribute("href"), text: textOf(link) };
    },
    scoreText: createScoreText(say, rules),
  };
}
