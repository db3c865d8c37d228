// What a line of the sheet says in the page's language, and where it comes from.

const OWN = "own";
const GONE = "gone";
/** Characters of a line that are shown. What a person may type is limited too. */
const LONGEST = 300;

/**
 * @param {object} groups - what each place is called, its `href` and its `questions`, by ids
 * @returns {Function} of a line as it is kept: {raw, group, text, href, dir}; `raw` is written back unchanged
 */
export function lineReader(groups, say) {
  function textOf(raw) {
    if (typeof raw?.own === "string") return { group: OWN, text: shortened(raw.own), dir: "auto" };
    if (typeof raw?.id !== "string") return { group: GONE, text: say("broken") };
    const found = Object.entries(groups).find(([id, { questions }]) => raw.id.startsWith(`${id}/`) && Object.hasOwn(questions, raw.id.slice(id.length + 1)));
    if (!found) return { group: GONE, text: say("gone", { id: shortened(raw.id) }) };
    const [group, { questions, href, anchors }] = found;
    const own = raw.id.slice(group.length + 1);
    return { group, text: questions[own], href: anchors ? `${href}#${own}` : "" };
  }
  return (raw) => ({ raw, removed: false, ...textOf(raw) });
}

/** How a group is called, and where its page is. */
export function groupName(groups, id, say) {
  if (id === OWN) return { title: say("own"), href: "" };
  if (id === GONE) return { title: say("gone_group"), href: "" };
  return groups[id];
}

/** A question as a person typed it: one line, not too long; empty for nothing but spaces. */
export function ownLine(typed) {
  return { own: shortened(typed.replace(/\s+/gu, " ").trim()) };
}

function shortened(text) {
  return [...text].slice(0, LONGEST).join("");
}
