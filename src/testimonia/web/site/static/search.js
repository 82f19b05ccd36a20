// @ts-check
/* Search a copy of the reading room: words, the beginnings of words, and phrases, paragraph by paragraph. */

(() => {
  /** @typedef {[part: number, number: number, start: number, words: string]} Paragraph */
  /** @typedef {[title: string, about: string, parts: string[], words: string[]]} Source */
  /** @typedef {{source: Source, paragraph: Paragraph}} Hit */

  const MOST = 200;
  const NAMES = 24;
  const AROUND = 160;
  const asked = new URLSearchParams(location.search).get("q")?.trim() ?? "";
  const field = /** @type {HTMLInputElement | null} */ (document.querySelector("main [name=q]"));
  const state = document.querySelector("#state");
  const list = document.querySelector("#found");
  const people = document.querySelector("#people");
  if (field) field.value = asked;

  /** @param {string} words @returns {string} without capitals and accents */
  const folded = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");

  /** What is asked for: each a word, the beginning of one, or words in a row. @returns {RegExp[]} */
  function terms() {
    const found = [];
    for (const [, phrase, word] of asked.matchAll(/["“”]([^"“”]*)["“”]|([^\s"“”]+)/gu)) {
      const parts = folded(phrase ?? word ?? "").match(/[\p{L}\p{N}]+/gu);
      if (!parts) continue;
      const begins = (phrase ?? word ?? "").endsWith("*") ? "" : "(?![\\p{L}\\p{N}])";
      found.push(new RegExp(`(?<![\\p{L}\\p{N}])${parts.join("[^\\p{L}\\p{N}]+")}${begins}`, "gu"));
    }
    return found;
  }

  const wanted = terms();
  /** @type {Hit[]} */
  const hits = [];
  let number = 0;

  /** @param {string} words */
  const fits = (words) => wanted.length > 0 && wanted.every((each) => ((each.lastIndex = 0), each.test(words)));

  /** The stretches of some words that were asked for, in UTF-16 units. @param {string} words */
  function marks(words) {
    let plain = "";
    /** @type {number[]} */
    const from = [];
    let at = 0;
    for (const each of words) {
      for (const letter of folded(each)) {
        plain += letter;
        for (let unit = 0; unit < letter.length; unit++) from.push(at);
      }
      at += each.length;
    }
    from.push(at);
    const spans = wanted.flatMap((each) => [...plain.matchAll(each)].map((it) => [from[it.index] ?? 0, from[it.index + it[0].length] ?? at]));
    return spans.sort(([a = 0], [b = 0]) => a - b);
  }

  /** @param {string} words how many code points they had in the document */
  const length = (words) => [...words.replace(/⟨U\+[0-9A-F]{4,6}⟩/g, "x")].length;

  /** @param {string} name @param {string} [words] @param {string} [kind] */
  function element(name, words = "", kind = "") {
    const made = document.createElement(name);
    made.textContent = words;
    if (kind) made.className = kind;
    return made;
  }

  /** @param {Hit} hit */
  function shown({ source: [title, about, parts], paragraph: [part, paragraph, start, words] }) {
    const found = marks(words);
    const [first = 0, last = 0] = found[0] ?? [];
    const begins = first > AROUND ? words.indexOf(" ", first - AROUND) + 1 : 0;
    const far = Math.max(last, first + AROUND) + AROUND;
    const ends = far < words.length ? Math.max(words.lastIndexOf(" ", far), last) : words.length;
    const quote = element("blockquote", begins ? "… " : "");
    quote.setAttribute("dir", "auto");
    let at = begins;
    for (const [from = 0, to = 0] of found) {
      if (from < at || to > ends) continue;
      quote.append(words.slice(at, from), element("mark", words.slice(from, to), "sought"));
      at = to;
    }
    quote.append(words.slice(at, ends), ends < words.length ? " …" : "");
    const link = /** @type {HTMLAnchorElement} */ (element("a", title, "cite"));
    const offset = start + length(words.slice(0, first));
    link.href = `${parts[part]}?from=${offset}&to=${offset + length(words.slice(first, last))}#paragraph-${paragraph}`;
    const line = element("p");
    line.append(link, " ", element("span", about, "machine"));
    const item = element("li");
    item.append(quote, line);
    return item;
  }

  /** @param {string} file @returns {Promise<void>} when it has handed over what it has, or is not there */
  const loaded = (file) =>
    new Promise((done) => {
      const script = document.createElement("script");
      script.onload = script.onerror = () => (script.remove(), done());
      script.src = file;
      document.head.append(script);
    });

  /** @type {Source[]} */
  let sources = [];
  /** @type {[name: string, file: string][]} */
  let names = [];
  const receiver = {
    /** @param {[Source[], [string, string][]]} value */
    list([documents, known]) {
      [sources, names] = [documents, known];
    },
    /** @param {[number, Paragraph[]]} value */
    words([source, paragraphs]) {
      for (const paragraph of paragraphs) {
        if (!fits(folded(paragraph[3]))) continue;
        number += 1;
        const held = sources[source];
        if (held && hits.length < MOST) hits.push({ source: held, paragraph });
      }
    },
  };
  Object.assign(window, { testimonia: receiver });

  async function search() {
    if (!state || !list || !people || !asked) return;
    state.setAttribute("aria-busy", "true");
    state.textContent = "Searching …";
    await loaded("search/list.js");
    const files = new Map(names.filter(([name]) => fits(folded(name))).map(([name, file]) => [file, name]));
    for (const [file, name] of [...files].slice(0, NAMES)) {
      const link = /** @type {HTMLAnchorElement} */ (element("a", name));
      link.href = file;
      const item = element("li");
      item.append(link);
      people.append(item);
    }
    for (const [, , , words] of sources) for (const file of words) await loaded(file);
    state.setAttribute("aria-busy", "false");
    const only = number > hits.length ? `; the first ${hits.length} are shown` : "";
    state.textContent = number ? `${number.toLocaleString("en")} ${number === 1 ? "paragraph" : "paragraphs"}${only}.` : "Nothing has these words.";
    list.replaceChildren(...hits.map(shown));
  }

  void search();
})();
