package org.filet.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.filet.ledger.Salt;
import org.junit.jupiter.api.Test;

class TraceTest {

    private static final Instant ASKED = Instant.parse("2026-03-01T02:14:59.123456Z");

    @Test
    void the_journal_does_not_tell_a_blind_match_by_the_kind_or_the_time_of_its_entries() {
        var asked = trace("Asked", ASKED).entry();
        var touched = trace("CanaryTouched", ASKED.plusMillis(3)).entry();
        assertThat(touched.kind()).isEqualTo(asked.kind()).isEqualTo("FACT");
        assertThat(touched.at()).isEqualTo(asked.at()).isEqualTo("2026-03-01T02:00:00Z");
        assertThat(touched.commitment()).isNotEqualTo(asked.commitment());
    }

    private static Trace trace(String event, Instant at) {
        var line = new Line(
                at, UUID.randomUUID(), UUID.randomUUID(), "LIAISON", "CR-07", event, UUID.randomUUID(), "LPJ", "");
        return new Trace(UUID.randomUUID(), Salt.random(new SecureRandom()), line);
    }
}
