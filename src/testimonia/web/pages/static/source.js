// @ts-check
/**
 * Stay at the place one reads when the marking of mentions is changed, and a key for it. The links of the
 * page do the same without it, and then begin at the top.
 */

const ways = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll(".marking a")]);

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

/** The next way of marking, after the last the first again. */
function turn() {
  const at = ways.findIndex((each) => each.hasAttribute("aria-current"));
  const next = ways[(at + 1) % ways.length];
  if (next) go(next);
}

for (const way of ways) {
  way.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(way);
  });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
  if (event.key === "m") turn();
});
