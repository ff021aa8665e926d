package org.filet.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.filet.alerts.AlertId;
import org.filet.alerts.Alerts;
import org.filet.alerts.Audience;
import org.filet.alerts.Cards;
import org.filet.alerts.Content;
import org.filet.alerts.CopyId;
import org.filet.alerts.Instruction;
import org.filet.alerts.Tip;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.runaways.ClockRinger;
import org.filet.runaways.Deed;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Finder;
import org.filet.runaways.Listener;
import org.filet.runaways.Origin;
import org.filet.runaways.Report;
import org.filet.runaways.ReturnMode;
import org.filet.runaways.Runaways;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** The pages say who is told: whoever is, is told outside them too, and nobody who may not open what waits. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Rounds.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class WhoIsToldTest {

    private static final String HOLDER = "CR-07";

    private final Runaways runaways;
    private final ClockRinger clocks;
    private final Alerts alerts;
    private final Cards cards;
    private final Rounds rounds;
    private final Stage stage;
    private final MovableClock clock;
    private final JdbcClient outside;

    WhoIsToldTest(
            Runaways runaways,
            ClockRinger clocks,
            Alerts alerts,
            Cards cards,
            Rounds rounds,
            Stage stage,
            MovableClock clock,
            @Outside JdbcClient outside) {
        this.runaways = runaways;
        this.clocks = clocks;
        this.alerts = alerts;
        this.cards = cards;
        this.rounds = rounds;
        this.stage = stage;
        this.clock = clock;
        this.outside = outside;
    }

    @BeforeEach
    void quiet() {
        rounds.quiet();
        outside.sql("update runaways.clock set stopped_at = now() where stopped_at is null")
                .update();
        clock.set(MovableClock.START);
    }

    @Test
    void a_declaration_tells_the_liaison_officer_of_the_region_and_its_confirmation_takes_that_back() {
        var episode = declared(actor(Role.YOUTH_WORKER));
        assertThat(told()).containsExactly(post(Role.RUNAWAY_LIAISON, HOLDER));
        act(actor(Role.RUNAWAY_LIAISON), episode, new Deed.ConfirmLiaison());
        assertThat(told()).isEmpty();
    }

    @Test
    void nobody_is_told_of_what_they_did_themselves() {
        declared(actor(Role.RUNAWAY_LIAISON));
        assertThat(told()).isEmpty();
    }

    @Test
    void a_place_in_another_region_tells_its_liaison_officer_and_a_place_at_home_nobody() {
        var episode = declared(actor(Role.YOUTH_WORKER));
        forget();
        act(actor(Role.YOUTH_WORKER), episode, new Deed.Locate(Stage.OUTAOUAIS, "Gatineau", Finder.FAMILY));
        assertThat(told()).isEmpty();
        act(actor(Role.YOUTH_WORKER), episode, new Deed.Locate(Stage.MONTREAL, "Montréal", Finder.FAMILY));
        assertThat(told()).containsExactly(post(Role.RUNAWAY_LIAISON, "CR-06"));
        act(stage.actor(Role.RUNAWAY_LIAISON, "CR-06"), episode, new Deed.TakeCharge());
        assertThat(told()).isEmpty();
        act(
                stage.actor(Role.RUNAWAY_LIAISON, "CR-06"),
                episode,
                new Deed.ConfirmReturn(ReturnMode.PARTNER, Stage.MONTREAL, true, true, true));
        assertThat(told()).as("whoever holds the file is elsewhere").containsExactly(HOLDER);
        forget();
        var chosen = new OrganisationId("COM-06");
        act(actor(Role.YOUTH_WORKER), episode, new Deed.OfferInterview(Listener.STREET_WORKER, Stage.MONTREAL, chosen));
        assertThat(told()).containsExactly("COM-06", post(Role.RUNAWAY_LIAISON, "CR-06"));
    }

    @Test
    void a_limit_that_the_liaison_officer_answers_for_tells_holder_and_officer() {
        declared(actor(Role.YOUTH_WORKER));
        forget();
        clock.advance(Duration.ofMinutes(31));
        clocks.ring();
        assertThat(told()).contains(HOLDER, post(Role.RUNAWAY_LIAISON, HOLDER));
    }

    @Test
    void what_a_recipient_saw_tells_whoever_sent_the_alert_and_nothing_found_does_not() {
        var worker = actor(Role.YOUTH_WORKER);
        var episode = declared(worker);
        var alert = alerts.compose(actor(Role.UNIT_HEAD), RequestKey.fresh(), episode, to(Audience.everyPost()));
        forget();
        var street = stage.actor(Role.COMMUNITY_WORKER, "COM-06");
        cards.inform(street, RequestKey.fresh(), copy(alert, "COM-06"), tip(Tip.Kind.NOTHING_FOUND));
        assertThat(told()).isEmpty();
        cards.inform(street, RequestKey.fresh(), copy(alert, "COM-06"), tip(Tip.Kind.SEEN));
        assertThat(told()).containsExactly(HOLDER);
    }

    /** At three in the morning too; whoever may not open the card is not told that there is one. */
    @Test
    void a_card_for_certain_posts_tells_these_at_once_and_nobody_else_of_the_organisation() {
        var episode = declared(actor(Role.YOUTH_WORKER));
        forget();
        clock.set(MovableClock.START.plus(Duration.ofHours(26)));
        alerts.compose(actor(Role.UNIT_HEAD), RequestKey.fresh(), episode, to(Set.of(Role.SCHOOL_WORKER)));
        rounds.spread();
        assertThat(waiting("SCO-06"))
                .containsExactly(
                        stage.actor(Role.SCHOOL_WORKER, "SCO-06").position().value());
        assertThat(outside.sql("select bool_and(due <= ?) from notices.waiting")
                        .param(clock.instant().atOffset(java.time.ZoneOffset.UTC))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private List<@Nullable UUID> waiting(String organisation) {
        return outside.sql("select id from notices.reader where organisation = ? and kind = 'POSITION'")
                .param(organisation)
                .query(UUID.class)
                .list();
    }

    private Actor actor(Role role) {
        return stage.actor(role, HOLDER);
    }

    private String post(Role role, String organisation) {
        return organisation + " " + stage.actor(role, organisation).position().value();
    }

    /** The organisations for which something waits, with the post where it is for one alone. */
    private List<@Nullable String> told() {
        return outside.sql("select distinct organisation || coalesce(' ' || post, '') from notices.item order by 1")
                .query(String.class)
                .list();
    }

    private void forget() {
        outside.sql("delete from notices.item").update();
    }

    private void act(Actor by, EpisodeId episode, Deed deed) {
        runaways.act(by, RequestKey.fresh(), episode, deed);
    }

    private EpisodeId declared(Actor by) {
        var identity = Identity.named("Zoralie", "Tremblay-Dit", LocalDate.of(2010, 5, 4), Gender.GIRL);
        return runaways.report(
                by,
                RequestKey.fresh(),
                new Report(
                        new Report.Who.New(identity),
                        clock.instant().minus(Duration.ofMinutes(20)),
                        Origin.CR_UNIT,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        "",
                        true,
                        ""));
    }

    private static Content to(Set<Role> posts) {
        return new Content(
                Set.of(Instruction.CALL_IF_SEEN),
                "",
                Stage.OUTAOUAIS,
                new Audience(Set.of(Stage.MONTREAL), Set.of(Sector.values()), posts));
    }

    private Tip tip(Tip.Kind kind) {
        return new Tip(kind, Stage.MONTREAL, "Montréal", clock.instant(), "");
    }

    private CopyId copy(AlertId alert, String organisation) {
        return new CopyId(
                Objects.requireNonNull(outside.sql("select id from alerts.copy where alert = ? and organisation = ?")
                        .params(alert.value(), organisation)
                        .query(UUID.class)
                        .single()));
    }
}
