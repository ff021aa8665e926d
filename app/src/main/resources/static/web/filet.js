/*
 * What Filet's pages do beyond plain HTML. Every page works without this file; nothing is kept in the browser.
 *
 *   body[data-live="/live"]            the stream that says which topic changed
 *   [data-live="topic topic"][id]      replaced by the element of the same id, asked again from data-live-src or here
 *   #live-word[data-changed], #live-off   where changes are announced, and the notice of a lost stream
 *   form that carries a key            sent by the script, again and again until the server has it; the key makes it one deed
 *   #keep-words[data-…]                what is said meanwhile
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
  if (keepable(form)) { event.preventDefault(); keep(form, event.submitter); return; }
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

/*
 * A form that carries a key is one deed however often it is sent: where the network or the server does not answer it stays
 * on the screen as typed and is sent again. Nothing of it is stored in the browser.
 */
const keepWords = document.getElementById("keep-words")?.dataset;
const keepable = (form) => keepWords && form.method === "post" && form.enctype !== "multipart/form-data"
  && form.querySelector("input[type=hidden][name=key]");

async function keep(form, submitter) {
  form.dataset.sent = "yes";
  const said = word(form);
  // A button without an address of its own answers with the page's.
  const address = submitter?.hasAttribute("formaction") ? submitter.formAction : form.action;
  said.text.textContent = keepWords.sending;
  let asked = false;
  for (let wait = 2; ; wait = Math.min(wait * 2, 30)) {
    let answer = null;
    try {
      const body = new URLSearchParams(new FormData(form, submitter));
      answer = await fetch(address, {
        method: "POST", body, cache: "no-store", redirect: "manual", headers: { Accept: "text/html", "Filet-Keep": "yes" } });
    } catch { /* no network */ }
    if (answer && answer.status < 500 && answer.status !== 429) {
      if (answer.headers.get("Filet-Session") || (answer.headers.get("Filet-Location") && signIn(answer))) {
        // Another tab may have signed in meanwhile: its token is tried once.
        const there = asked ? false : await token(form);
        if (there === true) { asked = true; continue; }
        release(form);
        say(said, there === OTHER ? keepWords.other : keepWords.signedOut);
        return;
      }
      if (answer.headers.get("Filet-Location")) { go(answer.headers.get("Filet-Location")); return; }
      show(await answer.text());
      return;
    }
    const after = Math.max(wait, Number(answer?.headers.get("Retry-After")) || 0);
    say(said, (answer ? keepWords.busy : keepWords.network).replace("#", after));
    await Promise.race([
      new Promise((done) => setTimeout(done, after * 1000)),
      new Promise((done) => window.addEventListener("online", done, { once: true })),
      new Promise((done) => { said.now.onclick = done; })]);
    said.text.textContent = keepWords.sending;
    if (await token(form) === OTHER) {
      release(form);
      say(said, keepWords.other);
      return;
    }
  }
}

/* What is said under the form, read out as it changes. */
function word(form) {
  let part = form.querySelector("[data-keep-word]");
  if (!part) {
    part = document.createElement("div");
    part.dataset.keepWord = "yes";
    part.className = "notice warning";
    part.setAttribute("role", "status");
    part.append(document.createElement("span"), " ", document.createElement("strong"), " ");
    const now = document.createElement("button");
    now.type = "button";
    now.className = "secondary";
    now.textContent = keepWords.now;
    part.append(now);
    form.append(part);
  }
  const [text, call, now] = [part.querySelector("span"), part.querySelector("strong"), part.querySelector("button")];
  now.hidden = true;
  return { text, call, now };
}
function say(said, what) {
  said.text.textContent = what;
  said.call.textContent = keepWords.call;
  said.now.hidden = false;
  said.now.scrollIntoView({ block: "nearest" });
}
/* The same page but for what stands behind the # would not be asked again by itself. */
function go(address) {
  leaving = true;
  const to = new URL(address, location.href);
  if (to.pathname + to.search !== location.pathname + location.search) { location.assign(to); return; }
  history.replaceState(null, "", to);
  location.reload();
}
const signIn = (answer) => new URL(answer.headers.get("Filet-Location"), location.href).pathname === "/sign-in";
function release(form) { delete form.dataset.sent; }

