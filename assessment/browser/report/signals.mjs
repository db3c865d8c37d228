// The warning signs that the answers raise, each with its reasons and with what to do instead.

import { reasonText } from "../views/result.mjs";
import { heading, paragraph, saidBy, section } from "./blocks.mjs";

export function signalsPart({ voices, result, route }) {
  const raised = result.signals.filter(({ state }) => state === "raised");
  const label = (name) => saidBy(voices, (voice) => voice.label(name));
  return section("part", [
    heading(2, label("signals")),
    paragraph(label("signals_intro")),
    paragraph(saidBy(voices, (voice) => stateText(voice, result, route))),
    ...raised.map((signal) => section("sign", signLines(signal, voices))),
  ]);
}

function signLines({ id, reasons }, voices) {
  const because = (voice) => `${voice.label("because")} ${reasons.map((reason) => reasonText(reason, voice)).join("; ")}.`;
  return [
    heading(3, saidBy(voices, ({ signTitle }) => signTitle(id))),
    paragraph(saidBy(voices, ({ signOf }) => signOf(id).meaning)),
    paragraph(saidBy(voices, because)),
    paragraph(saidBy(voices, ({ label, signOf }) => `${label("instead")}: ${signOf(id).instead}`)),
  ];
}

/** How many signs are raised, and how many nobody can tell yet. */
export function stateText({ say }, { signals }, route) {
  const [raised, open] = ["raised", "open"].map((wanted) => signals.filter(({ state }) => state === wanted).length);
  if (open > 0) return say(route ? "signals_of_route" : "signals_open", { raised, open, all: signals.length });
  return raised === 0 ? say("signals_none") : say("signals_raised", { raised });
}
