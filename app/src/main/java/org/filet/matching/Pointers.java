package org.filet.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Holding;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Facts;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.keys.Companion;
import org.filet.runaways.FollowedEpisodes;
import org.filet.runaways.RunawayEvent.Happened;
import org.filet.web.Live;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.filet.youths.FileAmended;
import org.filet.youths.Identity;
import org.filet.youths.YouthId;
import org.filet.youths.YouthSummary;
import org.filet.youths.Youths;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registrations of one's own files: « we may be called about this youth ». */
@Service
@Transactional
public class Pointers implements Companion {

    /** The age from which consent is the youth's own; domain reference §2.6. */
    private static final int OWN_CONSENT = 14;

    private static final int LISTED = 50;
    private static final int AT_ONCE = 200;

    private final PointerTable table;
    private final MatchMaker maker;
    private final Youths youths;
    private final FollowedEpisodes followed;
    private final Access access;
    private final Once once;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final MatchingSettings settings;
    private final Clock clock;

    Pointers(
            PointerTable table,
            MatchMaker maker,
            Youths youths,
            FollowedEpisodes followed,
            Access access,
            Once once,
            Live live,
            ApplicationEventPublisher events,
            MatchingSettings settings,
            Clock clock) {
        this.table = table;
        this.maker = maker;
        this.youths = youths;
        this.followed = followed;
        this.access = access;
        this.once = once;
        this.live = live;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** One's own pointer as lists show it: no name. */
    public record Line(Pointer pointer, YouthSummary youth) {}

    /**
     * Registers a file of one's own organisation; once for a key. Questions find it once it is encoded, within seconds
     * while the key holders answer ({@link MatchWork}).
     *
     * @throws Refused where the file is registered already, or the consent is not given by whom it belongs to
     */
    public PointerId register(Actor actor, RequestKey key, Registration registration) {
        return new PointerId(once.run(
                actor,
                key,
                () -> registered(actor, List.of(registration), Action.REGISTER_POINTER)
                        .getFirst()));
    }

    /** Registers what an import brings, in the order given. */
    public void registerAll(Actor actor, List<Registration> registrations) {
        for (int from = 0; from < registrations.size(); from += AT_ONCE) {
            registered(
                    actor, registrations.subList(from, Math.min(registrations.size(), from + AT_ONCE)), Action.IMPORT);
        }
    }

    /** Lives twelve months more from today. */
    public void renew(Actor actor, PointerId id) {
        var pointer = own(actor, id);
        var basis = access.require(actor, Action.REGISTER_POINTER, holding(pointer));
        table.renew(id, expiry());
        events.publishEvent(new MatchEvent.PointerRenewed(id, pointer.youth(), actor, clock.instant(), basis));
        live.tell(actor.organisation(), Matching.TOPIC);
    }

    /** Ends it and destroys its tokens. */
    public void end(Actor actor, PointerId id) {
        var pointer = own(actor, id);
        var basis = access.require(actor, Action.REGISTER_POINTER, holding(pointer));
        end(List.of(pointer), "WITHDRAWN", actor, basis);
    }

    /** The pointers of the actor's organisation, the soonest to expire first. */
    public List<Line> of(Actor actor) {
        return table.of(actor.organisation(), clock.instant(), LISTED).stream()
                .filter(pointer -> access.may(actor, Action.REGISTER_POINTER, holding(pointer)))
                .map(pointer -> new Line(
                        pointer, youths.summary(actor, pointer.youth(), Action.REGISTER_POINTER, holding(pointer))))
                .toList();
    }

    /** The pointer on a file of the actor's own organisation. */
    public Optional<Pointer> on(Actor actor, YouthId youth) {
        return table.ofYouth(youth, clock.instant())
                .filter(pointer -> access.may(actor, Action.REGISTER_POINTER, holding(pointer)));
    }

    @EventListener
    void follow(Happened happened) {
        if (happened.to().open()) {
            return;
        }
        for (var pointer : table.servingEpisode(happened.episode())) {
            // Whoever left again meanwhile is asked about for that.
            followed.newest(pointer.youth())
                    .ifPresentOrElse(
                            episode -> table.serve(pointer.id(), episode),
                            () -> end(List.of(pointer), "EPISODE_ENDED", happened.by(), happened.basis()));
        }
    }

    /** Its tokens are made of who the youth is: another name makes others. */
    @EventListener
    void follow(FileAmended amended) {
        if (amended.names()) {
            table.drawAnew(amended.youth());
        }
    }

    /** A youth whose keys are destroyed is asked about no more: the tokens are made of who the youth is. */
    @Override
    public void forget(Collection<UUID> subjects) {
        for (var pointer : table.servingYouths(subjects)) {
            end(
                    List.of(pointer),
                    "DESTROYED",
                    Actor.clock(pointer.organisation(), pointer.region()),
                    Basis.of("CLOCK"));
        }
    }

    void expire(List<Pointer> expired) {
        expired.forEach(pointer -> end(
                List.of(pointer), "EXPIRED", Actor.clock(pointer.organisation(), pointer.region()), Basis.of("CLOCK")));
    }

    private List<UUID> registered(Actor actor, List<Registration> registrations, Action action) {
        var holdings = registrations.stream()
                .collect(Collectors.toMap(Registration::youth, one -> holding(actor, one.youth())));
        var identities = youths.identities(actor, holdings, action);
        var contact = maker.contactOf(actor);
        var all = new ArrayList<Pointer>();
        var facts = new ArrayList<MatchEvent>();
        for (var registration : registrations) {
            var holding = Objects.requireNonNull(holdings.get(registration.youth()));
            var basis = access.require(actor, action, holding);
            ground(registration.ground(), Objects.requireNonNull(identities.get(registration.youth())));
            var pointer = pointer(actor, registration, contact);
            all.add(pointer);
            facts.add(new MatchEvent.PointerRegistered(
                    pointer.id(), pointer.youth(), actor, pointer.registeredAt(), basis));
        }
        table.insert(all, actor, action == Action.IMPORT);
        events.publishEvent(new Facts(facts));
        live.tell(actor.organisation(), Matching.TOPIC);
        return all.stream().map(pointer -> pointer.id().value()).toList();
    }

    private Pointer pointer(Actor actor, Registration registration, PositionId contact) {
        return new Pointer(
                PointerId.next(),
                actor.organisation(),
                actor.region(),
                registration.youth(),
                registration.episode(),
                registration.purpose(),
                registration.visibility(),
                registration.ground(),
                contact,
                clock.instant(),
                expiry(),
                false);
    }

    /** Consent belongs to the youth from 14 years, to a parent before. */
    private void ground(Ground ground, Identity identity) {
        if (ground == Ground.LPJ_72_6) {
            return;
        }
        int age = identity.ageOn(LocalDate.ofInstant(clock.instant(), Times.QUEBEC));
        if (age < 0) {
            throw new Refused(MatchRefusal.AGE_UNKNOWN);
        }
        if (ground == Ground.YOUTH_CONSENT && age < OWN_CONSENT) {
            throw new Refused(MatchRefusal.CONSENT_IS_THE_PARENTS);
        }
        if (ground == Ground.PARENT_CONSENT && age >= OWN_CONSENT) {
            throw new Refused(MatchRefusal.CONSENT_IS_THE_YOUTHS);
        }
    }

    private void end(List<Pointer> ended, String reason, Actor by, Basis basis) {
        table.end(ended.stream().map(Pointer::id).toList(), reason, clock.instant());
        for (var pointer : ended) {
            events.publishEvent(new MatchEvent.PointerEnded(pointer.id(), pointer.youth(), by, clock.instant(), basis));
            live.tell(pointer.organisation(), Matching.TOPIC);
        }
    }

    private Pointer own(Actor actor, PointerId id) {
        return table.lock(id, clock.instant())
                .filter(pointer -> pointer.organisation().equals(actor.organisation()))
                .orElseThrow(() -> new Refused(MatchRefusal.UNKNOWN));
    }

    private Instant expiry() {
        return ZonedDateTime.ofInstant(clock.instant(), Times.QUEBEC)
                .plus(settings.pointerLife())
                .toInstant();
    }

    private static Holding holding(Pointer pointer) {
        return new Holding(pointer.youth().value(), pointer.youth().value(), pointer.organisation(), pointer.region());
    }

    private static Holding holding(Actor actor, YouthId youth) {
        return new Holding(youth.value(), youth.value(), actor.organisation(), actor.region());
    }
}
