package org.filet.web.kept;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filet.web.Resumption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes a form of the alert path in while the database is away: sealed, on the disk, from somebody who was here lately. */
@Component
class Keeping {

    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);
    private static final int LONGEST = 64 * 1024;

    private final KeptFolder folder;
    private final Lately lately;
    private final ObjectProvider<Resumption> resumptions;
    private final Clock clock;

    Keeping(KeptFolder folder, Lately lately, ObjectProvider<Resumption> resumptions, Clock clock) {
        this.folder = folder;
        this.lately = lately;
        this.resumptions = resumptions;
        this.clock = clock;
    }

    /** What became of a form. */
    enum Answer {
        /** Not one that is kept, or from nobody that is known. */
        NOT_ONE,
        KEPT,
        /** The disk does not take it, or too many wait. */
        FAILED
    }

    /** Whether this request is a form of the alert path from somebody who was here lately. */
    boolean possible(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && folder.configured()
                && fromOurPage(request)
                && writer(request).isPresent()
                && resumptions.stream().anyMatch(one -> one.takes(request.getRequestURI()));
    }

    Answer keep(HttpServletRequest request) {
        var key = key(request);
        if (!possible(request) || key == null) {
            return Answer.NOT_ONE;
        }
        var who = writer(request).orElseThrow();
        var fields = fields(request);
        if (fields.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(String::length)
                        .sum()
                > LONGEST) {
            return Answer.FAILED;
        }
        var actor = who.actor();
        try {
            return folder.put(new KeptForm(
                            key,
                            actor.person(),
                            actor.position(),
                            actor.organisation(),
                            who.session(),
                            clock.instant(),
                            request.getRequestURI(),
                            fields,
                            null))
                    ? Answer.KEPT
                    : Answer.FAILED;
        } catch (IOException e) {
            LOG.error(
                    "A form could not be kept while the database is away: {}",
                    e.getClass().getSimpleName());
            return Answer.FAILED;
        }
    }

    /**
     * Who was here lately, where the page that sends this was theirs: somebody else, or in another of their positions, may
     * have signed in meanwhile in the same browser.
     */
    private Optional<Lately.Seen> writer(HttpServletRequest request) {
        var page = request.getHeader("Filet-Who");
        return lately.known(request)
                .filter(seen -> page == null
                        || page.equals(seen.actor().person().value() + " "
                                + seen.actor().position().value()));
    }

    /** The token that a session checks cannot be checked without it: the browser says where the form stood. */
    private static boolean fromOurPage(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader("Origin");
        return site != null
                ? site.equals("same-origin")
                : origin != null && origin.endsWith("://" + request.getHeader("Host"));
    }

    private static @Nullable UUID key(HttpServletRequest request) {
        try {
            var key = request.getParameter("key");
            return key == null ? null : UUID.fromString(key);
        } catch (IllegalArgumentException notAKey) {
            return null;
        }
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                fields.put(name, List.of(values));
            }
        });
        return fields;
    }
}
