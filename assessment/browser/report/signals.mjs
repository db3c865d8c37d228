// The warning signs that the answers raise, each with its reasons and with what to do instead.

import { reasonText } from "../views/result.mjs";
import { heading, paragraph, saidBy, section } from "./blocks.mjs";

export function signalsPart({ voices, result }) {
  const raised = result.signals.filter(({ state }) => state === "raised");
  const open = result.signals.filter(({ state }) => state === "open").length;
  const label = (name) => saidBy(voices, (voice) => voice.label(name));
  const state = ({ say }) => {
    if (open > 0) return say("signals_open", { raised: raised.length, open, all: result.signals.length });
    return raised.length === 0 ? say("signals_none") : say("signals_raised", { raised: raised.length });
  };
  return section("part", [
    heading(2, label("signals")),
    paragraph(label("signals_intro")),
    paragraph(saidBy(voices, state)),
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
