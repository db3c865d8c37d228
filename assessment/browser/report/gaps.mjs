// Where views differ. Only an assessment that was made of several views knows; of one view, that is said.

import { gapsIn } from "../scoring/next-steps.mjs";
import { viewText } from "../views/origins.mjs";
import { heading, labelled, list, paragraph, saidBy, section, table } from "./blocks.mjs";
import { answerLines } from "./answers.mjs";

export function gapsPart(context) {
  return section("part", [...gaps(context), ...unseen(context)]);
}

function gaps(context) {
  const { voices, document, rules } = context;
  const said = (key, values) => saidBy(voices, ({ say }) => say(key, values));
  const { answers } = document;
  const origins = rules.questions.map(({ id }) => id).filter((id) => answers[id]?.origin);
  const title = heading(2, said("gaps_heading"));
  if (origins.length === 0) return [title, paragraph(said("gaps_one_view"))];
  const widths = gapsIn(answers);
  const differing = origins.filter((id) => isDiffering(answers[id].origin) || answers[id].origin.minority.trim() !== "");
  const widest = [...differing].sort((one, other) => (widths[other] ?? 0) - (widths[one] ?? 0));
  if (widest.length === 0) return [title, paragraph(said("gaps_none"))];
  const head = ["column_question", "column_before", "column_now"].map((name) => saidBy(voices, ({ label }) => label(name)));
  const rows = widest.map((id) => [
    [
      ...saidBy(voices, ({ titleOf }) => titleOf(id), { isStrong: true }),
      ...(widths[id] ? said("why_gap", { gap: widths[id] }) : []),
    ],
    answers[id].origin.views.flatMap((view) => saidBy(voices, (voice) => viewText(id, view, voice))),
    [...answerLines(id, context), ...minorityLines(answers[id].origin, context)],
  ]);
  return [title, paragraph(said("gaps_text")), table(said("gaps_heading"), head, rows, [30, 35, 35])];
}

function isDiffering({ views }) {
  const said = views.filter(({ state }) => state !== "unanswered");
  return new Set(said.map(({ state, level, choices }) => JSON.stringify([state, level, choices]))).size > 1;
}

/** What those who see it otherwise wanted to have kept is never left out. */
function minorityLines({ minority }, { voices, ownLanguage }) {
  return minority.trim() === "" ? [] : labelled(voices, ({ say }) => say("minority"), minority, ownLanguage(minority));
}

/** What a partner could not see says what the organisation does not show. */
function unseen({ voices, document, result }) {
  const { about, answers } = document;
  const notSeen = (id) => result.states[id] !== "hidden" && Object.hasOwn(answers, id) && answers[id].state === "dont_know";
  const ids = about.perspective === "partner" ? Object.keys(result.states).filter(notSeen) : [];
  if (ids.length === 0) return [];
  return [
    heading(3, saidBy(voices, ({ say }) => say("not_seen", { number: ids.length }))),
    paragraph(saidBy(voices, ({ label }) => label("unseen_text"))),
    list(ids.map((id) => saidBy(voices, ({ titleOf }) => titleOf(id)))),
  ];
}
