// The plan as files: for keeping, for a calendar, for a spreadsheet; and on paper.

import { wordingFor } from "../document/answers.mjs";
import { calendarOf } from "../document/calendar.mjs";
import { isToDo, ordered } from "../document/plan.mjs";
import { tableOf } from "../document/table.mjs";
import { readFacts } from "../scoring/facts.mjs";
import { download, downloadFile, fileName } from "../views/download.mjs";
import { find } from "../views/elements.mjs";
import { strengthName } from "../views/wording.mjs";

const STEP_COLUMNS = ["plan", "principle", "question", "aim", "what", "who", "by", "sign", "partner", "status", "outcome"];
const ANSWER_COLUMNS = ["principle", "question", "answer", "level", "evidence", "evidence_note", "reason", "note"];

/** @returns {Function} a function that has nothing to show */
export function takingView(root, context) {
  const { saver, say, tell } = context;
  find(root, "[data-save-file]").addEventListener("click", () => {
    download(saver.document, say);
    saver.filed();
  });
  find(root, "[data-print]").addEventListener("click", () => print());
  for (const button of root.querySelectorAll("[data-take]")) {
    button.addEventListener("click", () => {
      const file = FILES[button.dataset.take](saver.document, context);
      if (!file) return tell(say("no_days"));
      const name = fileName(say, file.ending, say(file.of));
      downloadFile(file.text, file.type, name);
      tell(say("taken", { name }));
    });
  }
  return () => {};
}

const FILES = {
  /** None where no step that is still to do has a day. */
  calendar({ plan }, { words, ...context }) {
    const events = ordered(plan)
      .filter(([, step]) => isToDo(step) && step.by !== "")
      .map(([id, step]) => ({ id, day: step.by, title: titleOf(step, context), text: eventText(step, context) }));
    if (events.length === 0) return null;
    return { of: "file_plan", ending: "ics", type: "text/calendar;charset=utf-8", text: calendarOf(events, words.language, new Date()) };
  },
  plan({ plan, earlier }, context) {
    const rowsOf = (steps, name) => ordered(steps).map(([, step]) => stepRow(step, name, context));
    return table("file_plan", STEP_COLUMNS, [...rowsOf(plan, "this_plan"), ...rowsOf(earlier, "earlier_plan")], context);
  },
  answers({ answers, about }, context) {
    const facts = readFacts(context.rules, answers, about.perspective);
    const rows = context.rules.questions.map(({ id }) => answerRow(id, Object.hasOwn(answers, id) ? answers[id] : {}, facts, about, context));
    return table("file_answers", ANSWER_COLUMNS, rows, context);
  },
};

function table(of, columns, rows, { say }) {
  return { of, ending: "csv", type: "text/csv;charset=utf-8", text: tableOf([columns.map((name) => say(`column_${name}`)), ...rows]) };
}

/** A calendar shows it in one line. */
function titleOf(step, { names }) {
  return names.stepTitle(step).replace(/\s+/g, " ");
}

/** What the calendar says of a step, besides its title: what of it is written. */
function eventText(step, { say, names }) {
  const parts = ["who", "sign", "partner"].filter((part) => step[part].trim() !== "");
  const about = step.question === null ? [] : [`${say("column_question")}: ${names.titleOf(step.question)}`];
  return [...parts.map((part) => `${say(`column_${part}`)}: ${step[part]}`), ...about].join("\n");
}

function stepRow(step, plan, { say, words, names }) {
  const { question } = step;
  const [principle, title] = question === null ? ["", ""] : [names.principleOf(question), names.titleOf(question)];
  const { what, who, by, sign, partner, outcome } = step;
  return [say(plan), principle, title, names.aimText(step), what, who, by, sign, partner, words.statuses[step.status], outcome];
}

function answerRow(id, { reason = "", evidence, note = "" }, facts, about, { words, names }) {
  const level = facts.levels.get(id);
  return [
    names.principleOf(id),
    names.titleOf(id),
    answerText(id, facts, about, { words, names }),
    level === undefined ? "" : String(level),
    level === undefined ? "" : strengthName(words, facts.evidence.get(id)),
    evidence?.note ?? "",
    reason,
    note,
  ];
}

/** What was chosen, in words; empty where nothing was. */
function answerText(id, facts, { perspective }, { words, names }) {
  const { levels, options } = names.textsOf(id);
  const state = facts.states.get(id);
  if (state === "not_applicable") return words.not_applicable;
  if (state === "dont_know") return words.dont_know[wordingFor(perspective)];
  if (state !== "answered") return "";
  return levels ? levels[facts.levels.get(id)] : facts.choices.get(id).map((option) => options[option]).join("; ");
}
