// From two views to one: starting a joint assessment from what is compared.

import { jointDocument } from "../comparing/views.mjs";
import { download } from "../views/download.mjs";
import { find } from "../views/elements.mjs";

/** @returns {Function} a function that says what a joint assessment would begin with, and makes it when asked */
export function jointView(root, { rules, words, say, empty, library, warn }) {
  let joint;
  find(root, "[data-joint]").addEventListener("click", start);

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
    joint = jointDocument(rules, documents, comparison, empty, words.format.longest.note);
    const answers = Object.values(joint.answers);
    const open = answers.filter(({ state }) => state === "unanswered").length;
    find(root, "[data-joint-counts]").textContent = say("joint_counts", { agreed: answers.length - open, open });
  };
}
