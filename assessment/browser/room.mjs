// Brings the page for a room to life: questions on a wall, hands counted, and the group's answers kept in an assessment.

import { newDocument } from "./document/answers.mjs";
import { answeringIn } from "./room-keeping/answering.mjs";
import { askedIn } from "./room-keeping/asking.mjs";
import { SCALES, memoryOf } from "./room-keeping/memory.mjs";
import { openSides } from "./room-keeping/sides.mjs";
import { answerView } from "./room-views/answer.mjs";
import { handsLine, handsView } from "./room-views/hands.mjs";
import { jumpingView } from "./room-views/jumping.mjs";
import { listenTo } from "./room-views/keys.mjs";
import { kindName, questionView, whereView } from "./room-views/question.mjs";
import { startView } from "./room-views/start.mjs";
import { wallView } from "./room-views/wall.mjs";
import { kindsOf } from "./room/hands.mjs";
import { movedFrom, readPlace, stepsFor } from "./room/places.mjs";
import { isAnswered } from "./scoring/facts.mjs";
import { assessmentsIn } from "./storage/assessments.mjs";
import { roomIn } from "./storage/room.mjs";
import { openStorage, storeAt } from "./storage/storage.mjs";
import { aboutView } from "./views/about.mjs";
import { dataIn, find, showIf } from "./views/elements.mjs";
import { noticesView } from "./views/notices.mjs";
import { createSpeaker } from "./views/wording.mjs";

const STORE = storeAt(import.meta.url);

for (const root of document.querySelectorAll("[data-room]")) start(root);

async function start(root) {
  const page = pageOf(root);
  const { say, notices } = page;
  const storage = await openStorage(STORE, page.words.format.version);
  const room = await roomOf(page, storage, () => draw());
  const round = roundIn(page, room, () => draw());
  const draw = drawingOf(page, room, round);
  listen(page, room, round);
  follow(storage, room, draw, () => notices.tell(say("other_tab")));
  await round.read();
  draw();
  root.dataset.ready = "";
  const problem = room.sides.problem ?? storage.problem;
  if (problem) notices.warn(say(problem));
}

/** What the page holds from the start. */
function pageOf(root) {
  const [rules, words, texts] = ["rules", "words", "texts"].map((name) => dataIn(root, name));
  const say = createSpeaker(words.say);
  const stage = find(root, "[data-stage]");
  const [kinds, steps] = [kindsOf(rules.highest_level), stepsFor(rules.highest_level + 1)];
  const [notices, wall] = [noticesView(root, say), wallView(root, stage)];
  return { root, stage, locale: root.dataset.locale, rules, words, texts, say, kinds, steps, notices, wall };
}

/** What the room says: which assessment it answers, its settings and its place, and its answers. */
async function roomOf({ rules, words, texts, locale, say, kinds, notices }, storage, draw) {
  const assessments = assessmentsIn(storage, STORE);
  const onFailure = () => notices.complain(say("not_written"));
  const sides = await openSides(assessments, newDocument(rules, words.format), words.format, {
    onChange: draw,
    onSaved: () => storage.kept && notices.saved(),
    onFailure,
    onGone: () => notices.complain(say("gone")),
  });
  const memory = memoryOf(roomIn(storage), sides, { languages: Object.keys(texts), onFailure });
  const answering = answeringIn(sides, memory, {
    kinds,
    longest: words.format.longest.note,
    lineOf: (hands, about) => handsLine(hands, memory.settings().people, (kind) => kindName(kind, texts[locale], about), say),
    minorityOf: (text) => `${say("minority")}: ${text}`,
    onFull: () => notices.complain(say("note_full")),
  });
  return {
    sides,
    memory,
    answering,
    document: () => sides.saver().document,
    asked: () => askedIn(sides.saver().document, rules, words.routes),
    /** The settings as they are shown: until somebody chooses, the wall speaks the page's language. */
    settings: () => ({ ...memory.settings(), wall: memory.settings().wall ?? locale }),
    setCurrent: () => assessments.setCurrent(sides.saver().store.id),
  };
}

