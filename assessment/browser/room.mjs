// Brings the page for a room to life: questions on a wall, hands counted, and the group's answers kept in an assessment.

import { newDocument } from "./document/answers.mjs";
import { newId, readEntries } from "./document/entries.mjs";
import { today } from "./document/today.mjs";
import { kindsOf, readCount, readHands } from "./room/hands.mjs";
import { composed, parted } from "./room/notes.mjs";
import { movedFrom, readPlace, stepsFor } from "./room/places.mjs";
import { answerView } from "./room-views/answer.mjs";
import { handsLine, handsView } from "./room-views/hands.mjs";
import { jumpingView } from "./room-views/jumping.mjs";
import { listenTo } from "./room-views/keys.mjs";
import { kindName, questionView, whereView } from "./room-views/question.mjs";
import { startView } from "./room-views/start.mjs";
import { wallView } from "./room-views/wall.mjs";
import { isAnswered } from "./scoring/facts.mjs";
import { resultOf } from "./scoring/route.mjs";
import { assessmentsIn } from "./storage/assessments.mjs";
import { roomIn } from "./storage/room.mjs";
import { createSaver } from "./storage/saving.mjs";
import { openStorage, storeAt } from "./storage/storage.mjs";
import { aboutView } from "./views/about.mjs";
import { dataIn, find, showIf } from "./views/elements.mjs";
import { noticesView } from "./views/notices.mjs";
import { createSpeaker } from "./views/wording.mjs";

const STORE = storeAt(import.meta.url);
const SCALES = [0.75, 1, 1.25, 1.5, 2];
const NO_ANSWER = { state: "unanswered", level: null, choices: [], reason: "", evidence: null, note: "", origin: null };

for (const root of document.querySelectorAll("[data-room]")) start(root);

