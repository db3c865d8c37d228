// The profile: as a picture, and every figure as tables.

import { summaryText } from "../views/result.mjs";
import { heading, paragraph, profile, saidBy, section, table } from "./blocks.mjs";

const KINDS = ["principles", "ways", "goals"];

/** Whether there is a profile: ways and goals have scores only where principles have. */
export function hasScores({ principles }) {
  return principles.some(({ score }) => score !== null);
}

/** The picture, whose values all stand there in words. */
export function profilePicture({ result, rules, voices }) {
  const rows = result.principles.map((score) => ({
    id: score.id,
    score: score.score,
    name: saidBy(voices, ({ nameOf }) => nameOf(score.id)),
    text: saidBy(voices, ({ scoreText }) => scoreText(score), { isStrong: true }),
    band: score.band === null ? [] : saidBy(voices, ({ bandText }) => bandText(score)),
    confidence: saidBy(voices, ({ percent }) => (score.score === null ? "–" : percent(score.confidence))),
  }));
  const limits = rules.bands.map(({ begins_at: start }) => start).filter((start) => start > 0);
  const [caption, ...head] = ["profile", "column_principles", "column_score", "column_confidence"].map((name) => saidBy(voices, ({ label }) => label(name)));
  return profile(caption, head, rows, limits);
}

export function profilePart(context) {
  const { voices, result, board } = context;
  const label = (name) => saidBy(voices, (voice) => voice.label(name));
  if (!hasScores(result)) {
    return section("part", [heading(2, label("figures")), paragraph(saidBy(voices, (voice) => summaryText(result.principles, voice)))]);
  }
  return section("part", [
    heading(2, label("figures")),
    ...(board ? [] : [profilePicture(context)]),
    paragraph(label("coverage_explained")),
    ...KINDS.flatMap((kind) => [
      heading(3, label(kind)),
      scoresTable(label(kind), result[kind], kind, context),
      ...(kind === "principles" ? [] : [paragraph(label("roll_up_note"), "small")]),
    ]),
  ]);
}

function scoresTable(caption, scores, kind, { voices }) {
  const label = (name) => saidBy(voices, (voice) => voice.label(name));
  const head = ["name", "score", "band", "coverage", "confidence"].map((name) => label(`column_${name === "name" ? kind : name}`));
  const rows = scores.map((score) => [
    saidBy(voices, ({ nameOf }) => nameOf(score.id, kind)),
    saidBy(voices, ({ scoreText }) => scoreText(score)),
    saidBy(voices, ({ bandText }) => bandText(score)),
    saidBy(voices, ({ percent }) => percent(score.coverage)),
    saidBy(voices, ({ percent }) => percent(score.confidence)),
  ]);
  return table(caption, head, rows, [34, 15, 21, 15, 15]);
}
