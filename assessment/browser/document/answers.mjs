// The saved file as the browser knows it. The twin of `assessment/answers/saved_file.py`; the same files test both.
// Whatever comes from a file is copied part by part, so nothing unknown gets in.

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const STATES = ["answered", "not_applicable", "dont_know", "unanswered"];
export const PERSPECTIVES = ["organisation", "partner", "joint"];
const CHANGES = [null, "level", "evidence"];
/** How far a step of a plan has come. */
export const STATUSES = ["open", "begun", "done", "dropped"];
const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

/** A document without answers. `format` is the words document's: the format's name, version and limits. */
export function newDocument(rules, format) {
  return {
    format: format.name,
    version: format.version,
    framework: { id: rules.framework, version: rules.version },
    saved: "",
    about: { organisation: "", work: "", perspective: "organisation", date: "", route: "" },
    answers: {},
    plan: {},
    earlier: {},
  };
}

/** Whose wording a view reads: both sides together answer the organisation's. */
export function wordingFor(perspective) {
  return perspective === "partner" ? "partner" : "organisation";
}

/** A document of an earlier version of our questions, for this version: answers keep their ids. */
export function adopted(document, empty) {
  return { ...document, framework: empty.framework };
}

/** Whether people have put anything into a document. */
export function isEmpty({ about, answers, plan, earlier }, empty) {
  const nothing = [answers, plan, earlier].every((part) => Object.keys(part).length === 0);
  return nothing && JSON.stringify(about) === JSON.stringify(empty.about);
}

/** Today, where the device is: the day of the moment that is as late in Greenwich. */
export function today() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
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
 * Read a saved file of any version of the format, as one of the current version.
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
  const check = checkFor(format.longest, format.highest_level);
  only(value, ["format", "version", "framework", "saved", "about", "answers", "plan", "earlier"], "");
  // Files of an earlier version simply lack what came later.
  need(Number.isInteger(value.version) && value.version >= 1, "version");
  const framework = object(value.framework, "framework");
  only(framework, ["id", "version"], "framework");
  need(check.isId(framework.id), "framework.id");
  need(check.line(framework.version, "framework.version") !== "", "framework.version");
  return {
    format: value.format,
    version: format.version,
    framework: { id: framework.id, version: framework.version },
    saved: check.line(given(value.saved, ""), "saved"),
    about: aboutFrom(object(given(value.about, {}), "about"), check),
    answers: entriesFrom(value.answers, "answers", check, answerFrom),
    plan: entriesFrom(value.plan, "plan", check, stepFrom, check.mostSteps),
    earlier: entriesFrom(value.earlier, "earlier", check, earlierFrom, check.mostSteps),
  };
}

/** What stands under ids, each read in the same way. */
function entriesFrom(value, part, check, read, most = Infinity) {
  const entries = Object.entries(object(given(value, {}), part));
  need(entries.length <= most, part);
  return Object.fromEntries(
    entries.map(([id, entry]) => {
      const place = `${part}.${id}`;
      need(check.isId(id), place);
      return [id, read(object(entry, place), place, check)];
    }),
  );
}

function aboutFrom(about, check) {
  only(about, ["organisation", "work", "perspective", "date", "route"], "about");
  const read = {
    organisation: check.line(given(about.organisation, ""), "about.organisation"),
    work: check.line(given(about.work, ""), "about.work"),
    perspective: given(about.perspective, "organisation"),
    date: check.line(given(about.date, ""), "about.date"),
    route: given(about.route, ""),
  };
  need(PERSPECTIVES.includes(read.perspective), "about.perspective");
  need(isDay(read.date), "about.date");
  need(read.route === "" || check.isId(read.route), "about.route");
  return read;
}

function answerFrom(answer, place, check) {
  only(answer, ["state", "level", "choices", "reason", "evidence", "note", "origin"], place);
  const evidence = given(answer.evidence, null);
  const origin = given(answer.origin, null);
  return {
    ...choiceFrom(answer, place, check),
    reason: check.note(given(answer.reason, ""), `${place}.reason`),
    evidence: evidence === null ? null : evidenceFrom(object(evidence, `${place}.evidence`), `${place}.evidence`, check),
    note: check.note(given(answer.note, ""), `${place}.note`),
    origin: origin === null ? null : originFrom(object(origin, `${place}.origin`), `${place}.origin`, check),
  };
}

