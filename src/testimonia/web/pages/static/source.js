// @ts-check
/**
 * Stay at the place one reads when the marking of mentions or statements is changed, and a key for each. The
 * links of the page do the same without it, and then begin at the top.
 */

/** @param {string} of @returns {HTMLAnchorElement[]} */
const ways = (of) => [...document.querySelectorAll(`${of} a`)];
const keys = { m: ways(".marking:not(.telling)"), s: ways(".telling") };

/** @returns {string} the anchor of the first paragraph in sight, or nothing where one has not read on yet */
function place() {
  if (scrollY < innerHeight / 2) return "";
  const top = document.querySelector(".top")?.getBoundingClientRect().bottom ?? 0;
  const all = [...document.querySelectorAll(".paragraph")];
  const first = all.find((each) => each.getBoundingClientRect().bottom > Math.max(top, 0) + 10);
  return first ? `#${first.id}` : "";
}

/** @param {HTMLAnchorElement} way */
function go(way) {
  const there = place();
  if (there) way.hash = there;
  location.href = way.href;
}

/**
 * The next way of marking, after the last the first again.
 * @param {HTMLAnchorElement[]} those
 */
function turn(those) {
  const at = those.findIndex((each) => each.hasAttribute("aria-current"));
  const next = those[(at + 1) % those.length];
  if (next) go(next);
}

for (const way of Object.values(keys).flat()) {
  way.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(way);
  });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
  if (event.key === "m" || event.key === "s") turn(keys[event.key]);
});

/** A note that is folded away is unfolded when somebody comes to it. */
function unfold() {
  const note = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const fold = note?.closest("details");
  if (fold && !fold.open) {
    fold.open = true;
    note?.scrollIntoView();
  }
}

addEventListener("hashchange", unfold);
unfold();
