package org.filet.notices;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys {@code filet.notices.sms.*}: a gateway that sends text messages.
 *
 * @param url where messages are posted; without one nothing is sent
 * @param user of HTTP Basic; empty where the gateway asks for a bearer token
 * @param passwordFile the password or the token, in a file that Filet alone reads
 * @param prefixes how the numbers begin that may be entered: of Canada and the United States, unless said otherwise
 * @param tls an address that is not https is refused; off only where it is switched off by name
 * @param timeout of one message
 */
@ConfigurationProperties("filet.notices.sms")
record SmsSettings(
        @Nullable URI url,
        @DefaultValue("") String user,
        @Nullable Path passwordFile,
        @DefaultValue("+1") List<String> prefixes,
        @DefaultValue("true") boolean tls,
        @DefaultValue("10s") Duration timeout) {

    /** Empty where this installation has none. */
    Optional<Channel<String>> gateway() {
        if (url == null) {
            return Optional.empty();
        }
        if (url.getHost() == null || !("https".equals(url.getScheme()) || (!tls && "http".equals(url.getScheme())))) {
            throw new NoticesRefused(
                    "FILET_NOTICES_SMS_URL : une adresse https, ou FILET_NOTICES_SMS_TLS=false pour s’en passer.",
                    "FILET_NOTICES_SMS_URL: an https address, or FILET_NOTICES_SMS_TLS=false to do without.");
        }
        return Optional.of(new SmsGateway(this, url, Answers.within(timeout)));
    }
}
