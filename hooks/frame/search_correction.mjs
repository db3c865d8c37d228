/** Says below the search box what was looked up in place of a query with a slip: "Showing results for …". */

/**
 * The theme keeps its search worker to itself, so ours (hooks/search/search.js) tells every page of the site by a
 * channel. What it says of a query is true wherever the same query stands in the box.
 */
function sayWhatWasMeant(line, box) {
  const clear = () => {
    line.textContent = "";
  };
  const channel = new BroadcastChannel(`search-${document.documentElement.lang}`);
  channel.addEventListener("message", ({ data: { typed, meant } }) => {
    if (meant && typed === box.value) line.textContent = line.dataset.searchCorrection.replace("{words}", () => meant);
  });
  box.addEventListener("input", clear);
  box.form.addEventListener("reset", clear);
  // People may have searched before this script came.
  channel.postMessage("What was meant?");
}

const line = document.querySelector("[data-search-correction]");
// Safari before 15.4 has no channels; search works without.
if (line && globalThis.BroadcastChannel) {
  sayWhatWasMeant(line, document.querySelector("[data-md-component=search-query]"));
}
