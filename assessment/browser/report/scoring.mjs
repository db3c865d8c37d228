// What the report is, and how it was scored: the bands, the strengths of evidence, and what was not asked.

import { heading, line, paragraph, saidBy, section, table } from "./blocks.mjs";

export function scoringPart({ voices, result, rules, appendix }) {
  const said = (key, values) => saidBy(voices, ({ say }) => say(key, values));
  const label = (name) => saidBy(voices, (voice) => voice.label(name));
  const meaning = (kind, id) => saidBy(voices, ({ texts }) => texts.meanings[kind][id]);
  const hidden = Object.entries(result.states).filter(([, state]) => ["hidden", "skipped"].includes(state)).map(([id]) => id);
  return section("part", [
    heading(2, said("about_heading")),
    paragraph(said("what_it_is")),
    paragraph(said("scoring_text", { minimum: rules.minimum_coverage })),
    paragraph(voices.map(addressLine)),
    heading(3, said("not_asked_heading")),
    paragraph(hidden.length === 0 ? said("all_asked") : saidBy(voices, ({ say, titleOf }) => say("not_asked", { titles: hidden.map(titleOf).join("; ") }))),
    ...(appendix ? tables() : []),
  ]);

  function tables() {
    return [
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
    ];
  }
}

/** Where the whole of the scoring is explained. */
function addressLine({ lang, say, words }) {
  const address = words.addresses.scoring;
  return { lang, runs: [...line(lang, `${say("how_scored")} `).runs, ...line(lang, address, { href: address }).runs] };
}
