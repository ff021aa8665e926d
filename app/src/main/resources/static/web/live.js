/*
 * The parts of a page that change while somebody looks at it. Without this file pages are as they were when asked for.
 *
 *   body[data-live="/live"]            the stream that says which topic changed
 *   [data-live="topic topic"][id]      replaced by the element of the same id, asked again from data-live-src or here
 *   #live-word[data-changed]           where changes are announced; data-stale, what is said of a part that waits
 *   #live-off                          the notice that this page may not be what is now
 */
"use strict";

{
  const STREAM = "stream";
  const GONE = "gone";

  /* What this page could not hear or read; the notice stands while there is any. */
  const failing = new Set();
  function failed(what, so) {
    if (so) failing.add(what); else failing.delete(what);
    const notice = document.getElementById("live-off");
    if (notice) notice.hidden = !failing.size;
  }

  const parts = () => [...document.querySelectorAll("[data-live][id]")].filter((part) => part !== document.body);
  const sourceOf = (part) => part.dataset.liveSrc || location.pathname + location.search;
  const waiting = new Set();
  const spokenOf = new Set();
  let asking = false;
  let timer = null;
  let due = Infinity;
  let pause = 0;
  let notBefore = 0;

  function changed(topic) {
    parts().filter((part) => !topic || part.dataset.live.split(" ").includes(topic)).forEach((part) => {
      waiting.add(part.id);
      if (topic) spokenOf.add(part.id);
    });
    // A little apart, so that a hundred browsers do not ask in the same millisecond; several words at once make one question.
    if (waiting.size) askIn(100 + Math.random() * 400);
  }

  function askIn(millis) {
    const at = Math.max(performance.now() + millis, notBefore);
    if (asking || at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(ask, at - performance.now());
  }

  /* One question at a time: answers that pass each other would leave the older one on the page. */
  async function ask() {
    due = Infinity;
    asking = true;
    try {
      const asked = parts().filter((part) => waiting.has(part.id));
      waiting.clear();
      let busy = 0;
      for (const source of new Set(asked.map(sourceOf))) {
        const ids = asked.filter((part) => sourceOf(part) === source).map((part) => part.id);
        const answer = await read(source);
        if (answer.after) {
          busy = Math.max(busy, answer.after);
          ids.forEach((id) => waiting.add(id));
        } else if (answer.page) {
          ids.forEach((id) => replace(document.getElementById(id), answer.page.getElementById(id)));
        }
      }
      // However many words come meanwhile, a server that is busy is left alone for a while.
      pause = busy ? Math.min(Math.max(pause * 2, 3000), 60000) : 0;
      notBefore = busy ? performance.now() + Math.max(busy, pause * (0.5 + Math.random())) : 0;
      const sources = new Set(parts().map(sourceOf));
      [...failing].filter((what) => what.startsWith("/") && !sources.has(what)).forEach((what) => failed(what, false));
    } finally {
      asking = false;
      if (waiting.size) askIn(100 + Math.random() * 400);
    }
  }

  /* The page as it is now; or after how many milliseconds it is worth asking again; or neither. */
  async function read(source) {
    try {
      const answer = await fetch(source, {
        headers: { Accept: "text/html", "Filet-Refresh": "yes" }, cache: "no-store", redirect: "manual",
        signal: AbortSignal.timeout(20000) });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        // Another session in the same browser sees other things: they are not this reader's, nor is what would be sent.
        const ours = page.body.dataset.who === who;
        failed(source, !ours);
        return ours ? { page } : {};
      }
      failed(source, true);
      return answer.status >= 500 || answer.status === 429 ? { after: 1 + 1000 * (Number(answer.headers.get("Retry-After")) || 0) } : {};
    } catch {
      failed(source, true);
      return { after: 1 };
    }
  }

  function replace(old, fresh) {
    if (!old) return;
    const at = document.activeElement;
    const inside = old.contains(at) && at !== old;
    if (sending(old) || hasTyped(old) || (inside && at.matches("textarea, select, input:not([type=checkbox]):not([type=radio])"))) {
      wait(old, spokenOf.has(old.id) && fresh && words(old) !== words(fresh));
      return;
    }
    spokenOf.delete(old.id);
    if (!fresh) {
      // It is no longer for this reader, or no longer at all: what takes its place is on the page asked for anew.
      old.replaceChildren();
      failed(GONE, true);
      return;
    }
    const news = words(old) !== words(fresh);
    const focus = inside ? path(old, at) : null;
    const open = [...old.querySelectorAll("details")].map((details) => details.open);
    fresh.querySelectorAll("details").forEach((details, i) => { details.open = open[i] ?? details.open; });
    const next = document.adoptNode(fresh);
    old.replaceWith(next);
    if (focus) focus(next)?.focus({ preventScroll: true });
    if (news) announce();
  }

  /* What a part says, without what the script says in it. */
  function words(part) {
    const copy = part.cloneNode(true);
    copy.querySelectorAll("[data-keep-word], [data-stale-word]").forEach((word) => word.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  /* Somebody is writing there: it waits until they are done, and says so where there is news. */
  function wait(part, news) {
    if (!part.dataset.waits) {
      part.dataset.waits = "yes";
      part.addEventListener("focusout", () => { waiting.add(part.id); askIn(100); });
    }
    if (!news || part.querySelector("[data-stale-word]")) return;
    const word = document.createElement("p");
    word.dataset.staleWord = "yes";
    word.className = "notice";
    word.setAttribute("role", "status");
    word.textContent = document.getElementById("live-word")?.dataset.stale ?? "";
    part.prepend(word);
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

  const stream = document.body.dataset.live;
  if (stream && parts().length) listen();

  function listen() {
    const LONGEST_SILENCE = 45000; // the server says something every 15 s
    let source = null;
    let lost = false;
    let heard = 0;
    let again = null;
    let patience = null;
    let retry = 1000;

    function open() {
      clearTimeout(again);
      source?.close();
      heard = performance.now();
      // A moment without the stream is nothing; five seconds are worth a word.
      patience ??= setTimeout(() => failed(STREAM, true), 5000);
      source = new EventSource(stream);
      source.addEventListener("hello", (event) => {
        clearTimeout(patience);
        patience = null;
        retry = 1000;
        failed(STREAM, false);
        heard = performance.now();
        // What changed after this page was asked for, and before it was listened to.
        if (lost || Number(event.data) <= age()) changed();
        lost = false;
      });
      source.addEventListener("changed", (event) => {
        heard = performance.now();
        changed(event.data === "all" ? "" : event.data);
      });
      source.addEventListener("beat", () => { heard = performance.now(); });
      source.addEventListener("error", () => {
        lost = true;
        patience ??= setTimeout(() => failed(STREAM, true), 5000);
        if (source.readyState === EventSource.CLOSED) {
          retry = Math.min(retry * 2, 60000);
          again = setTimeout(open, retry * (0.5 + Math.random()));
        }
      });
    }

    open();
    window.addEventListener("pagehide", () => { clearTimeout(again); source.close(); });
    window.addEventListener("pageshow", (event) => { if (event.persisted) { lost = true; open(); } });
    // A browser may have let a page that nobody sees sleep.
    let hidden = Infinity;
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) hidden = performance.now();
      else if (performance.now() - hidden > 5000) changed();
    });
    document.addEventListener("filet:free", () => changed());
    window.addEventListener("online", () => { lost = true; open(); });
    setInterval(() => {
      if (source.readyState !== EventSource.CLOSED && performance.now() - heard > LONGEST_SILENCE) { lost = true; failed(STREAM, true); open(); }
    }, 10000);
    // Distances in time grow stale by the minute.
    setInterval(() => { if (!document.hidden) changed(); }, 60000);
  }

  /* For how many milliseconds this page has been on its way or here; a machine that slept counts too. */
  function age() {
    const asked = performance.getEntriesByType("navigation")[0]?.requestStart ?? 0;
    return Math.max(performance.now(), Date.now() - performance.timeOrigin) - asked;
  }
}
