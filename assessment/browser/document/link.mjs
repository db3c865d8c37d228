// An assessment as the part of an address behind the #: what was chosen, in few enough characters for a code that
// phones read well. Notes and reasons never travel; names do if people ask for it.

import { isDay, PERSPECTIVES, readDocument } from "./answers.mjs";

const LONGEST = 4000;
// Version 2 is version 1 with a route behind its number: `2.community.`; what was asked in full stays as old sites read it.
const FORM = /^(?:1|2\.([a-z0-9-]+))\.([0-9a-z]{7})\.([\w-]*)(?:\.([\w-]+))?\.([0-9a-z]{7})$/;
const NEWER = /^([3-9]|[1-9]\d{1,3})\./;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const FIRST_DAY = Date.parse("0001-01-01");
const DAYS = 3_652_059n;
const DAY = 86_400_000;
const REASON = "–";
// As in scoring: languages differ about white space.
const VISIBLE = /[^ \t\r\n]/;
const LONE_SURROGATES = /[\uD800-\uDFFF]/gu;
// The answers without a value, in the order of their digits; not applicable counts only with a reason.
const WITHOUT_VALUE = [
  { state: "unanswered" },
  { state: "dont_know" },
  { state: "not_applicable" },
  { state: "not_applicable", reason: REASON },
];

/** What each kind of question can hold: how many values there are, which one an answer has, and back. */
const KINDS = {
  rubric: {
    count: ({ levels, strengths }) => levels * (strengths.length + 1),
    valueOf: ({ levels, strengths }, { level, evidence }) =>
      level === null || level >= levels
        ? null
        : level * (strengths.length + 1) + strengths.indexOf(evidence?.strength) + 1,
    answerOf({ strengths }, value) {
      const choices = strengths.length + 1;
      const [level, strength] = [Math.floor(Number(value) / choices), Number(value) % choices];
      return { level, ...(strength > 0 && { evidence: { strength: strengths[strength - 1] } }) };
    },
  },
  single: {
    count: ({ options }) => options.length,
    valueOf({ options }, { choices }) {
      const known = options.filter((option) => choices.includes(option));
      return known.length === 1 ? options.indexOf(known[0]) : null;
    },
    answerOf: ({ options }, value) => ({ choices: [options[Number(value)]] }),
  },
  // One bit for each option; none chosen is no answer.
  multiple: {
    count: ({ options }) => (1n << BigInt(options.length)) - 1n,
    valueOf({ options }, { choices }) {
      const bits = options.reduce((sum, option, at) => sum | (BigInt(choices.includes(option)) << BigInt(at)), 0n);
      return bits === 0n ? null : bits - 1n;
    },
    answerOf: ({ options }, value) => ({
      choices: options.filter((_, at) => ((value + 1n) >> BigInt(at)) & 1n),
    }),
  },
};

/**
 * What a link says nothing of, because both ends know it: the questions, in the order asked, and what can be answered.
 * @param {object} rules - the rules document, or its `framework`, `version`, `highest_level`, `evidence`, `questions`
 * @param {object} format - the words document's: the saved file's name, version and limits
 */
export function layoutOf({ framework, version, highest_level, evidence, questions }, format) {
  const strengths = evidence.map(({ id }) => id);
  const asked = questions.map(({ id, type, options }) => ({ id, type, options, levels: highest_level + 1, strengths }));
  const all = [framework, version, PERSPECTIVES, highest_level, strengths, asked.map(({ id, type, options }) => [id, type, options])];
  return { name: checkOf(JSON.stringify(all)), framework: { id: framework, version }, questions: asked, format };
}

/** Whether a document answers the questions that a link can be made for. */
export function fitsLink({ framework }, layout) {
  return framework.id === layout.framework.id && framework.version === layout.framework.version;
}

/** The text behind `#a=` of an address; null where the address holds no assessment. */
export function linkIn(hash) {
  return hash.startsWith("#a=") ? hash.slice(3) : null;
}

/**
 * A document as the text behind `#a=`: letters, digits and `.-_` only, and none of these at its end, where mail
 * programs would take them for the sentence's.
 * @param {{names: boolean}} also - whether the organisation's and the work's name travel
 */
export function packed({ about, answers }, layout, { names = false } = {}) {
  // Mixed radix: the last digit of the number is the first question's.
  const places = layout.questions.map((question) => [digitOf(question, ownAnswer(answers, question.id)), radixOf(question)]);
  places.push([BigInt(PERSPECTIVES.indexOf(about.perspective)), BigInt(PERSPECTIVES.length)], [dayNumber(about.date), DAYS + 1n]);
  const number = places.reduceRight((sum, [digit, radix]) => sum * radix + digit, 0n);
  const hasNames = names && (about.organisation !== "" || about.work !== "");
  const body = [...(about.route ? ["2", about.route] : ["1"]), layout.name, digitsOf(number), ...(hasNames ? [packedNames(about)] : [])].join(".");
  return `${body}.${checkOf(body)}`;
}

