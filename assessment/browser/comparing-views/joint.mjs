// From two views to one: starting a joint assessment from what is compared.

import { jointDocument, jointProgress } from "../comparing/views.mjs";
import { download } from "../views/download.mjs";
import { find, showIf } from "../views/elements.mjs";

/** @returns {Function} a function that says what a joint assessment would begin with, and makes it when asked */
export function jointView(root, { rules, words, say, empty, library, warn }) {
  const { note: longestNote, views: mostViews } = words.format.longest;
  const button = find(root, "[data-joint]");
  let joint;
  /** Where the meeting begins: with the largest gap. */
  let first;
  button.addEventListener("click", start);

  async function start() {
    try {
      const id = await (await library).create(joint, { name: say("joint_name") });
      if (!(await library).kept) throw new Error("not kept");
      location.assign(`${root.dataset.assessmentPage}?open=${id}#${first}`);
    } catch {
      download(joint, say);
      warn(say("joint_not_kept"));
    }
  }

  return (comparison, compared) => {
    const documents = compared.map(({ document }) => document);
    joint = jointDocument(rules, documents, comparison, empty, longestNote);
    const views = comparison.rounds.at(-1).views.length;
    const { agreed, open } = jointProgress(rules, joint);
    first = comparison.questions.map(({ id }) => id).find((id) => open.includes(id)) ?? "overview";
    showIf(button, views <= mostViews);
    find(root, "[data-joint-counts]").textContent =
      views <= mostViews
        ? say("joint_counts", { agreed: agreed.length, open: open.length })
        : say("joint_too_many", { most: mostViews, views });
  };
}
