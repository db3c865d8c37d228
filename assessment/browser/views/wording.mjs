// Words in the page's language, from the words document that the build writes into the page.

/**
 * A function that says a sentence by its key, with {names} filled in. Where {count} meets a noun, Welsh has forms of
 * its own for some numbers, as in `open_count_3`. An unknown key or name is our mistake.
 */
export function createSpeaker(sentences) {
  return (key, values = {}) => {
    if (!Object.hasOwn(sentences, key)) throw new Error(`wording: no sentence '${key}'`);
    return (sentences[`${key}_${values.count}`] ?? sentences[key]).replace(/\{([a-z_]+)\}/g, (_, name) => {
      if (!Object.hasOwn(values, name)) throw new Error(`wording: '${key}' needs '${name}'`);
      return values[name];
    });
  };
}

/** Says a score in a few words, or why there is none: `inFull` with how much is answered. */
export function createScoreText(say, { minimum_coverage: minimum }) {
  return ({ state, score, coverage }, inFull = false) => {
    if (state === "scored") return say("percent", { number: score });
    if (state === "not_applicable") return say("none_applies");
    return inFull ? say("too_little", { coverage, minimum }) : say("no_score");
  };
}

/** What a strength of evidence is called; empty for none and for one that there is not, as a file may hold any. */
export function strengthName({ evidence }, strength) {
  return Object.hasOwn(evidence, strength) ? evidence[strength] : "";
}

/** `2026-09-15` as `15 September 2026`, with month names from the build: browsers lack Welsh ones. */
export function dayInWords(day, months) {
  if (!day) return "";
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${months[month - 1]} ${year}`;
}

/** The time of day as 14:05. */
export function timeOfDay(date) {
  return [date.getHours(), date.getMinutes()].map((number) => String(number).padStart(2, "0")).join(":");
}
