// Asking the other side for its view: the address of its questions, with nobody's answers in it.

import { find } from "../views/elements.mjs";
import { passOn } from "../views/passing_on.mjs";

export function askingView(root, { tell }) {
  const [link, copy, send] = ["link", "copy", "send"].map((name) => find(root, `[data-ask-${name}]`));
  function choose() {
    const { value } = find(root, '[name="ask"]:checked');
    link.value = new URL(value, location.href).href;
  }
  for (const side of root.querySelectorAll('[name="ask"]')) side.addEventListener("change", choose);
  choose();
  passOn({ link, copy, send }, tell);
}
