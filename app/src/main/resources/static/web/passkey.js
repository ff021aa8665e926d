/*
 * Passkeys, on the pages that ask for one.
 *
 *   form[data-passkey=get|create]   sent by its button: asks data-options for a question, the browser for an answer,
 *                                   brings it to data-finish; then goes where the answer says, or sends the form that
 *                                   data-then names
 *     [data-problem] inside         where what went wrong is said; its data-… attributes hold the words
 *   form[data-letter]               carries what stands behind the # of the address, and is sent at once
 *   [data-no-passkeys]              shown where the browser knows no passkeys
 */
"use strict";

// Not const: a page put in the place of another brings this file again.
var known = "credentials" in navigator && "PublicKeyCredential" in window;
var bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
var text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

function question(options) {
  const asked = { ...options, challenge: bytes(options.challenge) };
  for (const list of ["allowCredentials", "excludeCredentials"]) {
    if (options[list]) asked[list] = options[list].map((one) => ({ type: "public-key", id: bytes(one.id) }));
  }
  if (options.user) asked.user = { ...options.user, id: bytes(options.user.id) };
  delete asked.extensions;
  return asked;
}

function answer(credential) {
  const response = credential.response;
  const said = { clientDataJSON: text(response.clientDataJSON) };
  if (response.attestationObject) {
    said.attestationObject = text(response.attestationObject);
    said.transports = response.getTransports ? response.getTransports() : [];
  } else {
    said.authenticatorData = text(response.authenticatorData);
    said.signature = text(response.signature);
    if (response.userHandle) said.userHandle = text(response.userHandle);
  }
  return {
    id: credential.id, rawId: text(credential.rawId), type: credential.type, response: said,
    authenticatorAttachment: credential.authenticatorAttachment, clientExtensionResults: {},
  };
}

var post = (form, address, body) => fetch(address, {
  method: "POST",
  headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-TOKEN": form.elements._csrf.value },
  body: JSON.stringify(body),
  redirect: "error",
});

/* A page that lay open longer than its session: the token comes from the same page, asked again. */
async function renewed(form) {
  const page = await fetch(location.pathname, { cache: "no-store", redirect: "manual", headers: { "Filet-Refresh": "yes" } });
  if (!page.ok) return false;
  const fresh = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("input[name=_csrf]");
  if (fresh) form.elements._csrf.value = fresh.value;
  return Boolean(fresh);
}

async function send(form, address, body) {
  let sent = await post(form, address, body);
  if (sent.headers.get("Filet-Session") === "over" && await renewed(form)) sent = await post(form, address, body);
  const said = await sent.json();
  if (!sent.ok) throw new Error(said.error || "");
  return said;
}

async function ceremony(form) {
  const fields = Object.fromEntries([...new FormData(form)].filter(([name]) => name !== "_csrf"));
  const asked = question(await send(form, form.dataset.options, { fields }));
  const credential = form.dataset.passkey === "get"
    ? await navigator.credentials.get({ publicKey: asked })
    : await navigator.credentials.create({ publicKey: asked });
  return send(form, form.dataset.finish, { credential: answer(credential), fields });
}

function words(problem, wrong) {
  switch (wrong.name) {
    case "NotAllowedError": case "AbortError": return problem.dataset.dismissed;
    case "InvalidStateError": return problem.dataset.hasOne;
    case "SecurityError": return problem.dataset.place;
    case "Error": return wrong.message || problem.dataset.other;
    default: return problem.dataset.other;
  }
}

document.querySelectorAll("form[data-passkey]").forEach((form) => {
  const problem = form.querySelector("[data-problem]");
  const button = form.querySelector("button");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.hidden = true;
    button.disabled = true;
    try {
      const said = await ceremony(form);
      if (form.dataset.then) document.getElementById(form.dataset.then).requestSubmit();
      else location.replace(said.next);
    } catch (wrong) {
      problem.textContent = words(problem, wrong);
      problem.hidden = false;
      button.disabled = false;
      button.focus();
    }
  });
  if (!known) button.disabled = true;
});
if (!known) document.querySelectorAll("[data-no-passkeys]").forEach((part) => { part.hidden = false; });

var letter = document.querySelector("form[data-letter]");
if (letter && location.hash.length > 1) {
  letter.elements.secret.value = location.hash.slice(1);
  history.replaceState(null, "", location.pathname);
  letter.requestSubmit();
}
