/* Shows what Filet says by the browser's service: a line, and a link that leads home. Keeps nothing, fetches nothing. */
"use strict";

self.addEventListener("push", (event) => {
  const [said, link] = (event.data ? event.data.text() : "").trim().split(/\r?\n/);
  const to = new URL(link || "/", self.location.origin);
  event.waitUntil(self.registration.showNotification(said || "Filet", {
    tag: "filet", renotify: true, data: to.origin === self.location.origin ? to.pathname : "/" }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data));
});
