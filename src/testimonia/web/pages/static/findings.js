// @ts-check
/**
 * Keys, and saving without leaving the page. Whatever it does, the forms of the page do without it.
 *
 * Nothing is called saved before the server has said so; what it refuses is said with its reason, and the
 * page goes back to what it knows to be saved.
 */

import { ask, onKeys, queue as inTurn, say, settled } from "/static/room.js";

/** @typedef {"real" | "not-one" | "undecided" | "same-happening" | "different-happenings"} Act */
/** @typedef {{act: string, by: string}} Standing a decision that stands */
/** @typedef {{saved?: boolean, id?: string, by?: string, now?: Standing | null, building?: boolean}} Answer */
/** @typedef {{saved?: boolean, id: string}} SavedNote */
/** @typedef {{finding: HTMLElement, line?: string, note?: boolean, act?: Act}} Doing what was done, to be taken back */

const WORDS = {
  real: "real",
  "not-one": "not one",
  undecided: "undecided",
  "same-happening": "same happening",
  "different-happenings": "different happenings",
};
/** @type {Record<string, Act>} */
const DECIDING = { y: "real", n: "not-one", u: "undecided", s: "same-happening", d: "different-happenings" };
/** What is decided of happenings, and not of the finding: the folder is compared anew after it. */
const ON_HAPPENINGS = ["same-happening", "different-happenings"];

const decided = document.querySelector("#decided");

/** What was done on this page, the last one last: what `z` takes back. @type {Doing[]} */
const done = [];

/** @returns {HTMLElement[]} the findings that are in sight or can be scrolled there, in order */
function findings() {
  const all = [...document.querySelectorAll("article.finding")];
  return /** @type {HTMLElement[]} */ (all.filter((each) => each instanceof HTMLElement && each.offsetParent));
}

/** @returns {HTMLElement | null} */
function current() {
  return document.querySelector("article.finding[aria-current]");
}

/** @param {Element | null | undefined} finding */
function mark(finding) {
  if (finding === current()) return;
  current()?.removeAttribute("aria-current");
  finding?.setAttribute("aria-current", "true");
}

/** @param {HTMLElement} finding */
function inSight(finding) {
  const { top, bottom } = finding.getBoundingClientRect();
  return bottom > 60 && top < innerHeight - 40;
}

/** @param {HTMLElement | undefined} finding */
function go(finding) {
  if (!finding) return;
  mark(finding);
  finding.focus({ preventScroll: true });
  const fits = finding.getBoundingClientRect().height < innerHeight - 100;
  finding.scrollIntoView({ block: fits ? "nearest" : "start" });
}

/** @param {1 | -1} by */
function move(by) {
  const all = findings();
  const at = current();
  const known = at && all.indexOf(at);
  if (at && known !== null && known >= 0 && inSight(at)) go(all[known + by]);
  else go(all.find(inSight) ?? at ?? all[0]);
  if (at && at === current()) step(by);
}

/** At the end of a page: to the next one. On the page of one finding: to the finding after it, or before. @param {1 | -1} by */
function step(by) {
  const link = /** @type {HTMLElement | null} */ (document.querySelector(`nav.steps a[rel=${by > 0 ? "next" : "prev"}]`));
  if (link) link.click();
  else if (by > 0 && document.querySelector("a.following")) say("This was the last of the page; the next ones are below.");
}

/** @param {HTMLElement} finding */
function question(finding) {
  const words = finding.querySelector("h3, h1")?.textContent?.trim() ?? "";
  return words.length > 70 ? `${words.slice(0, 69)}…` : words;
}

/**
 * Show of a finding what is saved of it, or what went wrong.
 * @param {HTMLElement} finding
 * @param {string | null} act
 * @param {string} words
 * @param {boolean} [failed]
 */
