package org.filet.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.network.OnCall.Why;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.SmallNetwork;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import(Postgres.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class OnCallTest {

    private final OnCall onCall;
    private final Tenures tenures;
    private final MovableClock clock;
    private final SmallNetwork network;
    private final OrganisationId centre;
    private final OrganisationId police;

    OnCallTest(OnCall onCall, Tenures tenures, Registry registry, MovableClock clock) {
        this.onCall = onCall;
        this.tenures = tenures;
        this.clock = clock;
        this.network = new SmallNetwork(registry);
        this.centre = network.organisation(Sector.INSTITUTIONAL);
        this.police = network.organisation(Sector.POLICE);
    }

    @BeforeEach
    void a_liaison_officer_works_here() {
        network.held(network.post(Role.RUNAWAY_LIAISON, centre, null), "Liaison");
    }

    @AfterEach
    void time_goes_back_to_where_other_tests_expect_it() {
        clock.set(MovableClock.START);
    }

    @Test
    void a_night_that_began_yesterday_still_answers_after_midnight() {
        night(DayOfWeek.FRIDAY, null);
        assertThat(at("2026-01-16T23:59").why()).isEqualTo(Why.ON_CALL);
        assertThat(at("2026-01-17T07:59").until()).isEqualTo(local("2026-01-17T08:00"));
        assertThat(at("2026-01-17T08:00").why()).isEqualTo(Why.LIAISON);
        assertThat(at("2026-01-16T19:59").why()).isEqualTo(Why.LIAISON);
    }

    @Test
    void a_sheet_says_who_follows_whom_for_two_days() {
        night(DayOfWeek.FRIDAY, null);
        clock.set(local("2026-01-16T19:07"));
        var turns = onCall.turns(network.region(), Duration.ofDays(2)).stream()
                .filter(turn -> turn.sector() == Sector.POLICE)
                .toList();
        assertThat(turns)
                .extracting(OnCall.Turn::from)
                .containsExactly(local("2026-01-16T20:00"), local("2026-01-17T08:00"));
        assertThat(turns.getFirst().cards().getFirst().role()).isEqualTo(Role.POLICE_OFFICER);
        assertThat(turns.getLast().cards().getFirst().role()).isEqualTo(Role.RUNAWAY_LIAISON);
        assertThat(onCall.turns(network.region(), Duration.ofMinutes(30))).isEmpty();
    }

    @Test
    void the_night_when_clocks_go_forward_ends_at_the_hour_on_the_wall() {
        night(DayOfWeek.SATURDAY, null);
        assertThat(at("2026-03-08T07:59").until()).isEqualTo(Instant.parse("2026-03-08T12:00:00Z"));
        assertThat(at("2026-03-08T08:00").why()).isEqualTo(Why.LIAISON);
    }

    @Test
    void the_night_when_clocks_go_back_ends_at_the_hour_on_the_wall() {
        night(DayOfWeek.SATURDAY, null);
        assertThat(at("2026-11-01T07:59").until()).isEqualTo(Instant.parse("2026-11-01T13:00:00Z"));
        assertThat(at("2026-11-01T08:00").why()).isEqualTo(Why.LIAISON);
    }

    @Test
    void hours_that_follow_each_other_are_told_as_one() {
        var day = new Shift(DayOfWeek.FRIDAY, LocalTime.of(8, 0), Duration.ofHours(12));
        var night = new Shift(DayOfWeek.FRIDAY, LocalTime.of(20, 0), Duration.ofHours(12));
        network.held(network.post(Role.POLICE_OFFICER, police, null, day, night), "De garde");
        network.enter();
        assertThat(at("2026-01-16T09:00").until()).isEqualTo(local("2026-01-17T08:00"));
    }

    @Test
    void a_post_on_call_day_and_night_has_no_end() {
        var always = Shift.always().toArray(Shift[]::new);
        network.held(network.post(Role.POLICE_OFFICER, police, null, always), "De garde");
        network.enter();
        assertThat(at("2026-03-08T02:30").why()).isEqualTo(Why.ON_CALL);
        assertThat(at("2026-03-08T02:30").until()).isNull();
    }

    @Test
    void out_of_hours_the_substitute_answers() {
        var substitute = network.post(Role.POLICE_OFFICER, police, null);
        network.held(substitute, "Remplaçante");
        night(DayOfWeek.FRIDAY, substitute);
        assertThat(at("2026-01-16T12:00").why()).isEqualTo(Why.SUBSTITUTE);
        assertThat(at("2026-01-16T12:00").card().id()).isEqualTo(substitute);
    }

    @Test
    void a_vacant_post_is_never_the_one_to_call() {
        var substitute = network.post(Role.POLICE_OFFICER, police, null);
        network.held(substitute, "Remplaçante");
        var always = Shift.always().toArray(Shift[]::new);
        network.post(Role.POLICE_OFFICER, police, substitute, always);
        network.enter();
        assertThat(at("2026-01-16T12:00").why()).isEqualTo(Why.SUBSTITUTE);
    }

    @Test
    void a_vacant_substitute_leaves_the_liaison_officer() {
        night(DayOfWeek.FRIDAY, network.post(Role.POLICE_OFFICER, police, null));
        assertThat(at("2026-01-16T12:00").why()).isEqualTo(Why.LIAISON);
        assertThat(at("2026-01-16T12:00").sector()).isEqualTo(Sector.POLICE);
    }

    @Test
    void a_departure_takes_effect_at_midnight_in_quebec() {
        var post =
                network.post(Role.POLICE_OFFICER, police, null, Shift.always().toArray(Shift[]::new));
        var gone = network.held(post, "Avant", LocalDate.of(2020, 1, 1), LocalDate.of(2026, 1, 16));
        var come = network.held(post, "Après", LocalDate.of(2026, 1, 16), null);
        network.enter();
        assertThat(at("2026-01-15T23:59").card().holder()).isEqualTo("Avant");
        assertThat(tenures.seated(gone, post)).isPresent();
        assertThat(at("2026-01-16T00:00").card().holder()).isEqualTo("Après");
        assertThat(tenures.seated(gone, post)).isEmpty();
        assertThat(tenures.seated(come, post)).isPresent();
    }

    @Test
    void the_sheet_answers_for_every_sector() {
        network.enter();
        assertThat(onCall.sheet(network.region()))
                .extracting(OnCall.Answer::sector)
                .containsExactly(Sector.values());
    }

    private void night(DayOfWeek day, @Nullable PositionId substitute) {
        var shift = new Shift(day, LocalTime.of(20, 0), Duration.ofHours(12));
        network.held(network.post(Role.POLICE_OFFICER, police, substitute, shift), "De nuit");
        network.enter();
    }

    private OnCall.Answer at(String time) {
        clock.set(local(time));
        return onCall.now(network.region(), Sector.POLICE).getFirst();
    }

    private static Instant local(String time) {
        return ZonedDateTime.of(LocalDateTime.parse(time), Times.QUEBEC).toInstant();
    }
}
