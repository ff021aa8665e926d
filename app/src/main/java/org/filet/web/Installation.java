package org.filet.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What this database is for. Settled once, and never changed: synthetic and real people are not mixed. */
@Component
public class Installation {

    private final InstallationTable table;

    Installation(InstallationTable table) {
        this.table = table;
    }

    /** What a database may be for. */
    public enum Kind {
        DEMO,
        SERVE
    }

    /** What a claim found. */
    public enum Claim {
        /** Nothing was settled: this claim settled it. */
        NEW,
        /** Settled before, in the same way. */
        SAME,
        /** Settled before, in the other way. */
        OTHER
    }

    /** Settles what the database is for, unless it is settled. Two claims at once wait for each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Claim claim(Kind kind) {
        String wanted = kind.name().toLowerCase(Locale.ROOT);
        if (table.settle(wanted)) {
            return Claim.NEW;
        }
        return table.settled().equals(wanted) ? Claim.SAME : Claim.OTHER;
    }
}
