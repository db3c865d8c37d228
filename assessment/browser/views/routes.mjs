// Ways through the questionnaire: which one is taken, and in whose words it asks.

import { element } from "./elements.mjs";
import { minutesFor, spansIn } from "./minutes.mjs";

/** The routes that the page offers, by their ids: what each asks, in the order asked, and whose view it is. */
export function routesIn(root) {
  const cards = [...root.querySelectorAll('[name="about-route"]')].filter(({ value }) => value !== "");
  const askedBy = (id) => [...root.querySelectorAll(`[data-routes~="${id}"]`)].map((question) => question.dataset.question);
  return new Map(cards.map(({ value: id, dataset }) => [id, { id, asks: askedBy(id), perspective: dataset.side }]));
}

/** What each route asks, as `countedIn` reads it. */
export function asksOf(routes) {
  return Object.fromEntries([...routes].map(([id, { asks }]) => [id, asks]));
}

/** @returns {Function} a function that shows which route a document takes */
export function routesView(root, { rules, routes, say, saver, begin, redraw, tell }) {
  const cards = [...root.querySelectorAll('[name="about-route"]')];
  const spans = spansIn(root);
  let shown = null;

  for (const card of cards) {
    const route = routes.get(card.value);
    const asked = rules.questions.filter(({ id, show_if }) => !show_if && route?.asks.includes(id) !== false);
    const { least, most } = minutesFor(asked.map(({ id }) => spans.get(id)));
    const minutes = say("minutes_left", { least, count: most });
    card.labels[0].append(element("span", { class: "small" }, say("route_size", { number: asked.length, minutes })));
    card.addEventListener("change", () => take(card.value));
  }

  /** Take a route, and the view that goes with it. Resolves once it is kept. */
  async function take(route) {
    const { about } = saver.document;
    const perspective = routes.get(route)?.perspective ?? about.perspective;
    const kept = saver.replace({ ...saver.document, about: { ...about, route, perspective } });
    redraw();
    await kept;
  }

  /** Somebody was sent to a route's card. Answers that are given already stay as they are: the route begins anew. */
  async function arrive() {
    const id = cards.find((card) => `#${card.parentElement.id}` === location.hash)?.value;
    const { about, answers } = saver.document;
    if (id === undefined || id === about.route) return;
    const isAnother = id !== "" && Object.keys(answers).length > 0;
    if (isAnother && !(await begin())) return;
    await take(id);
    if (isAnother) tell(say("started_again"));
  }

  /** The words of questions and choices: those of a route, or in their place those that all others read. */
  function speak(route) {
    const all = [...root.querySelectorAll("[data-of-route]")];
    for (const own of all) swap(own, false);
    for (const own of all) if (own.dataset.ofRoute === route?.id) swap(own, true);
  }

  addEventListener("hashchange", arrive);
  // The page is not whole before its views are.
  queueMicrotask(arrive);
  return ({ about }) => {
    const route = routes.get(about.route);
    if (route === shown) return;
    if (route ?? shown) speak(route);
    shown = route;
    root.dataset.route = route?.id ?? "";
    for (const card of cards) card.checked = card.value === root.dataset.route;
  };
}

/** Show words of a route in place of those beside them, or the other way round. */
function swap(own, isShown) {
  own.hidden = !isShown;
  own.parentElement.querySelector(`[data-perspective="${own.dataset.perspective}"]`).hidden = isShown;
}
