// @ts-check
/**
 * Keys, and saving without leaving the page. Whatever it does, the forms of the page do without it.
 *
 * Nothing is called saved before the server has said so; what it refuses is said with its reason, and the
 * page goes back to what it knows to be saved.
 */

/** @typedef {"real" | "not-one" | "undecided"} Act */
/** @typedef {{act: string, by: string}} Standing a decision that stands */
/** @typedef {{saved?: boolean, by?: string, now?: Standing | null, error?: string}} Answer */

const WORDS = { real: "real", "not-one": "not one", undecided: "undecided" };
/** @type {Record<string, Act>} */
const DECIDING = { y: "real", n: "not-one", u: "undecided" };

const said = /** @type {HTMLElement} */ (document.querySelector("#said"));
const keys = /** @type {HTMLDialogElement} */ (document.querySelector("#keys"));
const decided = document.querySelector("#decided");

/** What was decided on this page, the last one last: what `z` takes back. @type {HTMLElement[]} */
const done = [];
/** One request after another, so that the ledger has them in the order of the keys. */
let last = Promise.resolve();
let waiting = 0;
/** @type {number | undefined} */
let silence;

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
}

/** @param {string} words @param {boolean} [stays] */
function say(words, stays = false) {
  clearTimeout(silence);
  said.textContent = words;
  if (!stays) silence = setTimeout(() => (said.textContent = ""), 4000);
}

/** @param {HTMLElement} finding */
function question(finding) {
  const words = finding.querySelector("h3")?.textContent?.trim() ?? "";
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
    button.setAttribute("aria-pressed", String(button.getAttribute("value") === act));
  }
  finding.querySelector(".undo")?.toggleAttribute("hidden", !act);
  const state = finding.querySelector(".state");
  if (state) {
    state.textContent = words;
    state.classList.toggle("by-hand", Boolean(act) && !failed);
    state.classList.toggle("failed", failed);
  }
  if (decided && before !== Boolean(act)) {
    const now = Number(decided.textContent?.replace(/\D/g, "")) + (act ? 1 : -1);
    decided.textContent = now.toLocaleString("en");
  }
}

/** @param {Standing} decision */
function inWords(decision) {
  const words = WORDS[/** @type {Act} */ (decision.act)] ?? decision.act;
  return decision.by ? `${words}, by ${decision.by}` : words;
}

/** @param {string} address @param {object} body @returns {Promise<Answer>} */
async function ask(address, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(body),
    keepalive: true,
  }).catch(() => {
    throw new Error("testimonia does not answer; is it still running?");
  });
  const said = /** @type {Answer | null} */ (await answer.json().catch(() => null));
  if (!answer.ok || !said) throw new Error(said?.error ?? `the answer was ${answer.status}`);
  return said;
}

/**
 * Do something with a finding when all that was asked before is answered.
 * @param {HTMLElement} finding
 * @param {() => Promise<void>} work
 */
function queue(finding, work) {
  waiting += 1;
  last = last
    .then(work)
    .catch((/** @type {Error} */ error) => {
      show(finding, finding.dataset.act || null, `not saved: ${error.message}`, true);
      say(`Not saved: ${error.message} (${question(finding)})`, true);
    })
    .finally(() => (waiting -= 1));
}

/** @param {HTMLElement} finding @param {Act} act */
function decide(finding, act) {
  const state = finding.querySelector(".state");
  if (state) state.textContent = "saving …";
  queue(finding, async () => {
    const answer = await ask("/judgements", { finding: finding.dataset.finding, act });
    if (!answer.saved) throw new Error("the ledger did not take it");
    done.push(finding);
    show(finding, act, `saved: ${inWords({ act, by: answer.by ?? "" })}`);
    say(`Saved: ${WORDS[act]}. ${question(finding)}`);
  });
}

/** @param {HTMLElement} finding */
function undo(finding) {
  queue(finding, async () => {
    const answer = await ask("/judgements/undo", { finding: finding.dataset.finding });
    const at = done.lastIndexOf(finding);
    if (at >= 0) done.splice(at, 1);
    const now = answer.now ?? null;
    show(finding, now && now.act, now ? `taken back; decided: ${inWords(now)}` : "taken back");
    say(`Taken back. ${question(finding)}`);
    go(finding);
  });
}

/** Take back the last decision of this page; or else that of the finding one is at. */
async function undoLast() {
  await last;
  const at = current();
  const latest = done.at(-1) ?? (at?.dataset.act ? at : undefined);
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

/** @type {Record<string, () => void>} */
const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  z: undoLast,
  o: openFirst,
  Enter: openFirst,
  "?": () => keys.showModal(),
};

/** @param {KeyboardEvent} event */
function pressed(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || keys.open) return;
  if (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox])")) return;
  if (event.key === "Enter" && target.closest("a, button, summary, input")) return;
  const act = DECIDING[event.key];
  const key = act ? () => decideCurrent(act) : KEYS[event.key];
  if (!key || (event.repeat && !"jk".includes(event.key))) return;
  event.preventDefault();
  key();
}

/** @param {SubmitEvent} event */
function sent(event) {
  const form = /** @type {HTMLElement} */ (event.target);
  const finding = /** @type {HTMLElement | null} */ (form.closest("article.finding"));
  const button = event.submitter;
  if (!finding || !button) return;
  event.preventDefault();
  if (button.classList.contains("undo")) undo(finding);
  else decide(finding, /** @type {Act} */ (button.getAttribute("value")));
}

function begin() {
  const asked = location.hash.startsWith("#finding-") && document.getElementById(location.hash.slice(1));
  const open = document.querySelector('article.finding[data-act=""]') ?? document.querySelector("article.finding");
  mark(asked || open);
  const help = document.querySelector("#show-keys");
  help?.removeAttribute("hidden");
  help?.addEventListener("click", () => keys.showModal());
  document.addEventListener("keydown", pressed);
  document.addEventListener("submit", sent);
  for (const kind of ["focusin", "pointerdown"]) {
    document.addEventListener(kind, (event) => {
      const at = /** @type {Element} */ (event.target).closest?.("article.finding");
      if (at) mark(at);
    });
  }
  addEventListener("beforeunload", (event) => {
    if (waiting) event.preventDefault();
  });
}

begin();
