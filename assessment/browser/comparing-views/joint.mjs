// From two views to one: starting a joint assessment from what is compared.

import { jointDocument } from "../comparing/views.mjs";
import { download } from "../views/download.mjs";
import { find, showIf } from "../views/elements.mjs";

/** @returns {Function} a function that says what a joint assessment would begin with, and makes it when asked */
export function jointView(root, { rules, words, say, empty, library, warn }) {
  const { note: longestNote, views: mostViews } = words.format.longest;
  const button = find(root, "[data-joint]");
  let joint;
  button.addEventListener("click", start);

  async function start() {
    try {
      const id = await (await library).create(joint, { name: say("joint_name") });
      if (!(await library).kept) throw new Error("not kept");
      location.assign(`${root.dataset.assessmentPage}?open=${id}`);
    } catch {
      download(joint, say);
      warn(say("joint_not_kept"));
    }
  }

  return (comparison, compared) => {
    const documents = compared.map(({ document }) => document);
    joint = jointDocument(rules, documents, comparison, empty, longestNote);
    const views = comparison.rounds.at(-1).views.length;
    showIf(button, views <= mostViews);
    find(root, "[data-joint-counts]").textContent = views <= mostViews ? countsText(joint) : say("joint_too_many", { most: mostViews, views });
  };

  function countsText({ answers }) {
    const states = Object.values(answers).map(({ state }) => state);
    const open = states.filter((state) => state === "unanswered").length;
    return say("joint_counts", { agreed: states.length - open, open });
  }
}
