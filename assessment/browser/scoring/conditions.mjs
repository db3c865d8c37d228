// Which conditions hold. The twin of `assessment/scoring/facts.py`; the same cases drive both.

const sharesOne = (chosen, options) => chosen.some((option) => options.includes(option));

const CHOICE_TESTS = {
  is: sharesOne,
  includes: sharesOne,
  includes_none: (chosen, options) => !sharesOne(chosen, options),
  only: (chosen, options) => chosen.every((option) => options.includes(option)),
};

const LEVEL_TESTS = {
  level_at_most: (level, limit) => level <= limit,
  level_at_least: (level, limit) => level >= limit,
};

const SCORE_TESTS = {
  score_at_most: ["score", (value, limit) => value <= limit],
  score_at_least: ["score", (value, limit) => value >= limit],
  confidence_at_most: ["confidence", (value, limit) => value <= limit],
};

/** What makes a condition hold, each thing once; null where it does not hold. */
export function reasonsFor(condition, facts) {
  const parts = condition.all ?? condition.any;
  if (!parts) return leafReasons(condition, facts);
  const found = parts.map((part) => reasonsFor(part, facts));
  const holding = found.filter((reasons) => reasons !== null);
  const enough = condition.all ? holding.length === parts.length : holding.length > 0;
  return enough ? unique(holding.flat()) : null;
}

/** Every innermost condition, in the order written. */
export function leavesOf(condition) {
  const parts = condition.all ?? condition.any;
  return parts ? parts.flatMap(leavesOf) : [condition];
}

function leafReasons(leaf, facts) {
  for (const [operator, test] of Object.entries(CHOICE_TESTS)) {
    if (operator in leaf) {
      const choices = facts.choices.get(leaf.question);
      return choices && test(choices, leaf[operator]) ? [{ question: leaf.question, choices }] : null;
    }
  }
  for (const [operator, test] of Object.entries(LEVEL_TESTS)) {
    if (operator in leaf) {
      const level = facts.levels.get(leaf.question);
      return level !== undefined && test(level, leaf[operator]) ? [{ question: leaf.question, level }] : null;
    }
  }
  const [operator, [part, test]] = Object.entries(SCORE_TESTS).find(([name]) => name in leaf);
  const principle = facts.principles.get(leaf.principle);
  const holds = principle.state === "scored" && test(principle[part], leaf[operator]);
  return holds ? [{ principle: leaf.principle, [part]: principle[part] }] : null;
}

function unique(reasons) {
  const seen = new Set();
  return reasons.filter((reason) => {
    const key = JSON.stringify(reason);
    return !seen.has(key) && seen.add(key);
  });
}
