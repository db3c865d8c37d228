// Warning signs of both sides beside each other, and those that only two views together show.

import { element, find, showIf } from "../views/elements.mjs";
import { lazyFold, textList } from "./numbers.mjs";

/** @returns {Function} a function that shows a comparison's signs */
export function signsView(root, { say, names }) {
  function contrastArticle({ id, pairs }, compared) {
    const { title, meaning, instead, href } = names.sign(id);
    const where = pairs.map(({ question, organisation, partner }) => {
      const who = [...organisation, ...partner].map((view) => compared[view].label).join("; ");
      return element("li", {}, element("a", { href: `#gap-${question}` }, names.titleOf(question)), ` (${who})`);
    });
    return element(
      "article",
      { class: "signal", "data-contrast": id },
      element("h4", {}, element("a", { href }, title)),
      element("p", {}, meaning),
      element("p", {}, instead),
      element("ul", {}, ...where),
    );
  }

  function signalItem({ id, raised }, compared) {
    const { title, meaning, instead } = names.sign(id);
    const who = [...raised.organisation, ...raised.partner].map((view) => compared[view].label);
    return element("li", { "data-signal": id }, lazyFold(title, () => [textList([meaning, instead]), element("p", { class: "small", dir: "auto" }, who.join("; "))], "sign-fold"));
  }

  return ({ contrasts, signals }, compared) => {
    const raised = contrasts.filter(({ state }) => state === "raised");
    find(root, "[data-contrasts]").replaceChildren(...raised.map((one) => contrastArticle(one, compared)));
    showIf(find(root, "[data-contrasts-part]"), raised.length > 0);
    for (const kind of ["organisation_only", "partner_only", "both"]) {
      const own = signals.filter((signal) => signal.kind === kind).map((signal) => signalItem(signal, compared));
      const list = find(root, `[data-signals="${kind}"]`);
      list.replaceChildren(...own);
      showIf(list.parentElement, own.length > 0);
    }
    showIf(find(root, "[data-no-signals]"), raised.length === 0 && signals.every(({ kind }) => kind === "nobody"));
  };
}