function show(finding, act, words, failed = false) {
  const before = Boolean(finding.dataset.act);
  finding.dataset.act = act ?? "";
  for (const button of finding.querySelectorAll("button[name=act]")) {
    const value = button.getAttribute("value") ?? "";
    if (!ON_HAPPENINGS.includes(value)) button.setAttribute("aria-pressed", String(value === act));
  }
  finding.querySelector(".undo")?.toggleAttribute("hidden", !act);
  const state = finding.querySelector(".state");
  if (state) {
    state.textContent = words;
    state.classList.toggle("by-hand", Boolean(act) && !failed);
    state.classList.toggle("failed", failed);
  }
  if (decided && before !== Boolean(act)) {
    count(act ? 1 : -1, finding);
  }
}

/** Count a finding among the decided ones, or no more; what was decided on its happenings counts too. @param {1 | -1} by @param {HTMLElement} finding */
function count(by, finding) {
  if (!decided || finding.dataset.ruled !== undefined) return;
  const now = Number(decided.textContent?.replace(/\D/g, "")) + by;
  decided.textContent = now.toLocaleString("en");
}

/** @param {Standing} decision */
function inWords(decision) {
  const words = WORDS[/** @type {Act} */ (decision.act)] ?? decision.act;
  return decision.by ? `${words}, by ${decision.by}` : words;
}

/**
 * Do something with a finding when all that was asked before is answered.
 * @param {HTMLElement} finding
 * @param {() => Promise<void>} work
 */
function queue(finding, work) {
  void inTurn(work, (error) => {
    show(finding, finding.dataset.act || null, `not saved: ${error.message}`, true);
    say(`Not saved: ${error.message} (${question(finding)})`, true);
  });
}

/** @param {HTMLElement} finding @param {Act} act */
function decide(finding, act) {
  const state = finding.querySelector(".state");
  if (state) state.textContent = "saving …";
  queue(finding, async () => {
    const because = /** @type {HTMLTextAreaElement | null} */ (finding.querySelector(".because textarea"));
    const why = because?.value.trim() ?? "";
    const body = { finding: finding.dataset.finding, act };
    const answer = /** @type {Answer} */ (await ask("/judgements", why ? { ...body, why } : body));
    if (!answer.saved) throw new Error("the ledger did not take it");
    const words = `saved: ${inWords({ act, by: answer.by ?? "" })}`;
    if (ON_HAPPENINGS.includes(act)) {
      done.push({ finding, line: answer.id, act });
      if (!finding.dataset.act) count(1, finding);
      finding.dataset.ruled ??= "here";
      press(finding, act, true);
      show(finding, finding.dataset.act || null, `${words}; the folder is being compared anew`);
      finding.querySelector(".state")?.classList.add("by-hand");
      keepAddress();
    } else {
      done.push({ finding });
      show(finding, act, words);
    }
    if (because) because.value = "";
    following();
    if (finding.matches(".whole")) void renewWritten(finding);
    say(`Saved: ${WORDS[act]}. ${question(finding)}`);
  });
}

/** On the page of one finding: it can have another id when the folder is compared anew, and is found again by its words. */
function keepAddress() {
  const again = /** @type {HTMLAnchorElement | null} */ (document.querySelector("#renewed a"));
  if (again && document.querySelector("article.whole")) history.replaceState(null, "", again.href);
}

/** Show what is decided of the happenings of a finding. @param {HTMLElement} finding @param {Act | undefined} act @param {boolean} pressed */
function press(finding, act, pressed) {
  for (const each of ON_HAPPENINGS) {
    finding.querySelector(`button[value="${each}"]`)?.setAttribute("aria-pressed", String(pressed && each === act));
  }
}

let renewals = 0;

/**
 * What people decided and wrote, as the server has it now: on the page of one finding what is past, and the notes
 * of a finding with their tags as links. What somebody is writing meanwhile stays.
 * @param {HTMLElement} finding
 */
