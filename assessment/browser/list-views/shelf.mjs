// The list of assessments. After each action the focus is where people would look next, and what happened is announced.

import { download } from "../views/download.mjs";
import { find, showIf } from "../views/elements.mjs";
import { copyOf } from "../views/templates.mjs";
import { cardOf, deletedOf } from "./card.mjs";
import { nameOf } from "./naming.mjs";

/**
 * @param {object} context - `library`, `say`, `words`, `addressOf`, `planOf`, `progressOf`, `share`, `onShown` (hears how many there are),
 *   `tell` (says it happened), `announce` (says it to ears), `complain` (says it did not)
 * @returns {{draw: Function, refresh: Function, add: Function, shareOne: Function}} `draw` shows the list anew; so does
 *   `refresh`, once nobody is in the middle; `add` puts a document on the device as a new assessment, and rejects if the
 *   browser could not; `shareOne` opens the sharing of the one with an id
 */
export function shelfView(root, context) {
  const { library, say, share, onShown, tell, announce, complain } = context;
  const [here, away] = ["here", "away"].map((name) => find(root, `[data-shelf="${name}"]`));
  const folded = find(root, "[data-put-away]");
  /** What was deleted since the page came, by id: the assessment, and the entries that bring it back. */
  const deleted = new Map();

  async function draw() {
    const listed = await library.list();
    for (const { id } of listed) deleted.delete(id);
    const all = [...listed, ...[...deleted.values()].map(({ assessment }) => assessment)];
    all.sort((one, other) => other.changed.localeCompare(one.changed));
    const focused = placeOfFocus();
    const items = (isAway) => all.filter(({ putAway }) => putAway === isAway).map(itemOf);
    here.replaceChildren(...items(false));
    away.replaceChildren(...items(true));
    find(folded, "[data-count]").textContent = String(away.children.length);
    showIf(folded, away.children.length > 0);
    showIf(find(root, "[data-none]"), all.length === 0 && library.kept);
    onShown(listed.length);
    if (focused) itemWith(focused.id)?.querySelector(focused.selector)?.focus();
  }

  function itemOf(assessment) {
    if (deleted.has(assessment.id)) return deletedOf(root, assessment, context, (one) => attempt(undo, one));
    return cardOf(root, assessment, context, (name, one) => attempt(ACTIONS[name], one));
  }

  const itemWith = (id) => root.querySelector(`.shelf__item[data-id="${id}"]`);

  /** Where the focus is, in words that hold for the list drawn anew. */
  function placeOfFocus() {
    const item = document.activeElement.closest(".shelf__item");
    if (!item) return null;
    const places = ["[data-open]", "[data-menu-of] > summary", "[data-undo]", "[data-name]"];
    return { id: item.dataset.id, selector: places.find((place) => document.activeElement.matches(place)) ?? "h2" };
  }

  /** Draw anew when another tab has written, but not under people's hands. */
  function refresh() {
    const isBusy = root.querySelector(".naming, [data-menu-of][open]");
    if (isBusy) isBusy.addEventListener(isBusy.matches(".naming") ? "submit" : "toggle", refresh, { once: true });
    else draw().catch(() => {});
  }

  /** Do something with an assessment; what the browser could not write is said. */
  async function attempt(action, assessment) {
    try {
      await action(assessment);
    } catch {
      complain(say(action === undo ? "undo_failed" : "failed"));
    }
  }

  async function finish(id, selector, sentence, name) {
    await draw();
    const target = itemWith(id)?.querySelector(selector);
    if (target?.closest("[data-put-away]")) folded.open = true;
    target?.focus();
    // What has left its place is said to eyes as well; all else they see where it happened.
    tell(sentence === "away" ? say(sentence, { name }) : "");
    announce(say(sentence, { name }));
  }

  const ACTIONS = {
    async save({ id, ...assessment }) {
      download(assessment.document ?? (await library.raw(id)), say);
      await library.filed(id);
      await finish(id, "summary", "saved_file", nameOf(assessment, say));
    },
    rename,
    share({ id, document, name }) {
      const back = () => itemWith(id)?.querySelector("summary").focus();
      share({ document, name: nameOf({ document, name }, say), back });
    },
    async duplicate({ document, ...assessment }) {
      const name = say("copy", { name: nameOf({ document, ...assessment }, say) });
      const id = await library.create(document, { name });
      await finish(id, "h2", "duplicated", name);
    },
    async putAway(assessment) {
      await library.setPutAway(assessment.id, true);
      const next = itemWith(assessment.id).nextElementSibling ?? itemWith(assessment.id).previousElementSibling;
      await finish(next?.dataset.id, "h2", "away", nameOf(assessment, say));
      if (!next) find(folded, "summary").focus();
    },
    async bringBack(assessment) {
      await library.setPutAway(assessment.id, false);
      await finish(assessment.id, "h2", "back", nameOf(assessment, say));
    },
    async remove(assessment) {
      deleted.set(assessment.id, { assessment, entries: [] });
      try {
        deleted.get(assessment.id).entries = await library.remove(assessment.id);
      } catch (error) {
        deleted.delete(assessment.id);
        throw error;
      }
      await finish(assessment.id, "[data-undo]", "deleted", nameOf(assessment, say));
    },
  };

  async function undo(assessment) {
    await library.restore(deleted.get(assessment.id).entries);
    await finish(assessment.id, "h2", "undone", nameOf(assessment, say));
  }

  /** The name becomes a field, until it is saved or left as it was. */
  async function rename(assessment) {
    const card = itemWith(assessment.id);
    const form = copyOf(root, "naming");
    const input = find(form, "input");
    input.value = assessment.name;
    find(card, ".sheet__head").hidden = true;
    card.prepend(form);
    input.focus();
    const close = async (name) => {
      form.remove();
      await finish(assessment.id, "summary", "renamed", name);
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const name = input.value.trim();
      attempt(async () => {
        await library.rename(assessment.id, name);
        await close(nameOf({ ...assessment, name }, say));
      });
    });
    const leave = async () => {
      form.remove();
      await draw();
      itemWith(assessment.id)?.querySelector("summary")?.focus();
    };
    find(form, "[data-cancel]").addEventListener("click", leave);
    form.addEventListener("keydown", ({ key }) => key === "Escape" && leave());
  }

  async function add(document) {
    if (!library.kept) throw new Error("this browser keeps nothing");
    const id = await library.create(document);
    await finish(id, "h2", "link_kept", nameOf({ document }, say));
  }

  async function shareOne(wanted) {
    const found = (await library.list()).find(({ id }) => id === wanted);
    if (found?.document) ACTIONS.share(found);
  }

  return { draw, refresh, add, shareOne };
}
