// What opens on request. The build writes it open, for paper and where no scripts come.

/** Close every fold; those whose words are put back open again. All are open on paper, where nothing can be opened. */
export function foldsView(root) {
  for (const fold of root.querySelectorAll("[data-fold]")) fold.open = false;
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...root.querySelectorAll(":is([data-fold], [data-trace]):not([open])")];
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
  });
}
