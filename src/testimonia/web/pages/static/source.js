// @ts-check
/**
 * A source: stay at the place one reads when something is shown otherwise, with a key for each; and do something
 * with selected words. The links and forms of the page do the same without it.
 */

import { isTaken, onKeys, say, show } from "/static/room.js";

/** @param {string} of @returns {HTMLAnchorElement[]} */
const links = (of) => [...document.querySelectorAll(`${of} a`)].filter((each) => each instanceof HTMLAnchorElement);

/** @returns {HTMLElement | undefined} the first paragraph in sight */
function inSight() {
  const top = document.querySelector(".tools")?.getBoundingClientRect().bottom ?? 0;
  /** @type {HTMLElement[]} */
  const all = [...document.querySelectorAll(".paragraph")].filter((each) => each instanceof HTMLElement);
  return all.find((each) => each.getBoundingClientRect().bottom > Math.max(top, 0) + 10);
}

/** @returns {string} its anchor, or nothing where one has not read on yet */
function place() {
  const first = scrollY < innerHeight / 2 ? undefined : inSight();
  return first?.id ? `#${first.id}` : "";
}

/** @param {HTMLAnchorElement} way */
function go(way) {
  const there = place();
  if (!there) {
    location.href = way.href;
    return;
  }
  const address = new URL(way.href);
  const number = Number(there.split("-")[1]);
  // where everything is marked, less is shown at once: the page begins a little before the place
  if (!address.searchParams.has("from") && number > 40) address.searchParams.set("paragraph", String(number - 20));
  address.hash = there;
  location.href = address.href;
}

/**
 * The next way of showing something, after the last the first again.
 * @param {HTMLAnchorElement[]} those
 */
function turn(those) {
  const at = those.findIndex((each) => each.hasAttribute("aria-current"));
  const next = those[(at + 1) % those.length];
  if (next) go(next);
}

/** @type {Record<string, () => void>} */
const keys = {};
for (const nav of document.querySelectorAll("[data-key]")) {
  const key = nav.getAttribute("data-key") ?? "";
  const those = links(`[data-key="${key}"]`);
  keys[key] = () => turn(those);
  for (const way of those) {
    way.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      go(way);
    });
  }
}
for (const [key, of] of [["[", "nav.around [rel=prev]"], ["]", "nav.around [rel=next]"]]) {
  const way = /** @type {HTMLAnchorElement | null} */ (document.querySelector(of ?? ""));
  if (way && key) keys[key] = () => (location.href = way.href);
}

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

/* The selected words. Offsets count code points of the document's own words: signs of marks, and what repairs
   took away, stand among them on the page and are passed over. */

const NOT_WORDS = ".who, del";
const text = /** @type {HTMLElement | null} */ (document.querySelector(".text"));
const bar = /** @type {HTMLElement | null} */ (document.querySelector("#bar"));
const acting = /** @type {HTMLDialogElement | null} */ (document.querySelector("#acting"));
const forms = document.querySelector("#acting .forms");

/** @typedef {{from: number, to: number, words: string, back: string, whole?: boolean}} Words `whole`: the paragraph in sight, nothing was selected */

/** @param {string} words how many code points they had in the document: what cannot be shown is named by one */
const length = (words) => [...words.replace(/⟨U\+[0-9A-F]{4,6}⟩/g, "x")].length;

/**
 * How many code points of a block stand before a point in it, and the words up to there.
 * @param {Element} block @param {Node} node @param {number} offset
 */
function before(block, node, offset) {
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  const part = range.cloneContents();
  for (const each of part.querySelectorAll(NOT_WORDS)) each.remove();
  const words = part.textContent ?? "";
  return { count: length(words), words };
}

/** @param {Node} node @returns {HTMLElement | null} the words of a paragraph that a node is in */
function blockOf(node) {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest("[data-start]") ?? null;
}

/** @param {HTMLElement} block @returns {string} the page as it is, at a paragraph */
const backTo = (block) => `${location.pathname}${location.search}#${block.closest(".paragraph")?.id ?? ""}`;

/** @returns {Words | null} the selected words, as far as they are in one paragraph */
function selected() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const block = blockOf(range.startContainer);
  if (!block || !text?.contains(block)) return null;
  const start = before(block, range.startContainer, range.startOffset);
  const last = blockOf(range.endContainer) === block;
  const end = last ? before(block, range.endContainer, range.endOffset) : before(block, block, block.childNodes.length);
  const words = end.words.slice(start.words.length);
  const lead = words.length - words.trimStart().length;
  const trail = words.length - words.trimEnd().length;
  const first = Number(block.dataset.start);
  const [from, to] = [first + start.count + lead, first + end.count - trail];
  return from < to ? { from, to, words: words.trim(), back: backTo(block) } : null;
}

