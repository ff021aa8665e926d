/*
 * What Filet's pages do beyond plain HTML. Every page works without this file; nothing is kept in the browser.
 *
 *   body[data-live="/live"]            the stream that says which topic changed
 *   [data-live="topic topic"][id]      replaced by the element of the same id, asked again from data-live-src or here
 *   #live-word[data-changed], #live-off   where changes are announced, and the notice of a lost stream
 *   button[data-print]                 prints
 *   a[data-exit]                       quick exit; Escape three times does the same
 */
"use strict";

document.documentElement.classList.add("js");

const field = "input:not([type=hidden]), textarea, select";
const touched = (control) =>
  control.type === "checkbox" || control.type === "radio" ? control.checked !== control.defaultChecked
  : control.tagName === "SELECT" ? [...control.options].some((o) => o.selected !== o.defaultSelected) && control.dataset.touched === "yes"
  : control.type === "file" ? control.files.length > 0
  : control.value !== control.defaultValue;
const hasTyped = (part) => [...part.querySelectorAll(field)].some(touched);

/* Forms: sent once, and not left behind by accident. */
let leaving = false;
document.addEventListener("change", (event) => { event.target.dataset.touched = "yes"; });
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented) return;
  if (form.dataset.sent === "yes") { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  leaving = true;
  // After the browser has read which button was pressed.
  setTimeout(() => form.querySelectorAll("button:not([type=button])").forEach((button) => { button.disabled = true; }), 0);
});
window.addEventListener("pageshow", () => {
  leaving = false;
  document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    form.querySelectorAll("button:not([type=button])").forEach((button) => { button.disabled = false; });
  });
});
window.addEventListener("beforeunload", (event) => {
  if (!leaving && [...document.querySelectorAll("form[method=post]")].some(hasTyped)) event.preventDefault();
});

/* Print, and the quick exit. */
document.addEventListener("click", (event) => {
  if (event.target.closest("button[data-print]")) window.print();
  const exit = event.target.closest("a[data-exit]");
  if (exit) { event.preventDefault(); leave(exit.href); }
});
function leave(address) {
  leaving = true;
  document.body.hidden = true;
  location.replace(address);
}
let escapes = [];
document.addEventListener("keydown", (event) => {
  const exit = document.querySelector("a[data-exit]");
  if (!exit || event.key !== "Escape") return;
  escapes = [...escapes, event.timeStamp].filter((at) => event.timeStamp - at < 2000);
  if (escapes.length >= 3) leave(exit.href);
});

/* Live parts. */
const parts = () => [...document.querySelectorAll("[data-live][id]")].filter((part) => part !== document.body);
const waiting = new Set();
let asking = null;

function changed(topic) {
  parts().filter((part) => !topic || part.dataset.live.split(" ").includes(topic)).forEach((part) => waiting.add(part.id));
  // A little apart, so that a hundred browsers do not ask in the same millisecond; several words at once make one question.
  if (waiting.size && !asking) asking = setTimeout(() => { asking = null; ask(); }, 100 + Math.random() * 400);
}

async function ask() {
  const bySource = Map.groupBy(
    parts().filter((part) => waiting.has(part.id)),
    (part) => part.dataset.liveSrc || location.pathname + location.search);
  waiting.clear();
  for (const [source, olds] of bySource) {
    try {
      const answer = await fetch(source, { headers: { Accept: "text/html", "Filet-Refresh": "yes" }, cache: "no-store", redirect: "manual" });
      if (!answer.ok) { showLost(true); continue; }
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      olds.forEach((old) => replace(old, fresh.getElementById(old.id)));
    } catch {
      showLost(true);
    }
  }
}

function replace(old, fresh) {
  if (!old.isConnected || !fresh) return;
  const at = document.activeElement;
  const inside = old.contains(at) && at !== old;
  if (hasTyped(old) || (inside && at.matches("textarea, select, input:not([type=checkbox]):not([type=radio])"))) {
    // Someone is writing there: it waits until they have left it.
    old.addEventListener("focusout", () => changed(old.dataset.live.split(" ")[0]), { once: true });
    return;
  }
  const words = (part) => part.textContent.replace(/\s+/g, " ").trim();
  const news = words(old) !== words(fresh);
  const focus = inside ? path(old, at) : null;
  const open = [...old.querySelectorAll("details")].map((details) => details.open);
  fresh.querySelectorAll("details").forEach((details, i) => { details.open = open[i] ?? details.open; });
  const next = document.adoptNode(fresh);
  old.replaceWith(next);
  if (focus) focus(next)?.focus({ preventScroll: true });
  if (news) announce();
}

/* How to find, in the fresh part, what had the focus in the old one. */
function path(old, at) {
  if (at.id) return () => document.getElementById(at.id);
  const same = at.getAttribute("href") ? `[href="${CSS.escape(at.getAttribute("href"))}"]` : at.tagName;
  const index = [...old.querySelectorAll(same)].indexOf(at);
  return (next) => next.querySelectorAll(same)[index];
}

function announce() {
  const word = document.getElementById("live-word");
  if (!word) return;
  word.textContent = "";
  setTimeout(() => { word.textContent = word.dataset.changed; }, 100);
}
function showLost(lost) {
  const notice = document.getElementById("live-off");
  if (notice) notice.hidden = !lost;
}

const stream = document.body.dataset.live;
if (stream && parts().length) listen();

function listen() {
  let source = null;
  let lost = false;
  let patience = null;
  let retry = 1000;
  const open = () => {
    source = new EventSource(stream);
    source.addEventListener("hello", () => {
      clearTimeout(patience);
      patience = null;
      retry = 1000;
      showLost(false);
      if (lost) changed();
      lost = false;
    });
    source.addEventListener("changed", (event) => changed(event.data === "all" ? "" : event.data));
    source.addEventListener("error", () => {
      lost = true;
      // A moment without the stream is nothing; five seconds are worth a word.
      patience ??= setTimeout(() => showLost(true), 5000);
      if (source.readyState === EventSource.CLOSED) {
        retry = Math.min(retry * 2, 60000);
        setTimeout(open, retry);
      }
    });
  };
  open();
  window.addEventListener("pagehide", () => source.close());
  window.addEventListener("pageshow", (event) => { if (event.persisted) { lost = true; open(); } });
  // Distances in time grow stale by the minute.
  setInterval(() => { if (!document.hidden) changed(); }, 60000);
}
