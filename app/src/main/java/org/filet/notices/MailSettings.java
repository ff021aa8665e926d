package org.filet.notices;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys {@code filet.notices.mail.*}: the mail server.
 *
 * @param host without one nothing is sent
 * @param from the sender's address
 * @param user empty where the server asks for none
 * @param passwordFile a file that its owner alone reads
 * @param tls a server that does not offer it is refused; off only where it is switched off by name
 * @param timeout of each step of a conversation
 */
@ConfigurationProperties("filet.notices.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("filet@localhost") String from,
        @DefaultValue("") String user,
        @Nullable Path passwordFile,
        @DefaultValue("true") boolean tls,
        @DefaultValue("10s") Duration timeout) {}
