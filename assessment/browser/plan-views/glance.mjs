// What the plan is of, and how it stands, in three lines.

import { isToDo, ordered } from "../document/plan.mjs";
import { STATUSES, isEmpty, today } from "../document/answers.mjs";
import { find, showIf, write } from "../views/elements.mjs";
import { isPast } from "./card.mjs";

/** @returns {Function} a function that shows how a document's plan stands */
export function glanceView(root, { saver, empty, say, names }) {
  const part = (name) => find(root, `[data-${name}]`);

  function line(name, text) {
    write(part(name), text);
    showIf(part(name), text !== "");
  }

  return (document) => {
    const { about, plan } = document;
    const isOpen = !isEmpty(document, empty);
    const called = [about.organisation, about.work].filter((text) => text !== "").join(" – ");
    write(part("name"), isOpen ? called || say("unnamed") : "");
    const facts = [say(`view_${about.perspective}`), names.dayText(about.date)].filter((text) => text !== "");
    write(part("about"), isOpen ? facts.join(" · ") : say("nothing_open"));
    // The name from the list says more, and comes behind.
    const { id } = saver.store;
    if (isOpen) saver.store.name().then((name) => name && saver.store.id === id && write(part("name"), name), () => {});

    const steps = ordered(plan).map(([, step]) => step);
    const count = (status) => steps.filter((step) => step.status === status).length;
    showIf(part("glance"), steps.length > 0);
    line("counts", say("counts", Object.fromEntries(STATUSES.map((status) => [status, count(status)]))));
    const next = steps.find((step) => isToDo(step) && step.by >= today());
    line("next-day", next ? say("next_day", { day: names.dayText(next.by), what: names.stepTitle(next) }) : "");
    const number = steps.filter(isPast).length;
    line("overdue", number > 0 ? say("overdue", { number }) : "");
  };
}
