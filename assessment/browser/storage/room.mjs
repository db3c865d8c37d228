// What a room has said of an assessment, beside its document: how it is shown, where people are, and the hands raised.
//
// It stays on the device. What is to last, the hands in words and the minority's note, is in the document too.

const SETTINGS = "room";

/** @param {object} storage - from `openStorage` */
export function roomIn(storage) {
  const write = (id, key, value) => storage.write([[`${id}:${key}`, value]], { id, said: true });
  return {
    /** What is kept of one assessment's room: its settings, and by question what was counted. Neither is checked. */
    async read(id) {
      const entries = await storage.read(`${id}:${SETTINGS}`);
      const beginning = `${id}:${SETTINGS}/`;
      const counted = entries.filter(([key]) => key.startsWith(beginning)).map(([key, value]) => [key.slice(beginning.length), value]);
      return { settings: Object(new Map(entries).get(`${id}:${SETTINGS}`)), counted: new Map(counted) };
    },
    writeSettings: (id, settings) => write(id, SETTINGS, settings),
    writeCounted: (id, question, counted) => write(id, `${SETTINGS}/${question}`, counted),
  };
}
