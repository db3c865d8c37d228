// The report of an assessment: a pure function of the document, its result and the words of one or two languages.
// What writes it down, as elements, as an HTML file or for word processors, knows none of this.

import { answersPart } from "./answers.mjs";
import { heading, ownWords, paragraph, readable, saidBy, section } from "./blocks.mjs";
import { boardPage } from "./board.mjs";
import { gapsPart } from "./gaps.mjs";
import { planPart } from "./plan.mjs";
import { profilePart } from "./profile.mjs";
import { scoringPart } from "./scoring.mjs";
import { signalsPart } from "./signals.mjs";

/** What each option may be, with what it is at first. `own` is the language that own words are in, where people say it. */
export const OPTIONS = { languages: ["cy"], board: true, appendix: true, notes: true, names: true, own: "" };

/**
 * @param {object} assessment - `document`, its `result`, the ranked `steps` that follow from it, the `rules`, and the
 *   questions of its `route` where it asks only some
 * @param {object[]} voices - of the languages of the report, in their order
 * @param {object} options - as OPTIONS, with `ownLanguage`, a function from own words to their language
 * @returns {{title: object[], running: string, languages: string[], blocks: object[]}}
 */
export function reportOf(assessment, voices, options) {
  const context = { ...assessment, ...options, voices, own: (text, isStrong) => ownWords(text, options.ownLanguage(text), isStrong) };
  const said = (key, values) => saidBy(voices, ({ say }) => say(key, values));
  const parts = [
    ...(options.board ? [boardPage(context)] : []),
    profilePart(context),
    gapsPart(context),
    signalsPart(context),
    planPart(context),
    ...(options.appendix ? [answersPart(context)] : []),
    scoringPart(context),
  ];
  const title = said("title");
  return {
    title,
    running: runningTitle(assessment.document.about, voices),
    languages: voices.map(({ lang }) => lang),
    blocks: [section("head", [heading(1, title), ...aboutLines(context)]), ...parts],
  };
}

/** The title on each sheet of paper, with the name of whom it is about. */
function runningTitle({ organisation }, voices) {
  const name = readable(organisation.trim());
  return [...voices.map(({ say }) => say("title")), ...(name === "" ? [] : [name])].join(" · ");
}

/** Who answered about what, from which side, when, and which questions. */
function aboutLines({ document, voices, rules, route, own }) {
  const { organisation, work, perspective, date } = document.about;
  const { version } = document.framework;
  const facts = ({ say, dayText, routeTitle }) =>
    [say(`view_${perspective}`), routeTitle(document.about), dayText(date), say("version", { version })].filter((text) => text !== "").join(" · ");
  const names = [organisation, work].filter((text) => text.trim() !== "");
  return [
    ...names.map((text, place) => paragraph(own(text, place === 0), "name")),
    paragraph(saidBy(voices, facts), "facts"),
    ...(route ? [paragraph(saidBy(voices, ({ say }) => say("route")))] : []),
    ...(version === rules.version ? [] : [paragraph(saidBy(voices, ({ say }) => say("other_version", { version, now: rules.version })))]),
  ];
}
