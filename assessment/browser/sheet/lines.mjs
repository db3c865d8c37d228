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

function regrouped(lines, group, change) {
  return groupsOf(lines).flatMap(([id, own]) => (id === group ? change(own) : own));
}

function swapped(list, place, step) {
  const other = place + step;
  if (other < 0 || other >= list.length) return list;
  return list.map((one, at) => (at === place ? list[other] : at === other ? list[place] : one));
}
