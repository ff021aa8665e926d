package org.filet.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.kernel.Sector;
import org.filet.runaways.EpisodeId;
import org.filet.youths.YouthId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlertTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final RegionId HOME = new RegionId("07");

    @ParameterizedTest
    @EnumSource(AlertState.class)
    void every_step_that_the_table_does_not_know_is_refused(AlertState state) {
        var known = AlertTransitions.steps(state);
        for (var step : EnumSet.allOf(AlertStep.class)) {
            if (known.contains(step)) {
                assertThat(Alert.to(state, step))
                        .isEqualTo(AlertTransitions.from(state, step).orElseThrow());
            } else {
                assertThatExceptionOfType(Refused.class).isThrownBy(() -> Alert.to(state, step));
            }
        }
    }

    @Test
    void nothing_leads_back_to_a_live_alert_once_it_is_over() {
        for (var state : EnumSet.of(AlertState.RECALLED, AlertState.EXPIRED, AlertState.PURGED, AlertState.DROPPED)) {
            assertThat(AlertTransitions.steps(state))
                    .allSatisfy(step -> assertThat(Alert.to(state, step).live()).isFalse());
        }
    }

    @Test
    void an_alert_is_sent_only_after_approval() {
        assertThat(AlertTransitions.from(AlertState.DRAFT, AlertStep.SEND)).isEmpty();
        assertThat(draft().after(AlertStep.APPROVE).sentUntil(NOW).state()).isEqualTo(AlertState.SENT);
    }

    @Test
    void what_is_over_says_so_rather_than_never_possible() {
        assertThat(refusal(AlertState.RECALLED)).isEqualTo(AlertRefusal.SEARCH_IS_OVER);
        assertThat(refusal(AlertState.EXPIRED)).isEqualTo(AlertRefusal.EXPIRED);
        assertThat(refusal(AlertState.DRAFT)).isEqualTo(AlertRefusal.NOT_IN_THIS_STATE);
    }

    @Test
    void a_purged_alert_keeps_nothing_that_anyone_typed() {
        var purged = draft().after(AlertStep.APPROVE)
                .sentUntil(NOW)
                .ended(AlertStep.RECALL, Ending.SEARCH_OVER, NOW, NOW)
                .purged();
        assertThat(purged.content().words()).isEmpty();
        assertThat(purged.challenge()).isEmpty();
        assertThat(purged.content().instructions()).isNotEmpty();
    }

    @Test
    void only_a_person_gives_reasons_that_people_may_give() {
        assertThat(RecallReason.RETURNED.byHand()).isFalse();
        assertThat(RecallReason.WRONG_CARD.byHand()).isTrue();
    }

    @Test
    void an_alert_to_nobody_cannot_be_written() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Content(
                        Set.of(Instruction.CALL_IF_SEEN), "", HOME, new Audience(Set.of(), Set.of(Sector.POLICE))));
    }

    private static Object refusal(AlertState state) {
        try {
            return Alert.to(state, AlertStep.ACKNOWLEDGE);
        } catch (Refused refused) {
            return refused.refusal();
        }
    }

    private static Alert draft() {
        return new Alert(
                AlertId.next(),
                "A-26-000001",
                new EpisodeId(UUID.randomUUID()),
                new YouthId(UUID.randomUUID()),
                new OrganisationId("CR-07"),
                HOME,
                new OrganisationId("CR-07"),
                new PositionId(UUID.randomUUID()),
                AlertState.DRAFT,
                new Content(
                        Set.of(Instruction.CALL_IF_SEEN),
                        "Manteau rouge",
                        HOME,
                        new Audience(Set.of(HOME), Set.of(Sector.POLICE))),
                "érable lanterne",
                NOW,
                null,
                null,
                null,
                null);
    }
}
