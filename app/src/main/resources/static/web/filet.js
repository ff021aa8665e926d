/*
 * What Filet's pages do beyond plain HTML. Every page works without this file; nothing is kept in the browser.
 *
 *   form[data-file]                    answers with a file, and leaves the page where it is
 *   form that carries a key            sent by the script, again and again until the server has it; the key makes it one deed
 *   #keep-words[data-…]                what is said meanwhile
 *   body[data-who]                     who sees this page: nothing is sent or shown in another's name
 *   button[data-print]                 prints
 *   a[data-exit]                       quick exit; Escape three times does the same
 */
"use strict";

document.documentElement.classList.add("js");

const field = "input:not([type=hidden]), textarea, select";
const touched = (control) =>
  control.closest("form[data-sent=done]") ? false
  : control.type === "checkbox" || control.type === "radio" ? control.checked !== control.defaultChecked
  : control.tagName === "SELECT" ? [...control.options].some((o) => o.selected !== o.defaultSelected) && control.dataset.touched === "yes"
  : control.type === "file" ? control.files.length > 0
  : control.value !== control.defaultValue;
/* What came back with a mistake in it holds what was typed as if it had stood there before. */
const RETURNED = "form[data-returned]:not([data-sent=done])";
const hasTyped = (part) => part.matches?.(RETURNED) || part.querySelector(RETURNED) || [...part.querySelectorAll(field)].some(touched);
const sending = (part) => part.querySelector("form[data-sent=yes]");
const who = document.body.dataset.who;

/* Forms: sent once, and not left behind by accident. */
let leaving = false;
document.addEventListener("change", (event) => { event.target.dataset.touched = "yes"; });
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.dataset.file) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  if (keepable(form)) { event.preventDefault(); keep(form, event.submitter); return; }
  leaving = !sending(document);
  form.dataset.sent = "yes";
  // After the browser has read which button was pressed.
  setTimeout(() => form.querySelectorAll("button:not([type=button])").forEach((button) => { button.disabled = true; }), 0);
});
window.addEventListener("pageshow", (event) => {
  leaving = false;
  free();
  // Brought back by the back button: once more is the same deed, for it has the same key.
  if (event.persisted) document.querySelectorAll("form[data-sent=done]").forEach((form) => { delete form.dataset.sent; hold(form, false); });
});
window.addEventListener("beforeunload", (event) => {
  if (leaving || !(sending(document) || [...document.querySelectorAll("form[method=post]")].some(hasTyped))) return;
  event.preventDefault();
  // Reached by whoever stays.
  setTimeout(free, 0);
});
/* What the browser itself was to send may be sent again; what is still on its way stays so. */
function free() {
  [...document.querySelectorAll("form[data-sent]")].filter((form) => !keepable(form)).forEach((form) => {
    delete form.dataset.sent;
    form.querySelectorAll("button:not([type=button])").forEach((button) => { button.disabled = false; });
  });
}

/*
 * A form that carries a key is one deed however often it is sent: where the network or the server does not answer it stays
 * on the screen as typed and is sent again. Nothing of it is stored in the browser.
 */
const keepWords = document.getElementById("keep-words")?.dataset;
const keepable = (form) => keepWords && !form.dataset.file && form.method === "post" && form.enctype !== "multipart/form-data"
  && form.querySelector("input[type=hidden][name=key]");

async function keep(form, submitter) {
  form.dataset.sent = "yes";
  const said = word(form);
  // A button without an address of its own answers with the page's.
  const address = submitter?.hasAttribute("formaction") ? submitter.formAction : form.action;
  // Read once: whoever corrected a word between two tries would not know which of the two the server has.
  const body = new URLSearchParams(new FormData(form, submitter));
  hold(form, true);
  said.text.textContent = keepWords.sending;
  let asked = false;
  for (let wait = 2; ; wait = Math.min(wait * 2, 30)) {
    const answer = await carry(address, body);
    if (answer && answer.status && answer.status < 500 && answer.status !== 429) {
      if (answer.headers.get("Filet-Session") || (answer.headers.get("Filet-Location") && signIn(answer))) {
        // Another tab may have signed in meanwhile: its token is tried once.
        const there = asked ? false : await token(form, body);
        if (there === true) { asked = true; continue; }
        stop(form, said, there === OTHER ? keepWords.other : keepWords.signedOut);
        return;
      }
      if (answer.headers.get("Filet-Location")) { done(form, said, answer.headers.get("Filet-Location")); return; }
      if (shown(form, said, answer, address)) return;
    }
    const after = Math.max(wait, Number(answer?.headers.get("Retry-After")) || 0);
    say(said, (answer ? keepWords.busy : keepWords.network).replace("#", after));
    await Promise.race([
      new Promise((over) => setTimeout(over, after * 1000)),
      new Promise((over) => window.addEventListener("online", over, { once: true })),
      new Promise((over) => { said.now.onclick = over; })]);
    said.text.textContent = keepWords.sending;
    if (await token(form, body) === OTHER) {
      stop(form, said, keepWords.other);
      return;
    }
  }
}