async function renewWritten(finding) {
  const mine = (renewals += 1);
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
  const words = answer?.ok ? await answer.text().catch(() => "") : "";
  if (!words || mine !== renewals) return; // something was done meanwhile
  const page = new DOMParser().parseFromString(words, "text/html");
  const busy = [...finding.querySelectorAll(".by-hand-of textarea")].some(
    (each) => each instanceof HTMLTextAreaElement && (each === document.activeElement || each.value !== each.defaultValue),
  );
  const those = [`section[aria-labelledby="past"]`, ...(busy ? [] : [`#${finding.id} .by-hand-of`])];
  for (const each of those) {
    const now = page.querySelector(each);
    if (now) document.querySelector(each)?.replaceWith(document.adoptNode(now));
  }
}

/** Where only what is open is listed, the next ones move up when some are decided: they are on this page then. */
function following() {
  const link = document.querySelector("a.following[data-moves]");
  link?.setAttribute("href", link.getAttribute("data-here") ?? "");
}

/** @param {Doing} doing */
function undo(doing) {
  const { finding, line, note } = doing;
  queue(finding, async () => {
    const body = line ? { line } : { finding: finding.dataset.finding };
    const answer = /** @type {Answer} */ (await ask("/judgements/undo", body));
    const at = done.lastIndexOf(doing);
    if (at >= 0) done.splice(at, 1);
    const now = answer.now ?? null;
    if (note) document.querySelector(`.remark[data-line="${line ?? ""}"]`)?.remove();
    else if (line) {
      finding.querySelector(`.ruling input[value="${line}"]`)?.closest(".ruling")?.remove();
      press(finding, doing.act, false);
      if (!finding.querySelector(".ruling") && !done.some((each) => each.finding === finding && each.act)) {
        delete finding.dataset.ruled;
        if (!finding.dataset.act) count(-1, finding);
      }
      show(finding, finding.dataset.act || null, "taken back; the folder is being compared anew");
    } else show(finding, now && now.act, now ? `taken back; decided: ${inWords(now)}` : "taken back");
    if (answer.building) keepAddress();
    say(`Taken back. ${question(finding)}`);
    go(finding);
    if (note || finding.matches(".whole")) void renewWritten(finding);
  });
}

/** What stands decided on the happenings of a finding from before. @param {HTMLElement | null} finding @returns {Doing | undefined} */
function ruling(finding) {
  const line = /** @type {HTMLInputElement | null | undefined} */ (finding?.querySelector(".ruling input[name=line]"))?.value;
  return finding && line ? { finding, line } : undefined;
}

/** Take back the last decision of this page; or else that of the finding one is at. */
async function undoLast() {
  await settled();
  const at = current();
  const latest = done.at(-1) ?? (at?.dataset.act ? { finding: at } : ruling(at));
  if (latest) undo(latest);
  else say("Nothing was decided here that could be taken back.");
}

/** @param {Act} act */
function decideCurrent(act) {
  const finding = current();
  if (!finding) return;
  if (!finding.offsetParent || !inSight(finding)) {
    move(1);
    say("Press it again to decide the finding that is marked now.");
    return;
  }
  if (!finding.querySelector(`button[value="${act}"]`)) {
    say("Its sides are no statements that could be of one happening or of several.");
    return;
  }
  const all = findings();
  decide(finding, act);
  go(all[all.indexOf(finding) + 1]);
}

function openFirst() {
  const finding = current();
  const folded = finding?.querySelector("details.folded:not([open])");
  const passage = /** @type {HTMLElement | null | undefined} */ (finding?.querySelector("a.cite"));
  if (folded) folded.setAttribute("open", "");
  else passage?.click();
}

/** Open the field for a note on the finding one is at. */
function beginNote() {
  const finding = current();
  const field = finding?.querySelector(".noting textarea");
  field?.closest("details")?.setAttribute("open", "");
  if (field instanceof HTMLTextAreaElement) field.focus();
}

/**
 * Save a note; its words stay in their field until they are saved.
 * @param {HTMLElement} finding
 * @param {HTMLFormElement} form
 */
