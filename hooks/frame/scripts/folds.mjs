/**
 * What is folded away is on paper all the same, and opens when the address names something in it. Folds with
 * `data-closed-on-paper` hold more than anybody would print; those that people have opened are printed open.
 */
export function openFoldsWhenNeeded(main) {
  const opened = new Set();
  addEventListener("beforeprint", () => {
    for (const fold of main.querySelectorAll("details:not([open], [data-closed-on-paper])")) {
      fold.open = true;
      opened.add(fold);
    }
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
    opened.clear();
  });

  function openNamed() {
    let named = null;
    try {
      named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      // An address such as #% names nothing.
    }
    let fold = named?.closest("details:not([open])");
    if (!fold || !main.contains(fold)) return;
    for (; fold; fold = fold.parentElement.closest("details:not([open])")) fold.open = true;
    named.scrollIntoView();
  }
  addEventListener("hashchange", openNamed);
  openNamed();
}
