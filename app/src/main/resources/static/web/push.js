/*
 * « Me prévenir sur cet appareil »: asks the browser for an address at its maker's service, and brings it to the page's form.
 *
 *   form[data-push]        shown where the browser can; data-key is the installation's public key
 *   [data-push-problem]    inside: where what went wrong is said; its data-… attributes hold the words
 *   [data-push-no]         shown where it cannot, or scripts do not run
 */
"use strict";

{
  const form = document.querySelector("form[data-push]");
  const worker = new URL("push-worker.js", document.currentScript.src);
  const problem = form.querySelector("[data-push-problem]");
  const button = form.querySelector("button");
  const point = (key) => Uint8Array.from(atob(key.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

  const ready = (registration) => new Promise((done) => {
    const coming = registration.installing || registration.waiting;
    if (!coming || registration.active) { done(registration); return; }
    coming.addEventListener("statechange", () => { if (registration.active) done(registration); });
  });

  /* Anew each time: whoever asked before in this browser is not told here any more. */
  async function subscribe() {
    if (await Notification.requestPermission() !== "granted") return null;
    const registration = await ready(await navigator.serviceWorker.register(worker));
    const before = await registration.pushManager.getSubscription();
    if (before) await before.unsubscribe();
    const now = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: point(form.dataset.key) });
    const { endpoint, keys } = now.toJSON();
    return { endpoint, ...keys, replaced: before ? before.endpoint : "" };
  }

  const say = (words) => {
    problem.textContent = words;
    problem.hidden = false;
    button.disabled = false;
  };

  if ("serviceWorker" in navigator && "PushManager" in window && "Notification" in window) {
    form.hidden = false;
    document.querySelector("[data-push-no]").hidden = true;
    form.addEventListener("submit", async (event) => {
      if (form.elements.endpoint.value) return;
      event.preventDefault();
      problem.hidden = true;
      button.disabled = true;
      try {
        const said = await subscribe();
        if (!said) { say(problem.dataset.denied); return; }
        for (const name of ["endpoint", "p256dh", "auth", "replaced"]) form.elements[name].value = said[name];
        button.disabled = false;
        form.requestSubmit();
      } catch {
        say(problem.dataset.failed);
      }
    });
  }
}
