package org.filet.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** Chromium's virtual authenticator: a device with a passkey store, tied to one page. */
final class Authenticator {

    private final CDPSession devtools;
    private final String id;

    private Authenticator(CDPSession devtools, String id) {
        this.devtools = devtools;
        this.id = id;
    }

    /** A device that verifies its owner and confirms every request by itself. */
    static Authenticator in(Page page) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", options);
        var made = devtools.send("WebAuthn.addVirtualAuthenticator", asked);
        return new Authenticator(devtools, made.get("authenticatorId").getAsString());
    }

    /** The device is taken away from the page. */
    void leave() {
        devtools.send("WebAuthn.removeVirtualAuthenticator", named());
    }

    int passkeys() {
        return credentials().getAsJsonArray("credentials").size();
    }

    /** Whether the device finds that it is its owner. */
    void verifies(boolean owner) {
        var asked = named();
        asked.addProperty("isUserVerified", owner);
        devtools.send("WebAuthn.setUserVerified", asked);
    }

    /** Copies every passkey of this device into another. */
    void copyTo(Authenticator other) {
        credentials().getAsJsonArray("credentials").forEach(credential -> {
            var asked = other.named();
            asked.add("credential", credential);
            other.devtools.send("WebAuthn.addCredential", asked);
        });
    }

    private JsonObject credentials() {
        return devtools.send("WebAuthn.getCredentials", named());
    }

    private JsonObject named() {
        var asked = new JsonObject();
        asked.addProperty("authenticatorId", id);
        return asked;
    }
}
