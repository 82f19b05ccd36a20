// @ts-check
/** Keys for the line of time: its links do the same without it. */

import { onKeys } from "/static/room.js";

/** @param {string} key */
const way = (key) => /** @type {HTMLAnchorElement | null} */ (document.querySelector(`.zoom a[data-key="${key}"]`));
const rows = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".entry-of-time")]);
const current = () => rows.findIndex((each) => each.hasAttribute("aria-current"));

/** Follow one of the links, unless what has the focus moves by arrows itself. @param {string} key */
function follow(key) {
  const there = way(key);
  if (there) location.href = there.href;
}

/** @param {string} key */
function turn(key) {
  const box = document.activeElement;
  const scrolls = box?.matches(".scrolls") && box.scrollWidth > box.clientWidth;
  if (scrolls) box?.scrollBy({ left: key === "ArrowLeft" ? -120 : 120 });
  else follow(key);
}

/** @param {number} by */
function step(by) {
  const row = rows[Math.max(0, Math.min(rows.length - 1, current() + by))];
  if (!row) return;
  for (const each of rows) each.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
  row.scrollIntoView({ block: "nearest" });
  /** @type {HTMLElement | null} */ (row.querySelector(".cite"))?.focus({ preventScroll: true });
}

onKeys(
  {
    "+": () => follow("+"),
    "=": () => follow("+"),
    "-": () => follow("-"),
    "0": () => follow("0"),
    ArrowLeft: () => turn("ArrowLeft"),
    ArrowRight: () => turn("ArrowRight"),
    j: () => step(1),
    k: () => step(current() < 0 ? 0 : -1),
    Enter: () => /** @type {HTMLElement | null} */ (rows[current()]?.querySelector(".cite"))?.click(),
  },
  "jk",
);