function saveNote(finding, form) {
  const field = form.querySelector("textarea");
  const button = form.querySelector("button");
  const text = field?.value ?? "";
  if (!field || !text.trim()) return;
  field.readOnly = true;
  button?.setAttribute("disabled", "");
  void inTurn(
    async () => {
      const note = /** @type {SavedNote} */ (await ask("/notes", { finding: finding.dataset.finding, text }));
      if (!note.saved) throw new Error("the ledger did not take it");
      form.closest("details")?.removeAttribute("open");
      field.value = "";
      done.push({ finding, line: note.id, note: true });
      finding.focus({ preventScroll: true });
      void renewWritten(finding);
      say(`Saved: a note. ${question(finding)}`);
    },
    (error) => say(`Not saved: ${error.message}`, true),
  ).finally(() => {
    field.readOnly = false;
    button?.removeAttribute("disabled");
  });
}

/** @type {Record<string, () => void>} */
const KEYS = { j: () => move(1), k: () => move(-1), e: beginNote, z: undoLast, o: openFirst, Enter: openFirst };
for (const [key, act] of Object.entries(DECIDING)) KEYS[key] = () => decideCurrent(act);

/** @param {SubmitEvent} event */
function sent(event) {
  const form = /** @type {HTMLFormElement} */ (event.target);
  const finding = /** @type {HTMLElement | null} */ (form.closest("article.finding"));
  const button = event.submitter;
  if (!finding) return;
  if (form.closest(".noting")) {
    event.preventDefault();
    saveNote(finding, form);
  } else if (form.matches(".deciding") && button) {
    event.preventDefault();
    if (button.classList.contains("undo")) undo({ finding });
    else decide(finding, /** @type {Act} */ (button.getAttribute("value")));
  }
}

/** In a note: Ctrl and Enter save it, Escape leaves it; its words stay. @param {KeyboardEvent} event */
function inNote(event) {
  const field = /** @type {Element} */ (event.target).closest?.(".note-form textarea");
  if (!(field instanceof HTMLTextAreaElement)) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    field.form?.requestSubmit();
  } else if (event.key === "Escape") {
    field.closest("details")?.removeAttribute("open");
    /** @type {HTMLElement | null} */ (field.closest("article.finding"))?.focus({ preventScroll: true });
  }
}

/** The page stays as it is while somebody reads in it; it says when the folder was compared anew. */
function sayWhenRenewed() {
  /** @type {Set<string>} */
  const stages = new Set();
  addEventListener("building", (event) => stages.add(/** @type {CustomEvent<{stage: string}>} */ (event).detail.stage));
  addEventListener("built", () => {
    stages.delete("");
    stages.delete("ledger"); // after a note, nothing else is done
    if (stages.size || done.some((each) => each.act)) document.querySelector("#renewed")?.removeAttribute("hidden");
  });
}

/** The citation, to be put into a footnote. */
function beginCopying() {
  const button = document.querySelector("#copy");
  const words = document.querySelector("#citation")?.textContent ?? "";
  if (!button || !navigator.clipboard) return;
  button.removeAttribute("hidden");
  button.addEventListener("click", () => {
    navigator.clipboard.writeText(words.trim()).then(
      () => say("Copied."),
      () => say("It could not be copied; select the words instead."),
    );
  });
}

function begin() {
  const asked = location.hash.startsWith("#finding-") && document.getElementById(location.hash.slice(1));
  const open = document.querySelector('article.finding[data-act=""]') ?? document.querySelector("article.finding");
  mark(asked || open);
  onKeys(KEYS, "jk");
  document.addEventListener("submit", sent);
  document.addEventListener("keydown", inNote);
  sayWhenRenewed();
  beginCopying();
  for (const kind of ["focusin", "pointerdown"]) {
    document.addEventListener(kind, (event) => {
      const at = /** @type {Element} */ (event.target).closest?.("article.finding");
      if (at) mark(at);
    });
  }
}

begin();
