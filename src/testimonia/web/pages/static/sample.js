// @ts-check
/** Keys for the sample: each presses a button of the page, which is shown anew when the judgement is saved. */

import { onKeys, say } from "/static/room.js";

const drawn = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("article.drawn")]);

/** @returns {number} the place of the statement one is at; -1 before the first */
const here = () => drawn.findIndex((each) => each.hasAttribute("aria-current"));

/** @param {number} to */
function go(to) {
  const next = drawn[Math.min(Math.max(to, 0), drawn.length - 1)];
  if (!next) return;
  for (const each of drawn) each.removeAttribute("aria-current");
  next.setAttribute("aria-current", "true");
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

/** Judge the statement one is at; the first, if one is at none. @param {string} act */
function judge(act) {
  const at = drawn[Math.max(here(), 0)];
  const button = /** @type {HTMLElement | null | undefined} */ (at?.querySelector(`button[value="${act}"]`));
  if (button) button.click();
  else say("There is nothing left to judge.");
}

function takeBack() {
  const button = /** @type {HTMLElement | null} */ (document.querySelector(".latest button"));
  if (button) button.click();
  else say("Nothing was judged that could be taken back.");
}

onKeys({
  j: () => go(here() + 1),
  k: () => go(here() - 1),
  y: () => judge("real"),
  n: () => judge("not-one"),
  u: () => judge("undecided"),
  z: takeBack,
  o: () => /** @type {HTMLElement | null | undefined} */ (drawn[Math.max(here(), 0)]?.querySelector("a.cite"))?.click(),
});