/** What people do in a room: begin, go from place to place, undo, and leave. */
function roundIn({ root, stage, texts, say, steps, notices, wall }, room, draw) {
  const { sides, memory, answering } = room;
  const main = find(stage, "[data-main]");

  async function read() {
    await memory.read((kept) => readPlace(kept, room.asked().ids, steps.answer));
    answering.forget();
  }

  function set(changed) {
    memory.set(changed);
    draw();
  }

  async function choose(side) {
    sides.choose(side);
    await read();
    draw();
  }

  function begin() {
    if (sides.isOnDevice()) room.setCurrent();
    const { states, ids } = room.asked();
    const place = memory.place();
    const first = ids.find((id) => states[id] === "unanswered") ?? ids[0];
    notices.tell("");
    wall.show();
    go(place && ids.includes(place.id) ? place : { id: first, step: 0 });
  }

  function leave() {
    wall.hide();
    sides.settle();
    draw();
    find(root, "[data-begin]").focus();
  }

  /** Go to a place. The focus follows where what it was on has gone, and the heading is read out. */
  function go(to) {
    const from = memory.place();
    memory.goTo(to);
    draw();
    const isOther = to.id !== from?.id || to.step > steps.levels || from.step > steps.levels;
    if (isOther || !stage.contains(document.activeElement)) focusOn(to);
  }

  function focusOn({ step }) {
    main.scrollTop = 0;
    const name = { [steps.hands]: "[data-hands] h3", [steps.answer]: "[data-answer] h3" }[step] ?? "h2";
    find(stage, name).focus({ preventScroll: true });
  }

  function move(by) {
    const to = movedFrom(memory.place(), by, room.asked().ids, steps.answer);
    if (to) return go(to);
    if (by < 0) return;
    leave();
    notices.tell(say("last"));
  }

  function jump(id) {
    find(stage, "[data-tools]").open = false;
    go({ id, step: 0 });
  }

  function undo() {
    const id = answering.undo();
    if (!id) return;
    go(memory.place());
    notices.announce(say("undone", { title: texts[room.settings().wall].questions[id].title }));
    if (find(stage, "[data-undo]").hidden) find(stage, "h2").focus({ preventScroll: true });
  }

  function resize(by) {
    const at = SCALES.indexOf(memory.settings().scale) + by;
    set({ scale: SCALES[Math.max(0, Math.min(at, SCALES.length - 1))] });
  }

  const asks = {
    next: () => move(1),
    back: () => move(-1),
    first: () => go({ ...memory.place(), step: 0 }),
    last: () => go({ ...memory.place(), step: steps.levels }),
    blank: () => wall.blank(true),
    fill: () => wall.fill(),
    leave,
    undo,
    larger: () => resize(1),
    smaller: () => resize(-1),
  };
  /** Whatever is asked of a black wall, it shows itself again. */
  const ask = (wanted) => (wall.isBlank() ? wall.blank(false) : asks[wanted]());

  return { read, set, choose, begin, jump, ask };
}

/** Draws the start, or the wall while it is shown. */
function drawingOf(page, room, round) {
  const drawStart = startDrawing(page, room, round);
  const drawStage = stageDrawing(page, room, round);
  return () => (page.wall.isShown() ? drawStage() : drawStart());
}

function startDrawing({ root, texts, say }, { sides, memory, document, settings }, { choose, set, begin }) {
  function change(key, value) {
    memory.bringOnDevice();
    sides.saver().change(key, value);
  }

  const drawAbout = aboutView(root, { say, saver: { change } });
  const drawStart = startView(root, { say, choose, set, begin });
  const nameOf = ({ about: { organisation, work } }) => [organisation, work].filter(Boolean).join(": ") || say("unnamed");

  return () => {
    const [place, open] = [memory.place(), sides.open()];
    const goOn = place ? texts[settings().wall].questions[place.id].title : "";
    drawAbout(document());
    drawStart({ which: sides.which(), openName: open ? nameOf(open) : "", settings: settings(), goOn });
  };
}

function stageDrawing({ stage, rules, words, texts, locale, say, kinds, steps }, room, { jump, ask }) {
  const { memory, answering } = room;
  const { count, change } = answering;
  const views = [
    ...[questionView, handsView, answerView].map((view) => view(stage, { texts, locale, steps, kinds, say, words, count, change, ask })),
    whereView(stage, { say, texts }),
    jumpingView(stage, { texts, rules, jump }),
  ];

  return () => {
    const [place, settings] = [memory.place(), room.settings()];
    const { states, ids } = room.asked();
    const answered = (id) => isAnswered(states[id]);
    const { principle } = rules.questions.find(({ id }) => id === place.id);
    const { hands, ...own } = answering.answerTo(place.id);
    const { about } = room.document();
    const shown = { place, settings, about, ids, principle, isAnswered: answered, answered: ids.filter(answered).length, counted: { hands }, ...own };
    stage.dataset.at = place.step > steps.levels ? "counting" : "asking";
    find(stage, "[data-main]").toggleAttribute("data-taps", place.step <= steps.levels);
    stage.style.setProperty("--scale", settings.scale);
    for (const view of views) view(shown);
    showIf(find(stage, "[data-undo]"), answering.canUndo());
    showIf(find(stage, "[data-back]"), place.step > 0 || ids.indexOf(place.id) > 0);
  };
}

/** Do what buttons, keys and fingers ask for. */
function listen({ root, stage, wall }, { sides, memory }, { ask }) {
  for (const button of root.querySelectorAll("[data-ask]")) button.addEventListener("click", () => ask(button.dataset.ask));
  find(root, "[data-black]").addEventListener("click", () => wall.blank(false));
  listenTo(stage, { isShown: wall.isShown, hasLetters: () => memory.settings().letters, ask });
  showIf(find(stage, '[data-ask="fill"]'), document.fullscreenEnabled);
  addEventListener("beforeunload", (event) => sides.saver().isAtRisk() && event.preventDefault());
}

/** Take over what other pages have done with the assessment. What cannot be read then is written with the next answer. */
function follow(storage, { sides }, draw, tell) {
  async function catchUp() {
    if (!sides.isOnDevice()) return;
    await sides.saver().reload();
    draw();
  }

  async function hear({ id, gone, said }) {
    if (said || (id && id !== sides.saver().store.id)) return;
    if (gone) return sides.saver().lose();
    await catchUp();
    tell();
  }

  storage.onOtherTab((news) => hear(news).catch(() => {}));
  // Going back brings this page as it was left, and the questionnaire may have come on since.
  addEventListener("pageshow", ({ persisted }) => persisted && catchUp().catch(() => {}));
}