/** The ids of the questions whose answer does not travel whole, notes and reasons apart: nobody here can choose it. */
export function lostIn({ answers }, layout) {
  const known = new Map(layout.questions.map((question) => [question.id, question]));
  return Object.entries(answers)
    .filter(([id, answer]) => answer.state !== "unanswered" && !(known.has(id) && travels(known.get(id), answer)))
    .map(([id]) => id);
}

/**
 * The document in a link, checked like one in a file.
 * @param {string} text - what stands behind `#a=`; of anybody, so it may be anything
 * @returns {{document: object} | {problem: "link_damaged" | "link_newer" | "link_other_questions"}}
 */
export function unpacked(text, layout, empty) {
  if (text.length > LONGEST) return { problem: "link_damaged" };
  if (NEWER.test(text)) return { problem: "link_newer" };
  const [, route = "", name, digits, names, check] = FORM.exec(text) ?? [];
  if (check === undefined || check !== checkOf(text.slice(0, -check.length - 1))) return { problem: "link_damaged" };
  if (name !== layout.name) return { problem: "link_other_questions" };
  try {
    const { about, answers } = partsOf(numberOf(digits), layout);
    const value = { ...empty, about: { ...about, route, ...(names && namesFrom(names)) }, answers };
    const { document } = readDocument(JSON.stringify(value), layout.format);
    return document ? { document } : { problem: "link_damaged" };
  } catch {
    // Its check is right, but no site of ours has made it.
    return { problem: "link_damaged" };
  }
}

function partsOf(number, layout) {
  let left = number;
  const take = (radix) => {
    const digit = left % radix;
    left /= radix;
    return digit;
  };
  const answers = layout.questions
    .map((question) => [question.id, answerOf(question, take(radixOf(question)))])
    .filter(([, { state }]) => state !== "unanswered");
  const perspective = PERSPECTIVES[Number(take(BigInt(PERSPECTIVES.length)))];
  const date = dayOf(take(DAYS + 1n));
  if (left !== 0n) throw new RangeError("more than there are questions");
  return { about: { perspective, date }, answers: Object.fromEntries(answers) };
}

function ownAnswer(answers, id) {
  return Object.hasOwn(answers, id) ? answers[id] : WITHOUT_VALUE[0];
}

function radixOf(question) {
  return BigInt(WITHOUT_VALUE.length) + BigInt(KINDS[question.type].count(question));
}

function digitOf(question, answer) {
  const value = answer.state === "answered" ? KINDS[question.type].valueOf(question, answer) : null;
  if (value !== null) return BigInt(WITHOUT_VALUE.length) + BigInt(value);
  const hasReason = answer.state === "not_applicable" && VISIBLE.test(answer.reason);
  const state = WITHOUT_VALUE.findIndex((one) => one.state === answer.state && "reason" in one === hasReason);
  return BigInt(Math.max(state, 0));
}

function answerOf(question, digit) {
  const value = digit - BigInt(WITHOUT_VALUE.length);
  if (value < 0n) return WITHOUT_VALUE[Number(digit)];
  return { state: "answered", ...KINDS[question.type].answerOf(question, value) };
}

function travels(question, answer) {
  if (answer.state !== "answered") return true;
  const { level = null, choices = [], evidence } = answerOf(question, digitOf(question, answer));
  if (question.type !== "rubric") return answer.choices.every((choice) => choices.includes(choice));
  return level === answer.level && (evidence?.strength ?? null) === (answer.evidence?.strength ?? null);
}

/** A day as its number, the first of all being 1; 0 is no day. */
function dayNumber(day) {
  return day !== "" && isDay(day) ? BigInt((Date.parse(day) - FIRST_DAY) / DAY + 1) : 0n;
}

function dayOf(number) {
  return number === 0n ? "" : new Date(FIRST_DAY + (Number(number) - 1) * DAY).toISOString().slice(0, 10);
}

function digitsOf(number) {
  let digits = "";
  for (let left = number; left > 0n; left >>= 6n) digits = DIGITS[Number(left & 63n)] + digits;
  return digits;
}

function numberOf(digits) {
  return [...digits].reduce((sum, digit) => (sum << 6n) | BigInt(DIGITS.indexOf(digit)), 0n);
}

/** Both names as UTF-8 in base64url. Half a character, as a slip of a program may leave it, becomes the sign for one. */
function packedNames({ organisation, work }) {
  const text = JSON.stringify([organisation, work].map((name) => name.replace(LONE_SURROGATES, "\uFFFD")));
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function namesFrom(text) {
  const bytes = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const [organisation, work] = JSON.parse(decoder.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))));
  return { organisation, work };
}

/** CRC-32 as seven digits: it tells a link that lost or changed characters on its way. It is no proof of who made it. */
function checkOf(text) {
  let rest = ~0;
  for (const byte of new TextEncoder().encode(text)) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 && 0xedb88320);
  }
  return (~rest >>> 0).toString(36).padStart(7, "0");
}
