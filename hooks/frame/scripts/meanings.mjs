/**
 * A term's first use on a page is a link to the glossary (hooks/glossary/marks.py). Here it becomes a button that shows
 * the meaning below its line, until Escape, or until a press or the focus goes elsewhere.
 */
export function showMeaning(link) {
  let box = null;
  let whileOpen;

  function open() {
    box = meaningOf(link);
    link.after(box);
    link.setAttribute("aria-expanded", "true");
    link.setAttribute("aria-controls", box.id);
    link.focus();
    box.scrollIntoView({ block: "nearest" });
    whileOpen = new AbortController();
    const leave = ({ target }) => {
      if (!box.contains(target) && !link.contains(target)) close();
    };
    // A finger that scrolls is no press.
    for (const event of ["pointerup", "focusin"]) document.addEventListener(event, leave, whileOpen);
    document.addEventListener("keydown", closeWithEscape, whileOpen);
  }
  function close() {
    whileOpen.abort();
    box.remove();
    box = null;
    link.setAttribute("aria-expanded", "false");
    link.removeAttribute("aria-controls");
  }
  function closeWithEscape(event) {
    if (event.key !== "Escape") return;
    close();
    link.focus();
  }

  link.setAttribute("role", "button");
  link.setAttribute("aria-expanded", "false");
  link.addEventListener("click", (event) => {
    // With these keys people ask for the glossary in another tab or window.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (box) close();
    else open();
  });
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    link.click();
  });
}

function meaningOf({ hash, href, dataset }) {
  const box = document.createElement("span");
  const more = document.createElement("a");
  box.className = "meaning";
  box.id = `meaning-of-${hash.slice(1)}`;
  more.href = href;
  more.textContent = dataset.more;
  box.append(dataset.meaning, " ", more);
  return box;
}
