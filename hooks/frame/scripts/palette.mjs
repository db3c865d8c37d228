/**
 * Buttons for light colours, dark ones, or those of the device; the one for what holds now is shown, and leads to the
 * next. `hooks/frame/arrival/colours.js` has set the colours before anything was shown.
 */
export function offerColours(palette) {
  const { KEPT_AS, apply } = globalThis.colours;
  const { dataset } = document.documentElement;
  const buttons = [...palette.querySelectorAll("[data-colours-now]")];

  function choose(name) {
    dataset.colours = name;
    apply();
    for (const button of buttons) button.hidden = button.dataset.coloursNow !== name;
  }

  buttons.forEach((button, position) => {
    const next = buttons[(position + 1) % buttons.length];
    button.addEventListener("click", () => {
      choose(next.dataset.coloursNow);
      next.focus();
      try {
        localStorage.setItem(KEPT_AS, dataset.colours);
      } catch {
        // Nothing may be kept here: the choice holds for this page.
      }
    });
  });
  choose(dataset.colours);
  // What another tab chooses holds here as well.
  addEventListener("storage", ({ key, newValue }) => {
    if (key === KEPT_AS) choose(newValue ?? "auto");
  });
}
