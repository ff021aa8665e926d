package org.filet.web.kept;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.filet.web.Away;
import org.filet.web.BarePage;
import org.filet.web.kept.Keeping.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps a form of the alert path that the database could not take, and says so. Stands just inside the page that says that
 * Filet is away, which answers everything else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class KeptAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(KeptAway.class);

    /** Once it is known to be away, nobody waits for it again for so long. */
    private static final Duration STILL_AWAY = Duration.ofSeconds(5);

    private final Keeping keeping;
    private final Lately lately;
    private final KeptSettings settings;
    private final Clock clock;
    private final BarePage kept = BarePage.of("kept");
    private final BarePage failed = BarePage.of("not-kept");
    private volatile Instant awayUntil = Instant.MIN;

    KeptAway(Keeping keeping, Lately lately, KeptSettings settings, Clock clock) {
        this.keeping = keeping;
        this.lately = lately;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (clock.instant().isBefore(awayUntil) && keeping.possible(request) && answered(request, response)) {
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!Away.because(e)) {
                throw e;
            }
            awayUntil = clock.instant().plus(STILL_AWAY);
            if (response.isCommitted() || !answered(request, response)) {
                throw e;
            }
        }
    }

    /** Whether it was a form to keep, kept or not, or asked for the on-call sheet: then it is answered. */
    private boolean answered(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var sheet = settings.callSheet();
        if (sheet != null
                && request.getRequestURI().equals("/call-sheet")
                && lately.known(request).isPresent()
                && Files.exists(sheet)) {
            BarePage.say(response, HttpStatus.OK, Files.readString(sheet));
            return true;
        }
        var answer = keeping.keep(request);
        if (answer == Answer.NOT_ONE) {
            return false;
        }
        LOG.warn(
                "the database does not answer: a form of the alert path was {}",
                answer == Answer.KEPT ? "kept" : "not kept");
        if (answer == Answer.KEPT) {
            kept.say(response, HttpStatus.ACCEPTED);
        } else {
            failed.say(response, HttpStatus.SERVICE_UNAVAILABLE);
        }
        return true;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
