// @ts-check
/**
 * What all pages share: asking the server to do something, saying what came of it, keys, and the build that
 * runs beside the reading room. Whatever it does, the links and forms of the pages do without it.
 */

/** @typedef {{ended: number, running: boolean, stage: string, done: number, total: number, path: string, trouble: string, words: string}} BuildState */

const said = /** @type {HTMLElement | null} */ (document.querySelector("#said"));
const keys = /** @type {HTMLDialogElement | null} */ (document.querySelector("#keys"));
const building = document.querySelector("#building");
const AGAIN = 600;
/** @type {number | undefined} */
let silence;
let waiting = 0;
/** One request after another, so that the ledger has them in the order of the keys. */
let last = Promise.resolve();

/** Say something to whoever sees or hears the page. @param {string} words @param {boolean} [stays] */
export function say(words, stays = false) {
  clearTimeout(silence);
  if (!said) return;
  said.textContent = words;
  if (!stays) silence = setTimeout(() => (said.textContent = ""), 4000);
}

/**
 * Ask the server to do something. Nothing is called done before it has said so.
 * @template T
 * @param {string} address
 * @param {object} body
 * @returns {Promise<T>}
 */
export async function ask(address, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(body),
    keepalive: true,
  }).catch(() => {
    throw new Error("testimonia does not answer; is it still running?");
  });
  const told = await answer.json().catch(() => null);
  if (!answer.ok || !told) throw new Error(told?.error ?? `the answer was ${answer.status}`);
  if (told.building) watch();
  return told;
}

/**
 * Do something when all that was asked before is answered; the page cannot be left before, without a question.
 * @param {() => Promise<void>} work
 * @param {(error: Error) => void} failed
 */
export function queue(work, failed) {
  waiting += 1;
  last = last
    .then(work)
    .catch(failed)
    .finally(() => (waiting -= 1));
  return last;
}

/** Wait until all is answered. @returns {Promise<void>} */
export const settled = () => last;

/** Whether a key belongs to the browser, to a field or to a dialog, and not to the page. @param {KeyboardEvent} event */
export function isTaken(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return true;
  if (document.querySelector("dialog[open]")) return true;
  return target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio])");
}

/**
 * Give keys to the page. A key that is held down does its work once, but for those in `held`.
 * @param {Record<string, () => void>} work
 * @param {string} [held]
 */
export function onKeys(work, held = "") {
  document.addEventListener("keydown", (event) => {
    const key = Object.hasOwn(work, event.key) ? work[event.key] : undefined;
    if (!key || isTaken(event) || (event.repeat && !held.includes(event.key))) return;
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.key === "Enter" && target.closest("a, button, summary, input, [role=button]")) return;
    event.preventDefault();
    key();
  });
}

/** Show a dialog by its id. @param {string} id */
export function show(id) {
  const dialog = document.getElementById(id);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

/** @param {BuildState} state */
function inWords(state) {
  if (!state.running) return state.trouble;
  return `${state.words} …`;
}

let watching = false;

/** Look at the build until it has ended, and say how far it is. */
export function watch() {
  if (watching) return;
  watching = true;
  let ended = Number(document.body.dataset.built);
  const look = async () => {
    const answer = await fetch("/progress", { headers: { Accept: "application/json" } }).catch(() => null);
    const state = answer?.ok ? /** @type {BuildState} */ (await answer.json()) : null;
    if (building && state) {
      building.textContent = inWords(state);
      building.toggleAttribute("hidden", !building.textContent);
    }
    if (state) dispatchEvent(new CustomEvent("building", { detail: state }));
    if (state?.running) setTimeout(look, AGAIN);
    else {
      watching = false;
      if (state && state.ended > ended) dispatchEvent(new CustomEvent("built", { detail: state }));
    }
  };
  void look();
}

/** The page shows what the base held before; it is loaded again, unless somebody is writing in it. */
function renew() {
  const busy = document.querySelector("dialog[open]") || document.activeElement?.matches("textarea, input[type=text]");
  if (busy || waiting) say("The folder was read again. Reload the page to see what has changed.", true);
  else location.reload();
}

if (!document.body.dataset.renews) addEventListener("built", renew);
if (document.body.dataset.building !== undefined) watch();
onKeys({
  "/": () => /** @type {HTMLInputElement | null} */ (document.querySelector(".asking input"))?.focus(),
  "?": () => keys?.showModal(),
});
for (const button of document.querySelectorAll("[data-shows]")) {
  button.removeAttribute("hidden");
  button.addEventListener("click", () => show(button.getAttribute("data-shows") ?? ""));
}
addEventListener("beforeunload", (event) => {
  if (waiting) event.preventDefault();
});
