// Every answer, with its evidence, and what it counts in the sum of its principle.

import { readFacts } from "../scoring/facts.mjs";
import { notesOn } from "../views/score_notes.mjs";
import { viewText } from "../views/origins.mjs";
import { heading, labelled, list, paragraph, saidBy, section, table } from "./blocks.mjs";

export function answersPart(context) {
  const { voices, rules, result } = context;
  const label = (name) => saidBy(voices, (voice) => voice.label(name));
  const background = rules.questions.filter(({ id, principle }) => !principle && isShown(id, context));
  return section("part", [
    heading(2, saidBy(voices, ({ say }) => say("appendix_heading"))),
    paragraph(label("trace_intro")),
    heading(3, label("background")),
    table(
      label("background"),
      [label("column_question"), label("column_answer")],
      background.map(({ id }) => [questionLines(id, context), [...answerLines(id, context), ...noteLines(id, context)]]),
      [50, 50],
    ),
    ...result.principles.flatMap((score) => [
      heading(3, saidBy(voices, ({ nameOf }) => nameOf(score.id))),
      list(sumLines(score, context)),
      answersTable(score, context),
    ]),
  ]);
}

/** What was said to each question about principles. */
export function answersInWords(context) {
  const lines = context.result.principles.flatMap((principle) => principle.lines);
  const items = lines
    .filter(({ state }) => ["answered", "dont_know"].includes(state))
    .map(({ question }) => [...titleLines(question, context), ...answerLines(question, context)]);
  return items.length > 0 ? [list(items)] : [];
}

/** Whether a question has a row: on a way that asks only some, the others are named at the end. */
function isShown(id, { route, result }) {
  return !route || result.states[id] !== "hidden";
}

/** How a principle's points become its score. */
function sumLines(score, { voices }) {
  const spoken = voices.map((voice) => notesOn(score, voice));
  return spoken[0].map((_, place) => saidBy(voices, (voice) => spoken[voices.indexOf(voice)][place]));
}

function answersTable(score, context) {
  const { voices } = context;
  const head = ["column_question", "column_answer", "column_confidence", "column_points"].map((name) => saidBy(voices, ({ label }) => label(name)));
  const rows = score.lines.filter(({ question }) => isShown(question, context)).map((line) => [
    questionLines(line.question, context),
    [...answerLines(line.question, context), ...originLines(line.question, context), ...noteLines(line.question, context)],
    evidenceLines(line, context),
    pointLines(line, context),
  ]);
  return table(saidBy(voices, ({ nameOf }) => nameOf(score.id)), head, rows, [28, 36, 22, 14]);
}

function titleLines(id, { voices }) {
  return saidBy(voices, ({ titleOf }) => titleOf(id), { isStrong: true });
}

function questionLines(id, context) {
  const { voices, document } = context;
  return [...titleLines(id, context), ...saidBy(voices, ({ wordingOf }) => wordingOf(id, document.about))];
}

/** What was answered. */
export function answerLines(id, { document, rules, voices, ownLanguage }) {
  const { answers, about } = document;
  const facts = readFacts(rules, answers, about.perspective);
  const said = (speak) => saidBy(voices, speak);
  switch (facts.states.get(id)) {
    case "answered":
      return facts.levels.has(id)
        ? said(({ say, levelText }) => `${say("level", { level: facts.levels.get(id) })}: ${levelText(id, facts.levels.get(id))}`)
        : said(({ optionsOf }) => optionsOf(id, facts.choices.get(id)).join("; "));
    case "not_applicable":
      return labelled(voices, ({ words }) => words.not_applicable, answers[id].reason, ownLanguage(answers[id].reason));
    case "dont_know":
      return said(({ dontKnow }) => dontKnow(about));
    case "skipped":
      return said(({ say }) => say("trace_skipped"));
    case "unanswered":
      return said(({ say }) => say("open_unanswered"));
    default:
      return said(({ say }) => say("trace_hidden"));
  }
}

/** What each view of a joint assessment had said. */
function originLines(id, { document, voices }) {
  const origin = Object.hasOwn(document.answers, id) ? document.answers[id].origin : null;
  if (!origin || origin.views.length === 0) return [];
  return [...saidBy(voices, ({ say }) => say("origin")), ...origin.views.flatMap((view) => saidBy(voices, (voice) => viewText(id, view, voice)))];
}

function noteLines(id, { document, voices, notes, ownLanguage }) {
  const note = Object.hasOwn(document.answers, id) ? document.answers[id].note : "";
  return notes && note.trim() !== "" ? labelled(voices, ({ label }) => label("note"), note, ownLanguage(note)) : [];
}

/** How strong the evidence is, and where it is: what is said is said with it, whatever else is left out. */
function evidenceLines({ question, state, evidence }, { document, voices, own }) {
  if (state !== "answered") return [];
  const note = document.answers[question].evidence?.note ?? "";
  return [...saidBy(voices, (voice) => voice.evidence(evidence)), ...(note.trim() === "" ? [] : own(note))];
}

function pointLines({ state, level, counted, weight }, { voices }) {
  if (state !== "answered") return saidBy(voices, () => "–");
  const capped = counted === level ? [] : saidBy(voices, ({ say }) => say("trace_capped", { counted }));
  return [...saidBy(voices, () => `${counted} × ${weight} = ${counted * weight}`), ...capped];
}
