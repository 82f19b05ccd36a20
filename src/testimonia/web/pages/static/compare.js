// @ts-check
/** Keys for the rows of a synopsis. The links of the page do the same without it. */

import { onKeys } from "/static/room.js";

/** @returns {HTMLElement[]} the rows that tell something */
function rows() {
  return [...document.querySelectorAll(".synopsis tbody tr:not(.subject, .further)")].filter(
    (each) => each instanceof HTMLElement,
  );
}

/** @returns {HTMLElement | null} */
const current = () => document.querySelector(".synopsis tr[aria-current]");

/** @param {1 | -1} by */
function move(by) {
  const all = rows();
  const at = current();
  const next = at ? all[all.indexOf(at) + by] : all[0];
  if (!next) return;
  at?.removeAttribute("aria-current");
  next.setAttribute("aria-current", "true");
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function open() {
  const way = /** @type {HTMLElement | null | undefined} */ (current()?.querySelector("a.to-finding, a.cite"));
  way?.click();
}

onKeys({ j: () => move(1), k: () => move(-1), o: open, Enter: open }, "jk");
