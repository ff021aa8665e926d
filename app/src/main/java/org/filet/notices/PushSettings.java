package org.filet.notices;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys {@code filet.notices.push.*}: notices of the browser, by the service of its maker.
 *
 * @param privateKey file of the key that signs (P-256, PKCS#8, PEM), read by Filet alone; without one nothing is sent
 * @param publicKey file of its public key (PEM)
 * @param contact whom a service may write to, {@code mailto:} or {@code https:}; by default the installation's own address
 * @param hosts of the services that may be spoken to; {@code *.} before a name takes all below it, {@code :} a port
 * @param timeout of one message
 */
@ConfigurationProperties("filet.notices.push")
record PushSettings(
        @Nullable Path privateKey,
        @Nullable Path publicKey,
        @DefaultValue("") String contact,

        @DefaultValue({
            "fcm.googleapis.com",
            "updates.push.services.mozilla.com",
            "*.notify.windows.com",
            "*.push.apple.com"
        })
        List<String> hosts,

        @DefaultValue("10s") Duration timeout) {

    PushHosts allowed() {
        return new PushHosts(hosts, PushHosts::isOutside);
    }

    /** Who sends, as services are told; empty for an installation that is a trial on this machine. */
    String sender(URI origin) {
        if (!contact.isBlank()) {
            return contact;
        }
        return "https".equals(origin.getScheme()) ? origin.toString() : "";
    }
}
