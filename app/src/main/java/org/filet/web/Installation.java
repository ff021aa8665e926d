package org.filet.web;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What this database is for. Settled once, and never changed: synthetic and real people are not mixed. */
@Component
public class Installation {

    private final JdbcClient jdbc;

    Installation(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        int rows = jdbc.sql("insert into web.installation (kind) values (:kind) on conflict (id) do nothing")
                .param("kind", wanted)
                .update();
        if (rows == 1) {
            return Claim.NEW;
        }
        var settled = jdbc.sql("select kind from web.installation")
                .query(String.class)
                .single();
        return settled.equals(wanted) ? Claim.SAME : Claim.OTHER;
    }
}
