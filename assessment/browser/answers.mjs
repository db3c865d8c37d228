// The saved file as the browser knows it. The twin of `assessment/answers.py`; the same files test both.
// Whatever comes from a file is copied part by part, so nothing unknown gets in.

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const STATES = ["answered", "not_applicable", "dont_know", "unanswered"];
const PERSPECTIVES = ["organisation", "partner"];
const LONGEST = { note: 5000, line: 200, choices: 50, saved: 40 };

/** A document without answers. `format` is the words document's `format`: name, version, largest size in bytes. */
export function newDocument(rules, format) {
  return {
    format: format.name,
    version: format.version,
    framework: { id: rules.framework, version: rules.version },
    saved: "",
    about: { organisation: "", work: "", perspective: "organisation", date: "" },
    answers: {},
  };
}

/** Whether a year, month and day exist together, as `2026-11-21`; empty is no date and is fine. */
export function isDay(text) {
  if (text === "") return true;
  const found = DAY.exec(text);
  if (!found) return false;
  const [year, month, day] = found.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * Read a saved file.
 * @returns {{document: object} | {problem: string, place?: string}} the document, or what is wrong:
 *   `not_json`, `newer`, or `damaged` with the place in the file.
 */
export function readDocument(text, format) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: "not_json" };
  }
  if (!isObject(value) || value.format !== format.name) return { problem: "not_json" };
  if (Number.isInteger(value.version) && value.version > format.version) return { problem: "newer" };
  try {
    return { document: documentFrom(value, format) };
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    return { problem: "damaged", place: error.message };
  }
}

class Damage extends Error {}

function documentFrom(value, format) {
  only(value, ["format", "version", "framework", "saved", "about", "answers"], "");
  need(value.version === format.version, "version");
  const framework = object(value.framework, "framework");
  only(framework, ["id", "version"], "framework");
  need(ID.test(string(framework.id, 200, "framework.id")), "framework.id");
  need(string(framework.version, LONGEST.line, "framework.version") !== "", "framework.version");
  const answers = object(value.answers ?? {}, "answers");
  return {
    format: value.format,
    version: value.version,
    framework: { id: framework.id, version: framework.version },
    saved: string(value.saved ?? "", LONGEST.saved, "saved"),
    about: aboutFrom(object(value.about ?? {}, "about")),
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => {
        need(ID.test(id), `answers.${id}`);
        return [id, answerFrom(object(answer, `answers.${id}`), `answers.${id}`)];
      }),
    ),
  };
}

function aboutFrom(about) {
  only(about, ["organisation", "work", "perspective", "date"], "about");
  const read = {
    organisation: string(about.organisation ?? "", LONGEST.line, "about.organisation"),
    work: string(about.work ?? "", LONGEST.line, "about.work"),
    perspective: about.perspective ?? "organisation",
    date: string(about.date ?? "", LONGEST.line, "about.date"),
  };
  need(PERSPECTIVES.includes(read.perspective), "about.perspective");
  need(isDay(read.date), "about.date");
  return read;
}

function answerFrom(answer, place) {
  only(answer, ["state", "level", "choices", "reason", "evidence", "note"], place);
  need(STATES.includes(answer.state), `${place}.state`);
  const level = answer.level ?? null;
  need(level === null || (Number.isInteger(level) && level >= 0 && level <= 4), `${place}.level`);
  const choices = answer.choices ?? [];
  const areIds = Array.isArray(choices) && choices.every((choice) => typeof choice === "string" && ID.test(choice));
  need(areIds && choices.length <= LONGEST.choices, `${place}.choices`);
  return {
    state: answer.state,
    level,
    choices: [...choices],
    reason: string(answer.reason ?? "", LONGEST.note, `${place}.reason`),
    evidence: answer.evidence == null ? null : evidenceFrom(object(answer.evidence, `${place}.evidence`), place),
    note: string(answer.note ?? "", LONGEST.note, `${place}.note`),
  };
}

function evidenceFrom(evidence, place) {
  only(evidence, ["strength", "note"], `${place}.evidence`);
  const strength = evidence.strength ?? null;
  need(strength === null || (typeof strength === "string" && ID.test(strength)), `${place}.evidence.strength`);
  return { strength, note: string(evidence.note ?? "", LONGEST.note, `${place}.evidence.note`) };
}

function need(holds, place) {
  if (!holds) throw new Damage(place);
}

function only(value, keys, place) {
  for (const key of Object.keys(value)) need(keys.includes(key), place ? `${place}.${key}` : key);
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function object(value, place) {
  need(isObject(value), place);
  return value;
}

function string(value, longest, place) {
  need(typeof value === "string" && [...value].length <= longest, place);
  return value;
}
