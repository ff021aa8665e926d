package org.filet.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Holding;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.filet.web.Live;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decoys, and the word to privacy officers when a question meets one: to those of the organisation that asked, and to
 * the overseer's. Whoever asked sees the ordinary answer.
 */
@Service
@Transactional
public class Canaries {

    private static final int LISTED = 50;

    private final CanaryTable table;
    private final Positions positions;
    private final Access access;
    private final Once once;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final MatchingSettings settings;
    private final Clock clock;
    private final Wall wall;

    Canaries(
            CanaryTable table,
            Positions positions,
            Access access,
            Once once,
            Live live,
            ApplicationEventPublisher events,
            MatchingSettings settings,
            Clock clock,
            Wall wall) {
        this.table = table;
        this.positions = positions;
        this.access = access;
        this.once = once;
        this.live = live;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
        this.wall = wall;
    }

    /** An alert and the post that asked. */
    public record Line(CanaryAlert alert, List<PositionCard> askedBy) {}

    /** What a privacy officer may see, the unseen first; nobody else sees any. */
    public List<Line> of(Actor actor) {
        boolean everybodys = actor.organisation().equals(overseer());
        return table.latest(actor.organisation(), everybodys, LISTED).stream()
                .filter(alert -> access.may(actor, Action.REVIEW_QUESTIONS, holding(actor, alert)))
                .map(alert -> new Line(
                        alert, positions.card(alert.position()).stream().toList()))
                .toList();
    }

    /** Notes that the actor's organisation has seen it; once for a key. */
    public void seen(Actor actor, RequestKey key, UUID id) {
        var alert = table.find(id).orElseThrow(() -> new Refused(MatchRefusal.UNKNOWN));
        var basis = access.require(actor, Action.REVIEW_QUESTIONS, holding(actor, alert));
        once.run(actor, key, () -> {
            table.seen(id, actor, clock.instant());
            events.publishEvent(new MatchEvent.CanaryReviewed(id, actor, clock.instant(), basis));
            live.tell(actor.organisation(), Matching.TOPIC);
            return id;
        });
    }

    /** Sets decoys, in the place of whoever administers the network: traced, without their names. */
    void set(List<Canary> canaries) {
        wall.run(Duty.MATCHING, () -> stand(canaries));
    }

    private void stand(List<Canary> canaries) {
        var now = clock.instant();
        for (var canary : canaries) {
            var id = table.insert(canary, now, Instant.parse("9999-01-01T00:00:00Z"));
            events.publishEvent(new MatchEvent.CanarySet(
                    id, Actor.clock(new OrganisationId(""), canary.region()), now, new Basis("CANARY", canary.code())));
        }
    }

    /** Joins the transaction that looked. */
    void hear(List<MatchMaker.CanaryHit> hits, Instant now) {
        for (var hit : hits) {
            table.insert(hit, UUID.randomUUID()).ifPresent(alert -> {
                var asker = hit.question().by();
                events.publishEvent(new MatchEvent.CanaryTouched(
                        alert.id(),
                        Actor.clock(asker.organisation(), asker.region()),
                        now,
                        new Basis("CANARY", alert.canary())));
                told(alert.organisation());
            });
        }
    }

    private void told(OrganisationId organisation) {
        var told = new ArrayList<>(List.of(organisation));
        if (!settings.overseer().isEmpty()) {
            told.add(overseer());
        }
        told.stream().distinct().forEach(one -> live.tell(one, Matching.TOPIC));
    }

    private OrganisationId overseer() {
        return new OrganisationId(settings.overseer());
    }

    /** The organisation that asked keeps the alert; for the overseer's officers it is their own, too. */
    private Holding holding(Actor actor, CanaryAlert alert) {
        var keeper = actor.organisation().equals(overseer()) ? overseer() : alert.organisation();
        return Holding.ofNobody(alert.id(), keeper, alert.region());
    }
}
