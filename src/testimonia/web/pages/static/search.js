// @ts-check
/**
 * Search as one types: the server is asked after a short pause, what was asked before is given up, and the
 * address says what is shown. The form does the same without it.
 */

import { onKeys, say } from "/static/room.js";

const form = /** @type {HTMLFormElement} */ (document.querySelector("#search"));
const field = /** @type {HTMLInputElement} */ (document.querySelector("#q"));
const found = /** @type {HTMLElement} */ (document.querySelector("#hits"));
const counted = /** @type {HTMLElement} */ (document.querySelector("#counted"));
const PAUSE = 120;
/** @type {number | undefined} */
let pause;
/** @type {AbortController | undefined} */
let asking;
let shown = words();
/** Asked for by Enter while the answer is on its way: go to the first passage then. */
let eager = false;

/** What the form says, as the part of an address after the question mark. */
function words() {
  const said = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim()) said.append(name, value);
  }
  return said.toString();
}

async function ask() {
  const wanted = words();
  if (wanted === shown) return arrive();
  asking?.abort();
  const mine = (asking = new AbortController());
  found.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(`/search/hits?${wanted}`, { signal: mine.signal });
    if (!answer.ok) throw new Error(`the answer was ${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine.signal.aborted) return;
    found.replaceChildren(...page.body.childNodes);
    shown = wanted;
    history.replaceState(null, "", wanted ? `/search?${wanted}` : "/search");
    document.title = field.value.trim() ? `${field.value.trim()}: search` : "Search";
    counted.textContent = found.querySelector("[data-counted], #trouble")?.textContent ?? "";
    arrive();
  } catch (error) {
    if (mine.signal.aborted) return;
    say(error instanceof TypeError ? "testimonia does not answer; is it still running?" : String(error));
  } finally {
    if (asking === mine) found.removeAttribute("aria-busy");
  }
}

/** After Enter: to the first passage. */
function arrive() {
  if (eager) go(hits()[0]);
  eager = false;
}

const hits = () => /** @type {HTMLElement[]} */ ([...found.querySelectorAll(".hit")]);
const current = () => hits().findIndex((each) => each.hasAttribute("aria-current"));

/** @param {HTMLElement | undefined} hit */
function go(hit) {
  if (!hit) return;
  for (const each of hits()) each.toggleAttribute("aria-current", each === hit);
  hit.setAttribute("aria-current", "true");
  hit.scrollIntoView({ block: "nearest" });
  /** @type {HTMLElement | null} */ (hit.querySelector(".cite"))?.focus({ preventScroll: true });
}

/** @param {number} by */
function step(by) {
  const all = hits();
  go(all[Math.max(0, Math.min(all.length - 1, current() + by))]);
}

form.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(ask, PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  eager = true;
  void ask();
});
found.addEventListener("focusin", (event) => {
  const hit = /** @type {HTMLElement} */ (event.target).closest(".hit");
  for (const each of hits()) {
    if (each === hit) each.setAttribute("aria-current", "true");
    else each.removeAttribute("aria-current");
  }
});
// before the room's own key, which goes to the field at the top of other pages
document.addEventListener(
  "keydown",
  (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey) return;
    if (target.matches("input, textarea, select") || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    field.focus();
    field.select();
  },
  true,
);

onKeys(
  {
    j: () => step(1),
    k: () => step(current() < 0 ? 0 : -1),
    Enter: () => /** @type {HTMLElement | null} */ (hits()[Math.max(current(), 0)]?.querySelector(".cite"))?.click(),
  },
  "jk",
);

addEventListener("popstate", () => location.reload());
if (!field.value && !location.hash) field.focus({ preventScroll: true });
