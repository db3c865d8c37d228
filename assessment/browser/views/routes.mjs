// Ways through the questionnaire: which one is taken, and in whose words it asks.

import { element } from "./elements.mjs";
import { minutesFor, spansIn } from "./minutes.mjs";

const NAMED = /^#route=([a-z0-9-]+)$/;
/** What an address calls the way through all questions, which has no name in a document. */
const WHOLE = "full";

/** The route with an id; none for the way through all questions, or where there is none of that name. */
export function routeNamed(name, { routes }) {
  return routes.find(({ id }) => id === name);
}

/** @returns {Function} a function that shows which route a document takes */
export function routesView(root, { rules, words, say, saver, begin, redraw, tell }) {
  const cards = [...root.querySelectorAll('[name="about-route"]')];
  const spans = spansIn(root);
  let shown = null;

  for (const card of cards) {
    const { asks } = routeNamed(card.value, words) ?? {};
    const asked = rules.questions.filter(({ id, show_if }) => !show_if && (asks?.includes(id) ?? true));
    const { least, most } = minutesFor(asked.map(({ id }) => spans.get(id)));
    const minutes = say("minutes_left", { least, count: most });
    card.labels[0].append(element("span", { class: "small" }, say("route_size", { number: asked.length, minutes })));
    card.addEventListener("change", () => take(card.value));
  }

  function take(id) {
    saver.change("about/route", id);
    const { perspective } = routeNamed(id, words) ?? {};
    if (perspective) saver.change("about/perspective", perspective);
  }

  /** Somebody was sent to a route. Answers that are given already stay as they are: the route begins anew. */
  async function arrive() {
    const [, named] = NAMED.exec(location.hash) ?? [];
    const id = named === WHOLE ? "" : named;
    const { about, answers } = saver.document;
    if (!cards.some(({ value }) => value === id) || id === about.route) return;
    if (id !== "" && Object.keys(answers).length > 0) {
      if (!(await begin())) return;
      redraw();
      tell(say("started_again"));
    }
    take(id);
  }

  /** The words of questions and choices: those of a route, or in their place those that all others read. */
  function speak(id) {
    const all = [...root.querySelectorAll("[data-of-route]")];
    for (const own of all) swap(own, false);
    for (const own of all) if (own.dataset.ofRoute === id) swap(own, true);
  }

  addEventListener("hashchange", arrive);
  // The page is not whole before its views are.
  queueMicrotask(arrive);
  return (document) => {
    const route = routeNamed(document.about.route, words);
    if (route === shown) return;
    if (route ?? shown) speak(route?.id);
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
