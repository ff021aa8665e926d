package org.filet.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.filet.agreements.emergencies.EmergencyEvent;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.ledger.Entry;
import org.filet.ledger.Salt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"INVOKE", "BREAK_GLASS"})
    void the_journal_tells_an_emergency_and_that_it_was_reviewed_and_no_more(String what) {
        var emergency = UUID.randomUUID();
        var invoked = trace(emergency, what).entry();
        var reviewed = trace(emergency, "REVIEW").entry();
        assertThat(invoked.kind()).isEqualTo(Entry.EMERGENCY);
        assertThat(invoked.about()).isNull();
        assertThat(reviewed.kind()).isEqualTo(Entry.EMERGENCY_REVIEW);
        assertThat(reviewed.about()).isEqualTo(invoked.reference());
        assertThat(reviewed.reference()).isNotEqualTo(invoked.reference());
        assertThat(invoked.at()).isEqualTo("2026-03-01T02:00:00Z");
    }

    private static Trace trace(UUID emergency, String what) {
        var clock = Actor.clock(new OrganisationId("CR-07"), new RegionId("07"));
        return Trace.of(new EmergencyEvent(emergency, what, clock, ASKED, new Basis("EMERGENCY", "DU-0001")));
    }

    private static Trace trace(String event, Instant at) {
        var line = new Line(
                at, UUID.randomUUID(), UUID.randomUUID(), "LIAISON", "CR-07", event, UUID.randomUUID(), "LPJ", "");
        return new Trace(UUID.randomUUID(), Salt.random(new SecureRandom()), line);
    }
}