/*
 * The session may be another one by now: its token comes from home, asked again. True where there is one; where somebody
 * else signed in, nothing is sent in their name.
 */
async function token(form) {
  const field = form.querySelector("input[name=_csrf]");
  if (!field) return false;
  try {
    const page = await fetch("/", { cache: "no-store", redirect: "manual", headers: { "Filet-Refresh": "yes" } });
    if (!page.ok) return false;
    const home = new DOMParser().parseFromString(await page.text(), "text/html");
    if (home.body.dataset.who && home.body.dataset.who !== document.body.dataset.who) return OTHER;
    const fresh = home.querySelector("input[name=_csrf]");
    if (fresh) field.value = fresh.value;
    return Boolean(fresh);
  } catch {
    return false; // the next try will tell
  }
}
const OTHER = "other";

/* What the server answered in place of this page: the form with what is wrong, or that it is kept. */
function show(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  document.title = fresh.title;
  const main = fresh.getElementById("main");
  if (main) document.getElementById("main").replaceWith(document.adoptNode(main));
  const first = document.querySelector("#main [role=alert], #main [aria-invalid=true], #main h1");
  if (first) { first.tabIndex = -1; first.focus(); }
  scrollTo(0, 0);
}

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
const failing = new Set();
let asking = false;
let timer = null;
let due = Infinity;
let pause = 5000;

function changed(topic) {
  parts().filter((part) => !topic || part.dataset.live.split(" ").includes(topic)).forEach((part) => waiting.add(part.id));
  // A little apart, so that a hundred browsers do not ask in the same millisecond; several words at once make one question.
  if (waiting.size) askIn(100 + Math.random() * 400);
}

function askIn(millis) {
  const at = performance.now() + millis;
  if (asking || at >= due) return;
  clearTimeout(timer);
  due = at;
  timer = setTimeout(ask, millis);
}

/* One question at a time: answers that pass each other would leave the older one on the page. */
async function ask() {
  due = Infinity;
  asking = true;
  const bySource = Map.groupBy(
    parts().filter((part) => waiting.has(part.id)),
    (part) => part.dataset.liveSrc || location.pathname + location.search);
  waiting.clear();
  let busy = false;
  for (const [source, olds] of bySource) {
    const answer = await read(source);
    if (answer === BUSY) {
      busy = true;
      olds.forEach((old) => waiting.add(old.id));
    } else {
      answer && olds.forEach((old) => replace(document.getElementById(old.id), answer.getElementById(old.id)));
    }
  }
  asking = false;
  pause = busy ? Math.min(pause * 2, 60000) : 5000;
  if (waiting.size) askIn((busy ? pause : 100) + Math.random() * 400);
}

/* The page as it is now; BUSY where it is worth asking again, null where it is not. */
async function read(source) {
  try {
    const answer = await fetch(source, {
      headers: { Accept: "text/html", "Filet-Refresh": "yes" }, cache: "no-store", redirect: "manual",
      signal: AbortSignal.timeout(20000) });
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      failing.delete(source);
      return page;
    }
    failing.add(source);
    return answer.status >= 500 || answer.status === 429 ? BUSY : null;
  } catch {
    failing.add(source);
    return BUSY;
  } finally {
    showLost();
  }
}
const BUSY = "busy";

function replace(old, fresh) {
  if (!old || !fresh) return;
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
const STREAM = "stream";
function showLost() {
  const notice = document.getElementById("live-off");
  if (notice) notice.hidden = !failing.size;
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
    source.addEventListener("hello", (event) => {
      clearTimeout(patience);
      patience = null;
      retry = 1000;
      failing.delete(STREAM);
      showLost();
      // What changed after this page was asked for, and before it was listened to.
      const [page] = performance.getEntriesByType("navigation");
      if (lost || Number(event.data) <= performance.now() - (page?.requestStart ?? 0)) changed();
      lost = false;
    });
    source.addEventListener("changed", (event) => changed(event.data === "all" ? "" : event.data));
    source.addEventListener("error", () => {
      lost = true;
      // A moment without the stream is nothing; five seconds are worth a word.
      patience ??= setTimeout(() => { failing.add(STREAM); showLost(); }, 5000);
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
