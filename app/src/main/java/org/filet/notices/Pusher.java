package org.filet.notices;

import com.zerodeplibs.webpush.PushSubscription;
import com.zerodeplibs.webpush.httpclient.StandardHttpClientRequestPreparer;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a browser by the service of its maker: RFC 8030, sealed for that browser alone by RFC 8291. The service learns that
 * this installation tells this browser something, and when; every message has the same length and the same urgency.
 */
final class Pusher implements Channel<Subscription> {

    private static final Logger log = LoggerFactory.getLogger(Pusher.class);

    private static final int LENGTH = 256;
    private static final int FORBIDDEN = 403;
    private static final Duration SIGNED_FOR = Duration.ofHours(12);

    /** A newer count takes the place of one that the browser has not fetched yet. */
    private static final String TOPIC = "filet";

    /** So long is a service left in peace that did not answer, so that its readers do not keep others waiting. */
    private static final Duration PEACE = Duration.ofSeconds(30);

    private final VapidKeys keys;
    private final String sender;
    private final PushHosts hosts;
    private final Answers answers;
    private final Clock clock;
    private final Map<String, Instant> silent = new ConcurrentHashMap<>();

    Pusher(VapidKeys keys, String sender, PushHosts hosts, Answers answers, Clock clock) {
        this.keys = keys;
        this.sender = sender;
        this.hosts = hosts;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Outcome send(Subscription to, Message message) {
        var service = to.endpoint().getAuthority();
        try {
            if (!hosts.allows(to.endpoint()) || !hosts.leadsOutside(to.endpoint())) {
                return new Outcome.Refused(FORBIDDEN);
            }
        } catch (UnknownHostException e) {
            return new Outcome.Later();
        }
        var now = clock.instant();
        var since = silent.get(service);
        if (since != null && now.isBefore(since.plus(PEACE))) {
            return new Outcome.Later();
        }
        var answer = answers.status(request(to, message, now));
        if (answer.isEmpty()) {
            silent.put(service, now);
            return new Outcome.Later();
        }
        silent.remove(service);
        return outcome(service, answer.getAsInt());
    }

    private static Outcome outcome(String service, int status) {
        return switch (status) {
            case 200, 201, 202, 204 -> new Outcome.Taken();
            case 404, 410 -> new Outcome.Gone();
            case 400, 401, 403, 413 -> {
                log.warn("the push service {} refuses with {}", service, status);
                yield new Outcome.Refused(status);
            }
            default -> new Outcome.Later();
        };
    }

    private HttpRequest request(Subscription to, Message message, Instant now) {
        var browser = new PushSubscription();
        browser.setEndpoint(to.endpoint().toString());
        var itsKeys = new PushSubscription.Keys();
        itsKeys.setP256dh(to.p256dh());
        itsKeys.setAuth(to.auth());
        browser.setKeys(itsKeys);
        var builder = StandardHttpClientRequestPreparer.getBuilder()
                .pushSubscription(browser)
                .vapidJWTExpirationTime(now.plus(SIGNED_FOR))
                .pushMessage(padded(message))
                .ttl(1, TimeUnit.DAYS)
                .urgencyHigh()
                .topic(TOPIC);
        if (!sender.isEmpty()) {
            builder.vapidJWTSubject(sender);
        }
        return builder.build(keys.pair()).toRequest();
    }

    /** Of one length, with spaces: how many digits there are is nobody's business. */
    private static byte[] padded(Message message) {
        var said = message.body().getBytes(StandardCharsets.UTF_8);
        var padded = Arrays.copyOf(said, Math.max(LENGTH, said.length));
        Arrays.fill(padded, said.length, padded.length, (byte) ' ');
        return padded;
    }
}