/** What was chosen: a state with its level or choices. */
function choiceFrom(answer, place, check) {
  need(STATES.includes(answer.state), `${place}.state`);
  const level = given(answer.level, null);
  need(level === null || check.isLevel(level), `${place}.level`);
  const choices = given(answer.choices, []);
  need(Array.isArray(choices) && choices.every(check.isId) && choices.length <= check.most, `${place}.choices`);
  return { state: answer.state, level, choices: [...choices] };
}

/** Where a joint answer came from. */
function originFrom(origin, place, check) {
  only(origin, ["views", "minority"], place);
  need(Array.isArray(origin.views) && origin.views.length <= check.mostViews, `${place}.views`);
  return {
    views: origin.views.map((view, at) => viewFrom(object(view, `${place}.views.${at}`), `${place}.views.${at}`, check)),
    minority: check.note(given(origin.minority, ""), `${place}.minority`),
  };
}

function viewFrom(view, place, check) {
  only(view, ["perspective", "state", "level", "choices", "strength"], place);
  need(PERSPECTIVES.includes(view.perspective), `${place}.perspective`);
  const strength = given(view.strength, null);
  need(strength === null || check.isId(strength), `${place}.strength`);
  return { perspective: view.perspective, ...choiceFrom(view, place, check), strength };
}

function evidenceFrom(evidence, place, check) {
  only(evidence, ["strength", "note"], place);
  const strength = given(evidence.strength, null);
  need(strength === null || check.isId(strength), `${place}.strength`);
  return { strength, note: check.note(given(evidence.note, ""), `${place}.note`) };
}

/** A step of a plan. */
function stepFrom(step, place, check) {
  only(step, ["question", "change", "to", "what", "who", "by", "sign", "partner", "status", "outcome"], place);
  const text = (part, isRight) => isRight(given(step[part], ""), `${place}.${part}`);
  const read = {
    question: given(step.question, null),
    change: given(step.change, null),
    to: given(step.to, null),
    what: text("what", check.note),
    who: text("who", check.line),
    by: text("by", check.line),
    sign: text("sign", check.note),
    partner: text("partner", check.line),
    status: given(step.status, "open"),
    outcome: text("outcome", check.note),
  };
  need(read.question === null || check.isId(read.question), `${place}.question`);
  need(CHANGES.includes(read.change), `${place}.change`);
  need(isAim(read, check), `${place}.to`);
  need(isDay(read.by), `${place}.by`);
  need(STATUSES.includes(read.status), `${place}.status`);
  return read;
}

/** Whether a step aims at something of the kind that it changes. */
function isAim({ question, change, to }, check) {
  if (change === null) return to === null;
  return question !== null && (change === "level" ? check.isLevel(to) : check.isId(to));
}

/** A step of the plan before this assessment, with how its question was answered then. */
function earlierFrom({ before = null, ...step }, place, check) {
  return { ...stepFrom(step, place, check), before: before === null ? null : beforeFrom(before, `${place}.before`, check) };
}

function beforeFrom(before, place, check) {
  only(object(before, place), ["level", "strength", "date"], place);
  const read = {
    level: given(before.level, null),
    strength: given(before.strength, null),
    date: check.line(given(before.date, ""), `${place}.date`),
  };
  need(read.level === null || check.isLevel(read.level), `${place}.level`);
  need(read.strength === null || check.isId(read.strength), `${place}.strength`);
  need(isDay(read.date), `${place}.date`);
  return read;
}

/** Checks with the limits that the build hands over. */
function checkFor(longest, highestLevel) {
  const isText = (value, most) => typeof value === "string" && [...value].length <= most && !LONE_SURROGATE.test(value);
  const text = (most) => (value, place) => {
    need(isText(value, most), place);
    return value;
  };
  return {
    line: text(longest.line),
    note: text(longest.note),
    most: longest.choices,
    mostViews: longest.views,
    mostSteps: longest.steps,
    isId: (value) => isText(value, longest.id) && ID.test(value),
    isLevel: (value) => Number.isInteger(value) && value >= 0 && value <= highestLevel,
  };
}

/** A part that may be left out; null is no way of leaving it out. */
function given(value, otherwise) {
  return value === undefined ? otherwise : value;
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