/** @returns {Words | null} the paragraph in sight: that of the passage one came for, or else the first */
function wholeParagraph() {
  const here = document.querySelector("#here");
  const { top, bottom } = here?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  const asked = here && bottom > 0 && top < innerHeight ? blockOf(here) : null;
  const block = asked ?? /** @type {HTMLElement | null | undefined} */ (inSight()?.querySelector("[data-start]"));
  if (!block) return null;
  const all = before(block, block, block.childNodes.length);
  const first = Number(block.dataset.start);
  return { from: first, to: first + all.count, words: all.words, back: backTo(block), whole: true };
}

/** @type {Words | null} */
let chosen = null;

function place_bar() {
  if (!bar) return;
  if (bar.contains(document.activeElement)) return;
  chosen = selected();
  bar.toggleAttribute("hidden", !chosen);
  if (!chosen) return;
  const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
  if (!box) return;
  const above = box.top - bar.offsetHeight - 8;
  const under = document.querySelector(".tools")?.getBoundingClientRect().bottom ?? 0;
  bar.style.top = `${scrollY + (above > under ? above : box.bottom + 8)}px`;
  bar.style.left = `${Math.max(8, Math.min(box.left, innerWidth - bar.offsetWidth - 24))}px`;
}

/** @param {Words} at */
const address = (at) => `/source/${text?.dataset.source ?? ""}/at?from=${at.from}&to=${at.to}&layer=${text?.dataset.layer ?? ""}`;

/** @param {string} words @param {string} done */
async function copy(words, done) {
  await navigator.clipboard.writeText(words).then(
    () => say(done),
    () => say("The browser does not let words be copied from here."),
  );
}

/**
 * Show the form for something, over the page: it is taken from the page that has all of them.
 * @param {string} what @param {Words} at
 */
async function act(what, at) {
  const answer = await fetch(address(at)).catch(() => null);
  if (answer?.status === 400) return say("The document was read again meanwhile, and its words stand elsewhere: reload the page.");
  if (!answer?.ok) return say("testimonia does not answer for these words; is it still running?");
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (what === "citation") return copy(page.querySelector("textarea")?.ownerDocument.querySelector(".citation")?.textContent ?? "", `The citation${at.whole ? " of the paragraph in sight" : ""} is copied.`);
  const asked = page.querySelector(".asked");
  const form = page.querySelector(`[data-do="${what}"]`);
  if (!forms || !form || !asked) return;
  const heading = form.querySelector("h2")?.textContent ?? "";
  const box = document.createElement("div");
  box.className = "acts";
  box.append(document.adoptNode(form));
  forms.replaceChildren(document.adoptNode(asked), box);
  forms.querySelector(".asked")?.setAttribute("tabindex", "0");
  for (const back of forms.querySelectorAll("[name=back]")) back.setAttribute("value", at.back);
  const title = document.querySelector("#acting-title");
  if (title) title.textContent = heading;
  show("acting");
  forms.querySelector(".asked-for")?.scrollIntoView({ block: "center" });
  /** @type {HTMLElement | null} */ (forms.querySelector("textarea, input[type=text], select, button"))?.focus();
}

/** What was selected before a dialog came: a field in it takes the selection away. @type {Range | undefined} */
let marked;

/** @param {string} what */
function begin(what) {
  const selection = getSelection();
  marked = chosen && selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined;
  const at = chosen ?? selected() ?? wholeParagraph();
  if (!at) return;
  if (what === "link") void copy(`${location.origin}/source/${text?.dataset.source ?? ""}?from=${at.from}&to=${at.to}#here`, `The address${at.whole ? " of the paragraph in sight" : ""} is copied.`);
  else void act(what, at);
}

if (bar && text && acting) {
  document.addEventListener("selectionchange", place_bar);
  bar.addEventListener("click", (event) => {
    const what = event.target instanceof Element ? event.target.closest("[data-do]")?.getAttribute("data-do") : null;
    if (what) begin(what);
  });
  bar.addEventListener("mousedown", (event) => event.preventDefault());
  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") getSelection()?.removeAllRanges();
  });
  acting.addEventListener("close", () => {
    forms?.replaceChildren();
    if (marked) getSelection()?.addRange(marked);
  });
  Object.assign(keys, {
    e: () => begin("note"),
    c: () => begin("spelling"),
    d: () => begin("date"),
    w: () => begin("mention"),
    t: () => begin("statement"),
    n: () => begin("read"),
    q: () => begin("citation"),
    l: () => begin("link"),
  });
  // with keys for them, hundreds of stops on the way through the page are not needed
  for (const each of links(".paragraph")) if (each.className === "pilcrow") each.tabIndex = -1;
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !isTaken(event)) getSelection()?.removeAllRanges();
  });
}

onKeys(keys);
