// The day on which something is written or looked at.

/** Today, where the device is, as a day of the file: the day of the moment that is as late in Greenwich. */
export function today() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
