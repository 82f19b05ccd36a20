// @ts-check
/**
 * The first page while the folder is read: what is done appears as it is done. Without scripts the page is
 * loaded again every two seconds.
 */

/** @typedef {import("/static/room.js").BuildState} BuildState */

const place = document.querySelector("#progress");
let shown = "";
let asking = false;

/** What is done so far, as a piece of the page. @param {BuildState} state */
async function renew(state) {
  const now = state.words;
  if (!place || asking || now === shown) return;
  asking = true;
  try {
    const answer = await fetch("/folder/documents", { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const made = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (place.contains(document.activeElement)) return; // somebody is at a link in it
    place.replaceChildren(...made.body.childNodes);
    place.removeAttribute("hidden");
    shown = now;
  } catch {
    // the next look, in a moment, tells
  } finally {
    asking = false;
  }
}

addEventListener("building", (event) => {
  const state = /** @type {CustomEvent<BuildState>} */ (event).detail;
  if (state.running) void renew(state);
});
