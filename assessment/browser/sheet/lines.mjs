// The order of the lines of a sheet. Lines with one `group` stand together, where the first of them is.

/** What comes from one place, in order: [[group, its lines]]. */
export function groupsOf(lines) {
  const groups = new Map();
  for (const line of lines) groups.set(line.group, [...(groups.get(line.group) ?? []), line]);
  return [...groups];
}

/** The lines with one moved by a step, up (-1) or down (1), past others of its group. The same lines at an end. */
export function moved(lines, line, step) {
  return regrouped(lines, line.group, (own) => swapped(own, own.indexOf(line), step));
}

/** The lines with all of a group moved past the group before or behind it. */
export function groupMoved(lines, group, step) {
  const groups = groupsOf(lines);
  const place = groups.findIndex(([id]) => id === group);
  return swapped(groups, place, step).flatMap(([, own]) => own);
}

/**
 * The lines with what was kept meanwhile: in its order, and each line that stood before is still the same one. Those
 * that were taken off come last, unless they are back.
 * @param {Array} raws - the lines as they are kept
 */
export function caughtUp(lines, raws, readLine) {
  const text = (raw) => JSON.stringify(raw);
  const standing = lines.filter(({ removed }) => !removed);
  if (text(raws) === text(standing.map(({ raw }) => raw))) return lines;
  const kept = raws.map((raw) => takenFrom(standing, (line) => text(line.raw) === text(raw)) ?? readLine(raw));
  const isBack = (line) => raws.some((raw) => text(raw) === text(line.raw));
  return [...kept, ...lines.filter((line) => line.removed && !isBack(line))];
}

function takenFrom(list, fits) {
  const at = list.findIndex(fits);
  return at < 0 ? undefined : list.splice(at, 1)[0];
}

function regrouped(lines, group, change) {
  return groupsOf(lines).flatMap(([id, own]) => (id === group ? change(own) : own));
}

function swapped(list, place, step) {
  const other = place + step;
  if (place < 0 || other < 0 || other >= list.length) return list;
  return list.map((one, at) => (at === place ? list[other] : at === other ? list[place] : one));
}
