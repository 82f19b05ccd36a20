// @ts-check
/* A copy of the reading room, opened from a disk: mark the passage that a link leads to. Links do the rest. */

(() => {
  const asked = new URLSearchParams(location.search);
  const [from, to] = [Number(asked.get("from")), Number(asked.get("to"))];
  if (!(to > from)) return;

  /** @param {string} words how many code points they had in the document: what cannot be shown is named by one */
  const length = (words) => [...words.replace(/⟨U\+[0-9A-F]{4,6}⟩/g, "x")].length;

  /** @param {string} words @param {number} count @returns {number} where in `words` so many code points end */
  function offset(words, count) {
    let at = 0;
    for (const each of words.matchAll(/⟨U\+[0-9A-F]{4,6}⟩|[^]/gu)) {
      if (count-- <= 0) break;
      at = each.index + each[0].length;
    }
    return at;
  }

  /** @param {Element} block @returns {Text[]} its own words: not the signs beside them */
  function own(block) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text && !node.parentElement?.closest(".who, del")) found.push(node);
    }
    return found;
  }

  /** @param {Text} node @param {number} first @param {number} last */
  function mark(node, first, last) {
    const words = node.splitText(offset(node.data, first));
    words.splitText(offset(words.data, last - first));
    const span = document.createElement("span");
    span.className = "here";
    if (!document.getElementById("here")) span.id = "here";
    words.replaceWith(span);
    span.append(words);
  }

  for (const block of document.querySelectorAll("[data-start]")) {
    let at = Number(block.getAttribute("data-start"));
    if (at >= to) break;
    for (const node of own(block)) {
      const end = at + length(node.data);
      if (end > from && at < to) mark(node, Math.max(from - at, 0), Math.min(to, end) - at);
      at = end;
    }
  }
  document.getElementById("here")?.scrollIntoView({ block: "center" });
})();
