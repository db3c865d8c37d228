// Steps that follow from the answers, ranked by what they change: each can be put on the plan.

import { gapsIn, nextSteps } from "../scoring/next-steps.mjs";
import { countedIn } from "../scoring/route.mjs";
import { tryChanges } from "../scoring/whatif.mjs";
import { find, showIf, write } from "../views/elements.mjs";
import { whyTexts } from "../views/steps.mjs";
import { copyOf } from "../views/templates.mjs";

const SHOWN_FIRST = 10;

/** @returns {Function} a function that shows the steps to choose from */
export function choosingView(root, context) {
  const { rules, words, say, names, saver } = context;
  const fold = find(root, "[data-choosing]");
  const list = find(fold, "[data-choices]");
  const more = find(fold, "[data-choose-more]");
  let steps = [];
  let of;
  let most = SHOWN_FIRST;

  fold.addEventListener("toggle", () => draw(saver.document));
  more.addEventListener("click", () => {
    const first = list.childElementCount;
    most = Infinity;
    draw(saver.document);
    find(list.children[first], "[data-question]").focus();
  });

  function choiceFor(step, { perspective, route }) {
    const { question, change, from, to } = step;
    const item = copyOf(root, "choice");
    const title = names.titleOf(question);
    const todo = names.todoFor(step, perspective);
    const [now, then] = change === "level" ? [from, to] : [words.evidence[from], words.evidence[to]];
    find(item, "[data-question]").textContent = title;
    find(item, "[data-question]").href = `${context.questionsPage}#${question}`;
    find(item, "[data-change]").textContent = say(`step_${change}`, { now, then });
    find(item, "[data-todo]").textContent = todo;
    find(item, "[data-why]").textContent = whyTexts(step, { say, words, ...names }, route).join(" ");
    find(item, "[data-title]").textContent = title;
    find(item, "[data-choose]").addEventListener("click", () => context.addStep({ question, change, to, what: todo }));
    return item;
  }

  /** Some eighty results take a while, so they are made anew only where answers are others. */
  function rank(document) {
    const { perspective, route } = document.about;
    const about = JSON.stringify([document.answers, perspective, route]);
    if (about === of) return;
    of = about;
    const { rules: own, answers, route: asked } = countedIn(document, rules, words.routes);
    steps = nextSteps(own, tryChanges(own, answers, perspective), gapsIn(answers), asked);
  }

  function draw(document) {
    rank(document);
    const planned = Object.values(document.plan);
    const isPlanned = (step) =>
      planned.some(({ question, change, to }) => question === step.question && change === step.change && to === step.to);
    const left = steps.filter((step) => !isPlanned(step));
    write(find(fold, "[data-count]"), String(left.length));
    const none = find(fold, "[data-choose-none]");
    write(none, steps.length === 0 ? say("none_follow") : say("all_chosen"));
    showIf(none, left.length === 0);
    showIf(more, left.length > most);
    if (fold.open) list.replaceChildren(...left.slice(0, most).map((step) => choiceFor(step, document.about)));
  }

  return (document) => {
    // Under people's hands a list that is drawn anew would lose their place.
    const key = JSON.stringify([document.answers, document.about, Object.values(document.plan).map(({ question, change, to }) => [question, change, to])]);
    if (draw.key !== key) draw(document);
    draw.key = key;
  };
}