/* What the server answered, its page with it; null where it did not: after a while without a word it is asked again. */
async function carry(address, body) {
  try {
    const answer = await fetch(address, {
      method: "POST", body, cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(45000),
      headers: { Accept: "text/html", "Filet-Keep": "yes", "Filet-Who": who ?? "" } });
    return { status: answer.status, headers: answer.headers, page: await answer.text() };
  } catch {
    return null;
  }
}

/* What is on its way is not changed any more. */
function hold(form, held) {
  form.querySelectorAll(field).forEach((control) => {
    if (held && !control.disabled) { control.disabled = true; control.dataset.held = "yes"; }
    if (!held && control.dataset.held) { control.disabled = false; delete control.dataset.held; }
  });
}
function stop(form, said, why) {
  delete form.dataset.sent;
  hold(form, false);
  say(said, why);
  // Nothing waits any more: the form's own button sends again.
  said.now.hidden = true;
  document.dispatchEvent(new Event("filet:free"));
}

/* What is said under the form, read out as it changes. */
function word(form) {
  let part = form.querySelector("[data-keep-word]");
  if (!part) {
    part = document.createElement("div");
    part.dataset.keepWord = "yes";
    part.className = "notice warning";
    part.setAttribute("role", "status");
    part.append(document.createElement("span"), " ", document.createElement("strong"), " ", document.createElement("a"), " ");
    const now = document.createElement("button");
    now.type = "button";
    now.className = "secondary";
    now.textContent = keepWords.now;
    part.append(now);
    form.append(part);
  }
  const [text, call, link, now] = ["span", "strong", "a", "button"].map((name) => part.querySelector(name));
  now.hidden = true;
  return { text, call, link, now };
}
function say(said, what) {
  said.text.textContent = what;
  said.call.textContent = keepWords.call;
  said.now.hidden = false;
  said.now.scrollIntoView({ block: "nearest" });
}
/* Done; the page goes on, unless something else of it is still to be sent. */
function done(form, said, address) {
  form.dataset.sent = "done";
  if (!besides(form)) { go(address); return; }
  said.text.textContent = keepWords.done;
  said.call.textContent = "";
  said.now.hidden = true;
  said.link.textContent = keepWords.next;
  said.link.href = address;
  said.link.onclick = (event) => { event.preventDefault(); go(address); };
  document.dispatchEvent(new Event("filet:free"));
}
/* Whether something else of this page is on its way, or typed and not sent. */
const besides = (form) => [...document.querySelectorAll("form[method=post]")]
  .some((other) => other !== form && (other.dataset.sent === "yes" || hasTyped(other)));

/* The same page but for what stands behind the # would not be asked again by itself. */
function go(address) {
  leaving = !besides(null);
  const to = new URL(address, location.href);
  if (to.pathname + to.search !== location.pathname + location.search) { location.assign(to); return; }
  history.replaceState(null, "", to);
  location.reload();
}
const signIn = (answer) => new URL(answer.headers.get("Filet-Location"), location.href).pathname === "/sign-in";

/*
 * The session may be another one by now: its token comes from home, asked again. True where there is one; where somebody
 * else signed in, nothing is sent in their name.
 */
async function token(form, body) {
  const field = form.querySelector("input[name=_csrf]");
  if (!field) return false;
  try {
    const page = await fetch("/", {
      cache: "no-store", redirect: "manual", headers: { "Filet-Refresh": "yes" }, signal: AbortSignal.timeout(45000) });
    if (!page.ok) return false;
    const home = new DOMParser().parseFromString(await page.text(), "text/html");
    if (home.body.dataset.who && home.body.dataset.who !== who) return OTHER;
    const fresh = home.querySelector("input[name=_csrf]");
    if (fresh) { field.value = fresh.value; body.set("_csrf", fresh.value); }
    return Boolean(fresh);
  } catch {
    return false; // the next try will tell
  }
}
const OTHER = "other";

/*
 * What the server answered in place of this page: the form with what is wrong, or that it is kept. Where something else of
 * the page is not sent yet, it stays and only what the answer says is said. False for a page that is none of Filet's:
 * somebody between us and Filet answered.
 */
function shown(form, said, answer, address) {
  const fresh = new DOMParser().parseFromString(answer.page, "text/html");
  const main = fresh.getElementById("main");
  if (!main) return false;
  if (besides(form)) {
    const word = (main.querySelector("[role=alert], .error") ?? main.querySelector("h1") ?? main).textContent.trim();
    stop(form, said, word);
    if (answer.status < 400) form.dataset.sent = "done";
    return true;
  }
  document.title = fresh.title;
  document.getElementById("main").replaceWith(document.adoptNode(main));
  // A script that came with the page runs only where it is made here.
  main.querySelectorAll("script[src]").forEach((old) => {
    const script = document.createElement("script");
    script.src = old.src;
    old.replaceWith(script);
  });
  const filled = (control) => control.type === "checkbox" || control.type === "radio" ? control.checked : control.value;
  [...main.querySelectorAll("form")]
    .filter((one) => answer.status >= 400 && one.action === address && [...one.querySelectorAll(field)].some(filled))
    .forEach((one) => { one.dataset.returned = "yes"; });
  const first = document.querySelector("#main [role=alert], #main [aria-invalid=true], #main h1");
  if (first) { first.tabIndex = -1; first.focus(); }
  scrollTo(0, 0);
  return true;
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
