// What the numbers on the paper form mean. Pure: a question, an answer and a number in, an answer out.

/** The numbers of a question's boxes: those for levels or options, then don't know, then does not apply. */
export function boxesOf({ type, options }, rules) {
  const [least, most] = type === "rubric" ? [0, rules.highest_level] : [1, options.length];
  return { least, most, dont_know: most + 1, not_applicable: most + 2 };
}

/** A question without an answer, as the questionnaire writes it. */
export function noAnswer({ type }) {
  const evidence = type === "rubric" ? { strength: null, note: "" } : null;
  return { state: "unanswered", level: null, choices: [], reason: "", evidence, note: "" };
}

/** The answer once a box is ticked, on paper or again; undefined where there is no such box. Notes stay. */
export function withBox(question, rules, number, before) {
  const { least, most, ...others } = boxesOf(question, rules);
  const state = Object.keys(others).find((name) => others[name] === number);
  if (state) return { ...withoutValue(question, before), state };
  if (!(number >= least && number <= most)) return undefined;
  if (question.type === "rubric") return { ...before, state: "answered", level: number, choices: [], reason: "" };
  const choices = chosenAfter(question, question.options[number - 1], before);
  return { ...withoutValue(question, before), state: choices.length > 0 ? "answered" : "unanswered", choices };
}

/** The answer with a box ticked for evidence, 0 for none; undefined where there is no such box. */
export function withEvidence(rules, number, before) {
  if (!(number >= 0 && number <= rules.evidence.length)) return undefined;
  const strength = number === 0 ? null : rules.evidence[number - 1].id;
  return { ...before, evidence: { ...before.evidence, strength } };
}

/** The answer taken away, its notes left. */
export function withoutValue(question, before) {
  const evidence = before.evidence && { ...before.evidence, strength: null };
  return { ...noAnswer(question), evidence, note: before.note };
}

/** Where several may be ticked, the same box again takes its tick back. In the order of the form. */
function chosenAfter({ type, options }, option, { choices }) {
  if (type === "single") return [option];
  const isChosen = (other) => choices.includes(other) !== (other === option);
  return options.filter(isChosen);
}
