package org.filet.keyholders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.filet.linkage.oprf.RequestHeader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What each holder writes down before it answers, and the allowances that this adds up to. */
@Component
@EnableConfigurationProperties(KeyholderSettings.class)
class Ledger {

    private static final Duration BY_HAND = Duration.ofHours(1);
    private static final Duration IN_BULK = Duration.ofDays(1);

    private final LedgerTable table;
    private final KeyholderSettings settings;
    private final Clock clock;

    Ledger(LedgerTable table, KeyholderSettings settings, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a holder makes of a request before any arithmetic. */
    enum Verdict {
        GRANTED,
        OVER_QUOTA,
        /** This very request stands in the ledger already: also one from before a restart. */
        REPLAYED
    }

    /** Writes the request down, granted or refused. */
    Verdict enter(int holder, Asking asking, RequestHeader request) {
        Instant now = clock.instant();
        var since = now.minus(asking.errand().bulk() ? IN_BULK : BY_HAND);
        return table.enter(
                new LedgerTable.Line(holder, asking, request, now),
                granted -> granted + request.size() <= settings.allowed(asking.errand()),
                since);
    }
}
