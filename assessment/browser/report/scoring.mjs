// How it was scored: the bands, the strengths of evidence, and what was not asked.

import { heading, paragraph, saidBy, section, table } from "./blocks.mjs";

export function scoringPart({ voices, result, rules }) {
  const said = (key, values) => saidBy(voices, ({ say }) => say(key, values));
  const label = (name) => saidBy(voices, (voice) => voice.label(name));
  const meaning = (kind, id) => saidBy(voices, ({ texts }) => texts.meanings[kind][id]);
  const hidden = Object.entries(result.states).filter(([, state]) => ["hidden", "skipped"].includes(state)).map(([id]) => id);
  return section("part", [
    heading(2, said("scoring_heading")),
    paragraph(said("scoring_text", { minimum: rules.minimum_coverage })),
    heading(3, said("bands_heading")),
    table(
      said("bands_heading"),
      [label("column_band"), said("column_from"), said("column_means")],
      rules.bands.map(({ id, begins_at: start }) => [
        saidBy(voices, ({ words }) => words.bands[id]),
        saidBy(voices, ({ percent }) => percent(start)),
        meaning("bands", id),
      ]),
      [28, 16, 56],
    ),
    heading(3, label("column_confidence")),
    table(
      label("column_confidence"),
      [label("column_confidence"), said("column_highest"), said("column_means")],
      rules.evidence.map(({ id, highest_level: level }) => [
        saidBy(voices, ({ words }) => words.evidence[id]),
        saidBy(voices, () => String(level)),
        meaning("evidence", id),
      ]),
      [28, 16, 56],
    ),
    heading(3, said("not_asked_heading")),
    paragraph(hidden.length === 0 ? said("all_asked") : saidBy(voices, ({ say, titleOf }) => say("not_asked", { titles: hidden.map(titleOf).join("; ") }))),
  ]);
}
