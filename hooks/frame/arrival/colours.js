// Light or dark is settled before anything is shown. The names of the schemes are the theme's.
{
  const KEPT_AS = "working-with-communities colours";
  const { dataset } = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const isDark = dataset.colours === "dark" || (dataset.colours === "auto" && dark.matches);
    dataset.mdColorScheme = isDark ? "slate" : "default";
  };
  dataset.colours = "auto";
  try {
    dataset.colours = localStorage.getItem(KEPT_AS) ?? "auto";
  } catch {
    // Nothing may be kept here: a choice holds for one page.
  }
  apply();
  dark.addEventListener?.("change", apply);
  globalThis.colours = { KEPT_AS, apply };
}
