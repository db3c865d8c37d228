/** The frame's few scripts: the menu, the search on narrow screens, and the language link. */

/** A menu closes with Escape, which gives focus back, and when focus or a click goes elsewhere. */
function closeMenuWhenDone(menu) {
  const summary = menu.querySelector("summary");
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      summary.focus();
    }
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
}

/** The theme opens and closes its search with a hidden checkbox; these are buttons for it. */
function connectSearch(openButton, closeButton, toggle, input) {
  const set = (open) => {
    if (toggle.checked !== open) toggle.click();
  };
  openButton.addEventListener("click", () => {
    set(true);
    input.focus();
  });
  closeButton.addEventListener("click", () => {
    set(false);
    openButton.focus();
  });
}

/** Both languages use the same anchors, so the link to the other one keeps the place on the page. */
function keepPlace(link) {
  const update = () => {
    link.hash = location.hash;
  };
  update();
  // Scripts may change the address without an event, so the last look is at the click.
  for (const event of ["click", "auxclick", "contextmenu"]) link.addEventListener(event, update);
}

const openButton = document.querySelector("[data-search-open]");
if (openButton) {
  connectSearch(
    openButton,
    document.querySelector("[data-search-close]"),
    document.querySelector("[data-md-toggle=search]"),
    document.querySelector("[data-md-component=search-query]"),
  );
}
document.querySelectorAll("[data-menu]").forEach(closeMenuWhenDone);
document.querySelectorAll("[data-language-link]").forEach(keepPlace);
