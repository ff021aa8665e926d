package org.filet.alerts;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.filet.agreements.texts.Agreements;
import org.filet.demo.SyntheticAgreement;
import org.filet.kernel.Actor;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.network.Organisation;
import org.filet.network.Regime;
import org.filet.network.Registry;
import org.filet.runaways.CancelReason;
import org.filet.runaways.Deed;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.InterviewOutcome;
import org.filet.runaways.Listener;
import org.filet.runaways.Origin;
import org.filet.runaways.Outcome;
import org.filet.runaways.Report;
import org.filet.runaways.ReturnMode;
import org.filet.runaways.Runaways;
import org.filet.testing.MovableClock;
import org.filet.testing.Stage;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.filet.web.RequestKey;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** A youth missing from Gatineau and an alert about it, as far along as a test wants. */
@TestComponent
final class Scene {

    static final String FIRST_NAME = "Zoralie";

    private static final AtomicInteger YOUTHS = new AtomicInteger();
    private static final AtomicInteger FAR = new AtomicInteger();
    private static final RegionId SAGUENAY = new RegionId("02");

    private final Runaways runaways;
    private final Alerts alerts;
    private final AlertTable table;
    private final CopyTable copies;
    private final AlertRinger ringer;
    private final Stage stage;
    private final MovableClock clock;
    private final Wall wall;
    private final TransactionTemplate transaction;
    private final Registry registry;
    private final Agreements agreements;

    Scene(
            Runaways runaways,
            Alerts alerts,
            AlertTable table,
            CopyTable copies,
            AlertRinger ringer,
            Stage stage,
            MovableClock clock,
            Wall wall,
            TransactionTemplate transaction,
            Registry registry,
            Agreements agreements) {
        this.runaways = runaways;
        this.alerts = alerts;
        this.table = table;
        this.copies = copies;
        this.ringer = ringer;
        this.stage = stage;
        this.clock = clock;
        this.wall = wall;
        this.transaction = transaction;
        this.registry = registry;
        this.agreements = agreements;
    }

    Actor worker() {
        return stage.actor(Role.YOUTH_WORKER, "CR-07");
    }

    Actor head() {
        return stage.actor(Role.UNIT_HEAD, "CR-07");
    }

    Actor street() {
        return stage.actor(Role.COMMUNITY_WORKER, "COM-06");
    }

    static RequestKey key() {
        return RequestKey.fresh();
    }

    EpisodeId missing() {
        return missing(worker());
    }

    EpisodeId missing(Actor holder) {
        var identity = Identity.named(
                FIRST_NAME, "Tremblay-" + YOUTHS.incrementAndGet(), LocalDate.of(2010, 5, 4), Gender.GIRL);
        return runaways.report(
                holder,
                key(),
                new Report(
                        new Report.Who.New(identity),
                        clock.instant().minus(Duration.ofHours(2)),
                        Origin.CR_UNIT,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        "",
                        true,
                        ""));
    }

    static Content to(Set<RegionId> regions, Set<Sector> sectors) {
        return new Content(
                Set.of(Instruction.CALL_IF_SEEN), "Manteau rouge", Stage.OUTAOUAIS, new Audience(regions, sectors));
    }

    /** Montréal, every sector: CR-06, POL-06, COM-06, SCO-06, SAN-06, CAV-06. */
    static Content montreal() {
        return to(Set.of(Stage.MONTREAL), Set.of(Sector.values()));
    }

    /** A street worker in Saguenay–Lac-Saint-Jean, far from Outaouais and from Montréal, bound to Gatineau for so long. */
    Actor farAway(LocalDate until) {
        int number = FAR.incrementAndGet();
        var code = new OrganisationId("COM-02-%03d".formatted(number));
        var installer = Actor.clock(new OrganisationId("FILET"), SAGUENAY);
        var far = new Actor(
                new PersonId(UUID.randomUUID()),
                new PositionId(UUID.randomUUID()),
                Role.COMMUNITY_WORKER,
                code,
                Sector.COMMUNITY,
                SAGUENAY);
        var name = new Bilingual("Organisme " + code, code + " organisation");
        var organisation = new Organisation(
                code, name, Sector.COMMUNITY, Regime.P_39_1, SAGUENAY, Set.of(SAGUENAY), "418 555-0190", false);
        registry.enter(installer, new Registry.Network(List.of(organisation), List.of(), List.of(), List.of()));
        agreements.enterConcluded(
                installer,
                SyntheticAgreement.withPrivateSector(
                        List.of(head().organisation(), code), LocalDate.of(2026, 1, 1), until));
        return far;
    }

    Actor farAway() {
        return farAway(LocalDate.of(2040, 1, 1));
    }

    /** Near regions first: Montréal, where the youth was last seen, then that organisation's. */
    Content montrealBefore(Actor far) {
        return new Content(
                Set.of(Instruction.CALL_IF_SEEN),
                "",
                Stage.MONTREAL,
                new Audience(Set.of(Stage.MONTREAL, far.region()), Set.of(Sector.values())),
                Pace.NEAR_FIRST,
                false);
    }

    AlertId sent(EpisodeId episode) {
        return alerts.compose(head(), key(), episode, montreal());
    }

    AlertId draft(EpisodeId episode) {
        return alerts.compose(worker(), key(), episode, montreal());
    }

    Alert alert(AlertId id) {
        return past(() -> table.find(id).orElseThrow());
    }

    List<Copy> copies(AlertId id) {
        return past(() -> copies.of(id));
    }

    /** As the clock sees them: of every organisation. */
    private <T> T past(Supplier<T> read) {
        return wall.as(Duty.CLOCKS, () -> Objects.requireNonNull(transaction.execute(status -> read.get())));
    }

    Copy copy(AlertId id, Actor of) {
        return copies(id).stream()
                .filter(copy -> copy.organisation().equals(of.organisation()))
                .findFirst()
                .orElseThrow();
    }

    MovableClock clock() {
        return clock;
    }

    void act(Actor actor, EpisodeId episode, Deed deed) {
        runaways.act(actor, key(), episode, deed);
    }

    void comesBack(EpisodeId episode) {
        act(worker(), episode, new Deed.ConfirmReturn(ReturnMode.SELF, Stage.OUTAOUAIS, true, true, true));
    }

    void cancelled(EpisodeId episode) {
        act(worker(), episode, new Deed.Cancel(CancelReason.ENTERED_BY_MISTAKE));
    }

    void closed(EpisodeId episode, String feedback) {
        act(worker(), episode, new Deed.OfferInterview(Listener.KEY_WORKER, Stage.OUTAOUAIS));
        act(worker(), episode, new Deed.RecordInterview(InterviewOutcome.DECLINED, List.of()));
        act(worker(), episode, new Deed.RevisePlan(true, true));
        act(worker(), episode, new Deed.Close(Outcome.SAFE_SAME_PLACE, feedback));
    }

    void after(Duration time) {
        clock.advance(time);
        while (ringer.ring() > 0) {
            Thread.onSpinWait();
        }
    }
}
