package org.filet.web.kept;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.web.Regulars;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who was here lately, in memory alone: without the database no session can be read, and a stranger's form must not be
 * kept. Known by the hash of the cookie.
 */
@Component
class Lately implements Regulars {

    private static final int MOST = 10_000;

    private final String cookie;
    private final Duration idle;
    private final Clock clock;
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    Lately(
            @Value("${server.servlet.session.cookie.name}") String cookie,
            @Value("${filet.sessions.idle:15m}") Duration idle,
            Clock clock) {
        this.cookie = cookie;
        this.idle = idle;
        this.clock = clock;
    }

    /** Somebody's last request. */
    record Seen(Actor actor, UUID session, Instant at) {}

    /** A request of somebody whose session and position were just found to stand. */
    synchronized void here(HttpServletRequest request, Actor actor, UUID session) {
        print(request).ifPresent(print -> {
            seen.remove(print);
            seen.put(print, new Seen(actor, session, clock.instant()));
            if (seen.size() > MOST) {
                seen.remove(seen.keySet().iterator().next());
            }
        });
    }

    synchronized Optional<Seen> known(HttpServletRequest request) {
        return print(request)
                .map(seen::get)
                .filter(one -> clock.instant().isBefore(one.at().plus(idle)));
    }

    @Override
    public boolean knows(HttpServletRequest request) {
        return known(request).isPresent();
    }

    private Optional<String> print(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(one -> one.getName().equals(cookie))
                        .map(Cookie::getValue)
                        .findFirst()
                        .map(Lately::hash);
    }

    private static String hash(String value) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
