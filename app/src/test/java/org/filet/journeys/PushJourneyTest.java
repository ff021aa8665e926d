package org.filet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A person asks to be told on a telephone: the worker is registered under our content policy, shows what it is brought and
 * outlives the sign-out. The maker's service alone is not there: what it would have given the browser stands in the page.
 */
@Journey
class PushJourneyTest {

    private static final KeyPair BROWSER = pair();

    @TempDir
    static Path keys;

    private final String origin;

    PushJourneyTest(@LocalServerPort int port) {
        this.origin = "http://localhost:" + port;
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        var sender = pair();
        registry.add(
                "filet.notices.push.private-key",
                () -> pem("PRIVATE KEY", sender.getPrivate().getEncoded()));
        registry.add(
                "filet.notices.push.public-key",
                () -> pem("PUBLIC KEY", sender.getPublic().getEncoded()));
    }

    @Test
    void a_telephone_is_asked_shows_what_it_is_brought_and_goes_on_after_the_sign_out() {
        try (var head = Persona.onPhoneWithNotices(origin, "cheffe-gatineau")) {
            var page = head.page();
            page.addInitScript(service());
            head.go("/notices").sees("Mes appareils");
            head.press("Me prévenir sur cet appareil").sees("permission");
            pictured(head, "denied");
            page.context().grantPermissions(List.of("notifications"));
            var tools = page.context().newCDPSession(page);
            var worker = registration(tools);
            head.press("Me prévenir sur cet appareil")
                    .sees("Cet appareil sera prévenu.")
                    .sees("Chrome, Linux");
            deliver(page, tools, worker);
            head.go("/notices").press("Essayer").sees("Message envoyé.").sees("Avis du navigateur");
            pictured(head, "device");
            page.navigate(origin + "/notices?lang=en-CA");
            pictured(head, "device-english");
            page.navigate(origin + "/notices?lang=fr-CA");
            page.locator(".top form[action$='/sign-out'] button").click();
            page.waitForURL("**/sign-in*");
            assertThat(page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)"))
                    .isEqualTo(1);
            deliver(page, tools, worker);
        }
    }

    /** What the maker's service would have given the browser. */
    private static String service() {
        var point = ((ECPublicKey) BROWSER.getPublic()).getW();
        var key = new byte[65];
        key[0] = 4;
        put(point.getAffineX(), key, 1);
        put(point.getAffineY(), key, 33);
        return """
                PushManager.prototype.getSubscription = async () => null;
                PushManager.prototype.subscribe = async (options) => {
                  if (!options.userVisibleOnly || options.applicationServerKey.length !== 65) throw new Error("options");
                  return { toJSON: () => ({ endpoint: "https://fcm.googleapis.com/fcm/send/journey",
                    keys: { p256dh: "%s", auth: "%s" } }) };
                };
                """.formatted(url(key), url(new byte[16]));
    }

    private static void put(BigInteger number, byte[] into, int at) {
        var bytes = number.toByteArray();
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, into, at + 32 - length, length);
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static AtomicReference<String> registration(CDPSession tools) {
        var id = new AtomicReference<String>("");
        tools.on(
                "ServiceWorker.workerRegistrationUpdated",
                (JsonObject told) -> told.getAsJsonArray("registrations")
                        .forEach(one -> id.set(
                                one.getAsJsonObject().get("registrationId").getAsString())));
        tools.send("ServiceWorker.enable");
        return id;
    }

    /** As the browser does it with what it has opened. */
    private void deliver(Page page, CDPSession tools, AtomicReference<String> worker) {
        page.waitForCondition(() -> !worker.get().isEmpty());
        var message = new JsonObject();
        message.addProperty("origin", origin + "/");
        message.addProperty("registrationId", worker.get());
        message.addProperty("data", "Filet\u00a0: 1 élément\r\n" + origin + "/n/k7m2x9q4hd\r\n      ");
        tools.send("ServiceWorker.deliverPushMessage", message);
        page.waitForCondition(() -> shown(page).equals("Filet\u00a0: 1 élément /n/k7m2x9q4hd"));
        page.evaluate("""
                navigator.serviceWorker.getRegistrations()
                  .then((all) => all[0].getNotifications()).then((shown) => shown.forEach((one) => one.close()))
                """);
    }

    private static String shown(Page page) {
        return String.valueOf(page.evaluate("""
                navigator.serviceWorker.getRegistrations().then((all) => all[0].getNotifications())
                  .then((shown) => shown.map((one) => one.title + " " + one.data).join("|"))
                """));
    }

    private static void pictured(Persona persona, String name) {
        persona.pictured("push-" + name);
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] bytes) {
        try {
            var text = "-----BEGIN " + what + "-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
                    + "\n-----END " + what + "-----\n";
            return Files.writeString(keys.resolve(what.replace(' ', '-')), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
