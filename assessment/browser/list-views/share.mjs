// Passing one assessment on: as a link, as a code of that link, or as a file. What each holds is said before.

import { fitsLink, lostIn, packed } from "../document/link.mjs";
import { download } from "../views/download.mjs";
import { find, libraryAddress, showIf, write } from "../views/elements.mjs";
import { passOn } from "../views/passing_on.mjs";
import { correctionFor, drawCode } from "./code.mjs";

/**
 * @param {HTMLElement} root - the `<section data-share>`
 * @param {object} context - `say`, and `layout` of links
 * @returns {(shared: {document: object, name: string, back: Function}) => void} opens the section for one assessment;
 *   `back` puts the focus where people came from, once they close it
 */
export function shareView(root, { say, layout }) {
  const part = (name) => find(root, `[data-share-${name}]`);
  const [link, names, picture] = [part("link"), part("names"), part("code")];
  let shared;
  let goBack;

  function open({ document: given, name, back }) {
    [shared, goBack] = [given, back];
    const lost = lostIn(shared, layout).length;
    const { organisation, work } = shared.about;
    write(part("of"), name);
    names.checked = false;
    showIf(part("names-field"), organisation !== "" || work !== "");
    showIf(part("ways"), fitsLink(shared, layout));
    showIf(part("made"), false);
    showIf(part("code-box"), false);
    tellOf(part("lost"), fitsLink(shared, layout) ? lost > 0 && say("share_lost", { number: lost }) : say("share_other_questions"));
    tell("");
    root.hidden = false;
    part("heading").focus();
  }

  function tell(text) {
    tellOf(part("told"), text);
  }

  /** The address of this page with the assessment in it. */
  function makeLink() {
    link.value = `${location.origin}${location.pathname}#a=${packed(shared, layout, { names: names.checked })}`;
    showIf(part("made"), true);
  }

  async function showCode() {
    const text = link.value;
    showIf(part("code-box"), false);
    if (!correctionFor(text)) return tell(say("share_code_too_large"));
    try {
      await drawCode(picture, text, libraryAddress());
    } catch {
      return tell(say("share_code_failed"));
    }
    // Meanwhile another link may have been asked for.
    if (text !== link.value) return;
    showIf(part("code-box"), true);
    tell(say("share_code_ready"));
    part("code-box").scrollIntoView({ block: "nearest" });
  }

  part("make").addEventListener("click", () => {
    makeLink();
    tell(say("share_ready"));
    link.focus();
    link.select();
  });
  part("show-code").addEventListener("click", () => {
    makeLink();
    showCode();
  });
  names.addEventListener("change", () => {
    if (part("made").hidden) return;
    const hadCode = !part("code-box").hidden;
    makeLink();
    tell(say("share_ready"));
    if (hadCode) showCode();
  });
  passOn({ link, copy: part("copy"), send: part("send") }, tell);
  part("file").addEventListener("click", () => download(shared, say));
  part("close").addEventListener("click", () => {
    root.hidden = true;
    goBack();
  });
  return open;
}

function tellOf(element, text) {
  showIf(element, Boolean(text));
  write(element, text || "");
}
