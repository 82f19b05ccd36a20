// @ts-check
/** The list of names, shown anew as one types; the form does the same without this. */

import { isTaken } from "/static/room.js";

const field = /** @type {HTMLInputElement | null} */ (document.querySelector("input[data-filters]"));
const WAIT = 120;
/** @type {AbortController | undefined} */
let asking;
/** @type {number | undefined} */
let waiting;

/** Put the list of another address in place of the one that is shown. @param {string} address */
async function list(address) {
  asking?.abort();
  asking = new AbortController();
  const answer = await fetch(address, { signal: asking.signal }).catch(() => null);
  const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  const found = page?.querySelector("#list");
  if (!found) return;
  document.querySelector("#list")?.replaceWith(document.adoptNode(found));
  history.replaceState(null, "", address);
}

field?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(/** @type {HTMLFormElement} */ (field.form))) asked.set(name, String(value));
    void list(`/who?${asked}`);
  }, WAIT);
});

document.addEventListener("keydown", (event) => {
  if (!field || event.key !== "f" || isTaken(event)) return;
  event.preventDefault();
  field.focus();
});
