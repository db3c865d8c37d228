// The few things that every view does with the page.

/** One element inside another, which must be there: a missing one is a mistake in the templates. */
export function find(root, selector) {
  const element = root.querySelector(selector);
  if (!element) throw new Error(`assessment: no ${selector} in the page`);
  return element;
}

/** What the build has written into the page for its scripts, as JSON: `rules`, `words`. */
export function dataIn(root, name) {
  return JSON.parse(find(root, `[data-${name}]`).textContent);
}

/** The focus goes to an element, and the page to where it begins. */
export function goTo(place) {
  place.focus({ preventScroll: true });
  place.scrollIntoView();
}

/** Once the browser has shown what there is, and has done what else waited. */
export function afterFrame() {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** A new element with text or other elements inside. Text is never read as HTML. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A link to a question or a part of the questionnaire. */
export function linkTo(id, text) {
  return element("a", { href: `#${id}` }, text);
}

/** Where the file is that the page's script may fetch later; addresses hold the hash of what is there. */
export function libraryAddress() {
  return new URL(find(document, "script[data-library]").dataset.library, document.baseURI).href;
}

/** Show an element only if there is something in it. */
export function showIf(shown, holds) {
  shown.hidden = !holds;
}

/** Put a text into an element, if it is not there already: what does not change is neither drawn nor read out again. */
export function write(shown, text) {
  if (shown.textContent !== text) shown.textContent = text;
}
