// How long what is left takes, in minutes that claim no more than is known.

const EXACT_UP_TO = 10;
const STEP = 5;

/** @param {{least: number, most: number}[]} spans - in seconds. Returns whole minutes, in steps of five beyond ten. */
export function minutesFor(spans) {
  const sum = (end) => spans.reduce((total, span) => total + span[end], 0) / 60;
  const step = sum("most") > EXACT_UP_TO ? STEP : 1;
  return {
    least: Math.max(1, Math.floor(sum("least") / step) * step),
    most: Math.ceil(sum("most") / step) * step,
  };
}

/** How many seconds each question of the page takes, from the least to the most, by its id. */
export function spansIn(root) {
  const questions = [...root.querySelectorAll("[data-seconds]")].map(({ dataset }) => dataset);
  return new Map(
    questions.map(({ question, seconds }) => {
      const [least, most] = seconds.split(" ").map(Number);
      return [question, { least, most }];
    }),
  );
}
