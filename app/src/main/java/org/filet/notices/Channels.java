package org.filet.notices;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Which way out there is. */
@Component("noticesChannels")
@EnableConfigurationProperties({NoticesSettings.class, MailSettings.class})
class Channels {

    private final Optional<Tried> tried;
    private final Optional<Channel> mail;

    Channels(MailSettings settings, ObjectProvider<Tried> tried, Clock clock) {
        this.tried = Optional.ofNullable(tried.getIfAvailable());
        this.mail = this.tried
                .<Channel>map(demo -> demo)
                .or(() -> Optional.of(settings)
                        .filter(given -> !given.host().isBlank())
                        .map(given -> new Mailer(given, clock)));
    }

    /** Empty where this installation has no mail server. */
    Optional<Channel> mail() {
        return mail;
    }

    /** What a demo would have sent; empty anywhere else. */
    Optional<List<Pretended>> pretended() {
        return tried.map(Tried::last);
    }
}
