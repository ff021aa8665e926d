package org.filet.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Sector;
import org.junit.jupiter.api.Test;

/** A page names fifty to call and lists five hundred, and says how many there are. */
class SentAlertTest {

    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

    @Test
    void a_page_names_the_first_fifty_who_are_late_and_counts_all() {
        var alert = sent(AlertState.SENT, 600, true, false);
        assertThat(alert.lateLines()).hasSize(50).isEqualTo(alert.lines().subList(0, 50));
        assertThat(alert.late()).isEqualTo(600);
        assertThat(alert.shown()).hasSize(500);
        assertThat(alert.stillLooking()).isEmpty();
        assertThat(alert.unconfirmed()).isZero();
    }

    @Test
    void a_page_names_the_first_fifty_who_may_still_be_looking_and_counts_all() {
        var alert = sent(AlertState.RECALLED, 51, false, true);
        assertThat(alert.stillLooking()).hasSize(50);
        assertThat(alert.unconfirmed()).isEqualTo(51);
        assertThat(alert.lateLines()).isEmpty();
        assertThat(alert.shown()).hasSize(51);
    }

    private static SentAlert sent(AlertState state, int recipients, boolean late, boolean stopLate) {
        var region = new RegionId("06");
        return new SentAlert(
                AlertId.next(),
                "A-26-000001",
                state,
                new Content(
                        Set.of(Instruction.CALL_IF_SEEN),
                        "",
                        region,
                        new Audience(Set.of(region), Set.of(Sector.POLICE))),
                "",
                NOW,
                NOW,
                IntStream.range(0, recipients)
                        .mapToObj(number -> line(state, number, late, stopLate))
                        .toList(),
                List.of(),
                List.of(),
                Set.of());
    }

    private static SentAlert.Line line(AlertState state, int number, boolean late, boolean stopLate) {
        var code = "COM-%03d".formatted(number);
        return new SentAlert.Line(
                new OrganisationId(code),
                new Bilingual(code, code),
                state,
                NOW,
                late,
                null,
                null,
                stopLate,
                Optional.empty(),
                Optional.empty());
    }
}