async function start(root) {
  const [rules, words, texts] = ["rules", "words", "texts"].map((name) => dataIn(root, name));
  const locale = root.dataset.locale;
  const say = createSpeaker(words.say);
  const empty = newDocument(rules, words.format);
  const stage = find(root, "[data-stage]");
  const main = find(stage, "[data-main]");
  const kinds = kindsOf(rules.highest_level);
  const steps = stepsFor(rules.highest_level + 1);
  const notices = noticesView(root, say);
  const wall = wallView(root, stage);
  const assessments = assessmentsIn(await openStorage(STORE, words.format.version), STORE);
  const { storage } = assessments;
  const room = roomIn(storage);

  /** What can be chosen at the start: the assessment open on this device, if it can be read, and a new one. */
  const found = await openOne();
  const newSaver = () => saverFor(assessments.store(newId()), ofToday(empty));
  const sides = { open: found.saver, new: newSaver() };
  /** Those that are on the device. A new one is once something is said of it or answered, so nobody collects empty ones. */
  const onDevice = new Set([sides.open]);
  let which = sides.open ? "open" : "new";
  let saver = sides[which];
  let settings;
  let counted;
  let place;
  /** What to go back to, the latest last: a wrong key or a slip of the finger. */
  let undoable = [];

  async function openOne() {
    const store = assessments.store(await assessments.currentId());
    const entries = store.id ? await store.read() : [];
    if (entries.length === 0) return {};
    const { document, problem } = readEntries(entries, empty, words.format);
    return problem ? { problem: "damaged_stored" } : { saver: saverFor(store, document) };
  }

  function saverFor(store, document) {
    return createSaver(store, document, empty, {
      onChange: draw,
      onSaved: () => store.kept && notices.saved(),
      onFailure: () => notices.complain(say("not_written")),
      onGone: () => notices.complain(say("gone")),
    });
  }

  /** Take over what is kept of an assessment's room. */
  async function readRoom() {
    const kept = await room.read(saver.store.id);
    const { people, wall: language, both, letters, scale, place: at } = kept.settings;
    settings = {
      people: readCount(people),
      wall: Object.hasOwn(texts, language) ? language : null,
      both: both === true,
      letters: letters !== false,
      scale: SCALES.includes(scale) ? scale : 1,
    };
    counted = kept.counted;
    place = readPlace(at, idsAsked(), steps.answer);
    undoable = [];
  }

  /** The settings as they are shown: until somebody chooses, the wall speaks the page's language. */
  const shownSettings = () => ({ ...settings, wall: settings.wall ?? locale });
  /** On a route, all that it does not ask is hidden. */
  const resultNow = () => resultOf(saver.document, rules, words.routes);
  /** What is asked here. What partners may leave out is asked too: they may tell. */
  function askedIn({ states }) {
    return rules.questions.filter(({ id, principle }) => principle && states[id] !== "hidden").map(({ id }) => id);
  }
  const idsAsked = () => askedIn(resultNow());

  /** A question's answer, and what this room has counted for it. */
  function answerTo(id) {
    const { answers } = saver.document;
    const answer = Object.hasOwn(answers, id) ? answers[id] : NO_ANSWER;
    const kept = Object(counted.get(id));
    const { own, counted: text } = parted(answer.note, String(kept.text ?? ""));
    const minority = answer.origin?.minority ?? (text === "" ? "" : String(kept.minority ?? ""));
    return { answer, own, minority, hands: readHands(kept.hands, kinds), text };
  }

  const views = [questionView, handsView, answerView].map((view) => view(stage, { texts, locale, steps, kinds, say, words, count, change, ask }));
  const drawWhere = whereView(stage, { say, texts });
  const drawJumping = jumpingView(stage, { texts, rules, jump });
  const drawAbout = aboutView(root, { say, saver: { change: changeAbout } });
  const drawStart = startView(root, { say, choose, set, begin });

  function draw() {
    const { about } = saver.document;
    const settings = shownSettings();
    if (!wall.isShown()) {
      drawAbout(saver.document);
      const goOn = place ? texts[settings.wall].questions[place.id].title : "";
      const open = sides.open?.document.about;
      drawStart({ which, openName: open ? [open.organisation, open.work].filter(Boolean).join(": ") || say("unnamed") : "", settings, goOn });
      return;
    }
    const { states } = resultNow();
    const ids = askedIn({ states });
    const answered = (id) => isAnswered(states[id]);
    const { principle } = rules.questions.find(({ id }) => id === place.id);
    const { hands, ...own } = answerTo(place.id);
    const shown = { place, settings, about, ids, principle, isAnswered: answered, answered: ids.filter(answered).length, counted: { hands }, ...own };
    stage.dataset.at = place.step > steps.levels ? "counting" : "asking";
    main.toggleAttribute("data-taps", place.step <= steps.levels);
    stage.style.setProperty("--scale", settings.scale);
    for (const view of [...views, drawWhere, drawJumping]) view(shown);
    showIf(find(stage, "[data-undo]"), undoable.length > 0);
    showIf(find(stage, "[data-back]"), place.step > 0 || ids.indexOf(place.id) > 0);
  }

  /** Keep a setting of the room. */
  function set(changed) {
    settings = { ...settings, ...changed };
    keepSettings();
    draw();
  }

  function keepSettings() {
    if (onDevice.has(saver)) keepRoom(room.writeSettings(saver.store.id, { ...settings, place }));
  }

  /** See to it that the device keeps the assessment, with its day and what was said of the room. */
  function bringOnDevice() {
    if (onDevice.has(saver)) return;
    onDevice.add(saver);
    saver.replace(saver.document);
    keepSettings();
  }

  function changeAbout(key, value) {
    bringOnDevice();
    saver.change(key, value);
  }

  function keepRoom(writing) {
    writing.catch(() => notices.complain(say("not_written")));
  }

  async function choose(side) {
    which = side;
    saver = sides[which];
    await readRoom();
    draw();
  }

  function begin() {
    if (onDevice.has(saver)) assessments.setCurrent(saver.store.id);
    const { states } = resultNow();
    const ids = askedIn({ states });
    const first = ids.find((id) => states[id] === "unanswered") ?? ids[0];
    notices.tell("");
    wall.show();
    go(place && ids.includes(place.id) ? place : { id: first, step: 0 });
  }

  function leave() {
    wall.hide();
    if (which === "new" && onDevice.has(saver)) {
      [sides.open, sides.new] = [saver, newSaver()];
      which = "open";
    }
    draw();
    find(root, "[data-begin]").focus();
  }

  /** Go to a place. The focus follows where what it was on has gone, and the heading is read out. */
  function go(to) {
    const isOther = to.id !== place?.id || to.step > steps.levels || place.step > steps.levels || !stage.contains(document.activeElement);
    place = to;
    set({});
    if (!isOther) return;
    main.scrollTop = 0;
    const name = { [steps.hands]: "[data-hands] h3", [steps.answer]: "[data-answer] h3" }[place.step] ?? "h2";
    find(stage, name).focus({ preventScroll: true });
  }

  function move(by) {
    const to = movedFrom(place, by, idsAsked(), steps.answer);
    if (to) return go(to);
    if (by < 0) return;
    leave();
    notices.tell(say("last"));
  }

  function jump(id) {
    find(stage, "[data-tools]").open = false;
    go({ id, step: 0 });
  }

  /** Change the answer: `changeOf` gives the parts that become different, from the answer as it is. */
  function change(changeOf, { isTyped = false } = {}) {
    const before = answerTo(place.id);
    const { note = before.own, minority = before.minority, ...parts } = changeOf(before.answer);
    if (!isTyped) remember(before);
    record(before, { ...parts, note, minority, hands: before.hands });
  }

  /** Count hands for a kind. */
  function count(kind, number, { isTyped = false } = {}) {
    const before = answerTo(place.id);
    // A number of two digits is one count.
    const last = undoable.at(-1);
    if (!(isTyped && last?.typed === kind && last.id === place.id)) remember(before, isTyped ? kind : undefined);
    const { own: note, minority } = before;
    const hands = readHands({ ...before.hands, [kind]: number }, kinds);
    record(before, { note, minority, hands });
  }

  /** Something is about to change that can be undone; what is written in fields, the browser undoes itself. */
  function remember({ answer }, typed) {
    undoable.push({ ...place, answer, kept: counted.get(place.id), typed });
  }

  function record(before, { note: own, minority, hands, ...parts }) {
    const { id } = place;
    bringOnDevice();
    const { about } = saver.document;
    // Joint answers have a place for a minority's note; elsewhere it is part of the note, where no reader can miss it.
    const hasPlace = before.answer.origin !== null || about.perspective === "joint";
    const line = handsLine(hands, settings.people, (kind) => kindName(kind, texts[locale], about), say);
    const text = [line, hasPlace || minority === "" ? "" : `${say("minority")}: ${minority}`].filter(Boolean).join("\n\n");
    const note = composed(own, text, words.format.longest.note);
    if (note === null) notices.complain(say("note_full"));
    const views = before.answer.origin?.views ?? [];
    const origin = hasPlace && (views.length > 0 || minority !== "") ? { views, minority } : null;
    const kept = { hands, text: note === null ? "" : text, minority };
    keepCounted(id, kept);
    saver.change(`answers/${id}`, { ...before.answer, ...parts, note: note ?? own, origin });
  }

  function keepCounted(id, kept) {
    counted.set(id, kept);
    keepRoom(room.writeCounted(saver.store.id, id, kept));
  }

  function undo() {
    const last = undoable.pop();
    if (!last) return;
    place = { id: last.id, step: last.step };
    keepCounted(last.id, last.kept ?? {});
    saver.change(`answers/${last.id}`, last.answer);
    go(place);
    notices.announce(say("undone", { title: texts[shownSettings().wall].questions[last.id].title }));
    if (find(stage, "[data-undo]").hidden) find(stage, "h2").focus({ preventScroll: true });
  }

  function ask(wanted) {
    if (wall.isBlank()) return wall.blank(false);
    const asked = {
      next: () => move(1),
      back: () => move(-1),
      first: () => go({ ...place, step: 0 }),
      last: () => go({ ...place, step: steps.levels }),
      blank: () => wall.blank(true),
      fill: () => wall.fill(),
      leave,
      undo,
      larger: () => resize(1),
      smaller: () => resize(-1),
    };
    asked[wanted]();
  }

  function resize(by) {
    const at = SCALES.indexOf(settings.scale) + by;
    set({ scale: SCALES[Math.max(0, Math.min(at, SCALES.length - 1))] });
  }

  for (const button of root.querySelectorAll("[data-ask]")) button.addEventListener("click", () => ask(button.dataset.ask));
  find(root, "[data-black]").addEventListener("click", () => wall.blank(false));
  listenTo(stage, { isShown: wall.isShown, hasLetters: () => settings.letters, ask });
  showIf(find(stage, '[data-ask="fill"]'), document.fullscreenEnabled);

  storage.onOtherTab(async ({ id, gone, said }) => {
    if (said || (id && id !== saver.store.id)) return;
    if (gone) return saver.lose();
    await saver.reload();
    draw();
    notices.tell(say("other_tab"));
  });
  // Going back brings this page as it was left, and the questionnaire may have come on since.
  addEventListener("pageshow", ({ persisted }) => persisted && saver.reload().then(draw));
  addEventListener("beforeunload", (event) => saver.isAtRisk() && event.preventDefault());
  await readRoom();
  draw();
  root.dataset.ready = "";
  const problem = found.problem ?? storage.problem;
  if (problem) notices.warn(say(problem));
}

/** A document that is of this day. */
function ofToday(document) {
  return { ...document, about: { ...document.about, date: today() } };
}
