/**
 * Search is the theme's, and its script and index weigh more than a page. So they are fetched when somebody opens
 * search: with a finger, the mouse, the Tab key, the theme's own keys, or an address with `?q=`. All ways lead to the
 * focus on the box. What is typed meanwhile stays in the box, where the theme's script finds it.
 */

const KEYS = ["/", "s", "f"];
const LONGEST_WAIT = 60_000; // milliseconds
const TYPED_INTO = "input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]";

/** @param {HTMLElement} search - the search of the page, with the addresses of what it needs */
export function openSearchWhenAsked(search) {
  const box = search.querySelector("[data-md-component=search-query]");
  const openButton = document.querySelector("[data-search-open]");
  const toggle = document.querySelector("[data-md-toggle=search]");
  const { load, isTheThemes } = loading(search, box);

  function setOpen(open) {
    // The theme listens to this checkbox, and its style sheet looks at it.
    if (toggle.checked !== open) toggle.click();
  }
  function open() {
    setOpen(true);
    box.focus();
  }
  function close() {
    setOpen(false);
    openButton.focus();
  }

  openButton.addEventListener("click", open);
  search.querySelector("[data-search-close]").addEventListener("click", close);
  search.querySelector("[data-search-retry]").addEventListener("click", () => {
    box.focus();
    load();
  });
  box.addEventListener("focus", () => {
    setOpen(true);
    load();
  });
  // Until the theme's script is there, its keys are ours.
  search.addEventListener("keydown", (event) => {
    if (isTheThemes() || event.key !== "Escape") return;
    setOpen(false);
    box.blur();
  });
  search.addEventListener("focusout", ({ relatedTarget }) => {
    if (!isTheThemes() && relatedTarget && !search.contains(relatedTarget)) setOpen(false);
  });
  document.addEventListener("keydown", (event) => {
    const isOther = event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(TYPED_INTO);
    if (isTheThemes() || isOther || !KEYS.includes(event.key)) return;
    event.preventDefault();
    open();
  });
  // The form would send the page away.
  box.form.addEventListener("submit", (event) => event.preventDefault());

  const asked = new URLSearchParams(location.search).get("q");
  if (asked !== null) box.value = asked;
  if (asked !== null || document.activeElement === box) open();
}

/** Fetches what search needs, once; says below the box how far it is; and offers to try again where that fails. */
function loading(search, box) {
  const state = search.querySelector("[data-md-component=search-result] > .md-search-result__meta");
  const failure = search.querySelector("[data-search-failure]");
  const addresses = (name) => search.dataset[name].split(" ").filter(Boolean);
  let isLoading = false;
  let isTheThemes = false;

  async function load() {
    if (isLoading || isTheThemes) return;
    isLoading = true;
    failure.hidden = true;
    state.textContent = search.dataset.preparing;
    try {
      // The theme does not say when it misses something, so all of it is in the browser's cache before it starts.
      await Promise.all([...addresses("scripts"), ...addresses("files")].map(fetched));
      isTheThemes = true;
      keepTyped(box);
      await Promise.all(addresses("scripts").map(run));
    } catch (error) {
      console.warn(error);
      isTheThemes = false;
      state.textContent = "";
      failure.hidden = false;
    }
    isLoading = false;
  }

  return { load, isTheThemes: () => isTheThemes };
}

async function fetched(address) {
  const response = await fetch(address, { signal: AbortSignal.timeout?.(LONGEST_WAIT) });
  if (!response.ok) throw new Error(`search: ${address} answered ${response.status}`);
  await response.arrayBuffer();
}

/** The theme's script takes the question of the address for the one to ask, even if people have changed it. */
function keepTyped(box) {
  const address = new URL(location.href);
  if (!address.searchParams.has("q")) return;
  address.searchParams.set("q", box.value);
  history.replaceState(history.state, "", address);
}

function run(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    if (address.endsWith(".mjs")) script.type = "module";
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => reject(new Error(`search: ${address} did not run`)));
    document.head.append(script);
  });
}
