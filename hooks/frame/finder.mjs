/** The finder of methods: filters that narrow a table, kept in the address, with a way out where nothing is found. */

for (const root of document.querySelectorAll("[data-finder]")) startFinder(root);

function startFinder(root) {
  const filters = root.querySelector("[data-filters]");
  const rows = [...root.querySelectorAll("[data-method]")];
  const selects = [...filters.querySelectorAll("select")];

  /** What is chosen, by the name of the filter. */
  const chosen = () => Object.fromEntries(selects.filter(({ value }) => value !== "").map(({ name, value }) => [name, value]));
  const fits = (row, wanted) => Object.entries(wanted).every(([name, value]) => row.dataset[name].split(" ").includes(value));
  const count = (wanted) => rows.filter((row) => fits(row, wanted)).length;

  function show() {
    const wanted = chosen();
    for (const row of rows) row.hidden = !fits(row, wanted);
    const found = count(wanted);
    const place = root.querySelector("[data-found]");
    place.textContent = place.dataset.foundText.replace("{found}", found).replace("{all}", rows.length);
    root.querySelector("[data-none]").hidden = found > 0;
    root.querySelector(".scroll").hidden = found === 0;
    showWaysOut(wanted);
  }

  /** For each filter, what would be found without it. */
  function showWaysOut(wanted) {
    const list = root.querySelector("[data-loosen]");
    list.replaceChildren(...selects.filter(({ name }) => name in wanted).map((select) => wayOut(select, wanted, list.dataset)));
  }

  function wayOut(select, { [select.name]: _, ...others }, { loosenText }) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "finder__clear";
    const [label] = select.labels;
    const filter = `${label.textContent}: ${select.selectedOptions[0].textContent}`;
    button.textContent = loosenText.replace("{filter}", filter).replace("{found}", count(others));
    button.addEventListener("click", () => {
      select.value = "";
      change();
      select.focus();
    });
    const item = document.createElement("li");
    item.append(button);
    return item;
  }

  function change() {
    const query = new URLSearchParams(chosen()).toString();
    history.replaceState(history.state, "", location.pathname + (query && `?${query}`) + location.hash);
    show();
  }

  function readAddress() {
    const asked = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = asked.get(select.name);
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
  }

  filters.addEventListener("input", change);
  filters.addEventListener("reset", () => setTimeout(change));
  readAddress();
  show();
}
