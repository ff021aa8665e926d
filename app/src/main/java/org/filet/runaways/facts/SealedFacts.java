package org.filet.runaways.facts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Decision;
import org.filet.agreements.Relation;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.PersonId;
import org.filet.kernel.Refused;
import org.filet.network.Held;
import org.filet.network.Staff;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.filet.youths.Youths;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sealing a fact, asking to open it, and opening it. A named reader of the holder asks with a reason; somebody of another
 * line of authority approves; the reader opens it once, within a quarter of an hour. No tie of another organisation, no
 * emergency and no role alone opens one.
 */
@Service
@Transactional
public class SealedFacts {

    static final int LONGEST = 1000;
    static final int SHORTEST_REASON = 20;

    private static final int OF_AN_EPISODE = 20;
    private static final int READERS = 5;
    private static final int LISTED = 50;

    private final SealedFactTable facts;
    private final OpeningTable openings;
    private final Sealed sealed;
    private final Episodes episodes;
    private final Access access;
    private final Staff staff;
    private final Youths youths;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SealedFacts(
            SealedFactTable facts,
            OpeningTable openings,
            Sealed sealed,
            Episodes episodes,
            Access access,
            Staff staff,
            Youths youths,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.facts = facts;
        this.openings = openings;
        this.sealed = sealed;
        this.episodes = episodes;
        this.access = access;
        this.staff = staff;
        this.youths = youths;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** A fact with what this reader may do about it. */
    record Shown(SealedFact fact, boolean reader, boolean waiting, boolean refused, Optional<Opening> open) {}

    /** That facts of an episode are sealed, for those who may keep one there. */
    List<Shown> of(Actor actor, EpisodeId id) {
        access.require(actor, Action.KEEP_SEALED, episode(actor, id).holding());
        var now = clock.instant();
        return facts.of(actor.organisation(), id, OF_AN_EPISODE).stream()
                .map(fact -> shown(actor, fact, now))
                .toList();
    }

    /** Who of the actor's organisation can be named: those whose work opens episodes. */
    List<Held> choices(Actor actor) {
        return staff.of(actor.organisation()).stream()
                .filter(held -> Action.KEEP_SEALED.allows(held.role(), Relation.OWN))
                .toList();
    }

    /** Seals a fact, once for a key. Nobody changes it afterwards. */
    public UUID keep(Actor actor, RequestKey key, EpisodeId id, SealedKind kind, String words, Set<PersonId> readers) {
        var episode = episode(actor, id);
        var basis = access.require(actor, Action.KEEP_SEALED, episode.holding());
        return once.run(actor, key, () -> {
            check(words, 1, SealedRefusal.WORDS_NEEDED);
            var known = choices(actor).stream().map(Held::person).collect(Collectors.toSet());
            if (readers.isEmpty() || readers.size() > READERS || !known.containsAll(readers)) {
                throw new Refused(SealedRefusal.READERS_NEEDED);
            }
            facts.lock(id);
            if (facts.of(actor.organisation(), id, OF_AN_EPISODE).size() == OF_AN_EPISODE) {
                throw new Refused(SealedRefusal.TOO_MANY_FACTS);
            }
            var fact = new SealedFact(UUID.randomUUID(), id, actor.organisation(), kind, readers, clock.instant());
            facts.insert(fact, sealed.fact(episode, fact.id(), words.strip()), actor);
            tell(id, SealedEvent.What.KEPT, actor, basis);
            return fact.id();
        });
    }

    /** A named reader asks to open a fact, and says why. */
    public UUID ask(Actor actor, RequestKey key, UUID id, String reason) {
        var fact = fact(actor, id);
        var episode = episode(actor, fact.episode());
        var basis = access.require(actor, Action.KEEP_SEALED, episode.holding());
        named(actor, fact);
        return once.run(actor, key, () -> {
            check(reason, SHORTEST_REASON, SealedRefusal.REASON_NEEDED);
            facts.lock(id);
            var now = clock.instant();
            if (openings.last(id, actor.person())
                    .filter(last -> last.waiting(now) || last.opens(now))
                    .isPresent()) {
                throw new Refused(SealedRefusal.ALREADY_ASKED);
            }
            var opening =
                    new Opening(UUID.randomUUID(), id, fact.holder(), actor.person(), now, Opening.State.ASKED, null);
            openings.insert(opening, sealed.reason(episode, opening.id(), reason.strip()));
            tell(fact.episode(), SealedEvent.What.ASKED, actor, basis);
            return opening.id();
        });
    }

    /**
     * A request as its approver reads it.
     *
     * @param code of the youth's file: who it is, they look up where they may
     */
    record Request(Opening opening, SealedKind kind, String code, String name, String reason) {}

    /**
     * What waits for this approver; empty for whoever is none. A request about a youth they must not see is left
     * out. Why it is asked was read: traced.
     */
    List<Request> waiting(Actor actor) {
        if (!Action.APPROVE_SEALED.allows(actor.role(), Relation.OWN)) {
            return List.of();
        }
        return openings.waiting(actor, clock.instant().minus(Opening.ANSWERED_WITHIN), LISTED).stream()
                .flatMap(opening -> request(actor, opening).stream())
                .toList();
    }

    /** The same without opening a reason: for the home page, which must not wait for a key. */
    boolean anyWaiting(Actor actor) {
        return Action.APPROVE_SEALED.allows(actor.role(), Relation.OWN)
                && openings.waiting(actor, clock.instant().minus(Opening.ANSWERED_WITHIN), LISTED).stream()
                        .map(opening ->
                                episode(actor, fact(actor, opening.fact()).episode()))
                        .anyMatch(episode -> access.may(actor, Action.APPROVE_SEALED, episode.holding()));
    }

    /** What was approved for this reader and still opens. */
    List<SealedFact> approved(Actor actor) {
        return openings.approved(actor, clock.instant().minus(Opening.OPENED_WITHIN), LISTED).stream()
                .map(opening -> fact(actor, opening.fact()))
                .filter(fact -> access.may(
                        actor,
                        Action.KEEP_SEALED,
                        episode(actor, fact.episode()).holding()))
                .toList();
    }

    /** Approves or refuses somebody else's request. */
    void decide(Actor actor, UUID id, boolean approved) {
        var opening = opening(actor, id);
        var fact = fact(actor, opening.fact());
        var basis = access.require(
                actor, Action.APPROVE_SEALED, episode(actor, fact.episode()).holding());
        if (opening.askedBy().equals(actor.person())) {
            throw new Refused(SealedRefusal.ONE_S_OWN_REQUEST);
        }
        if (!openings.decide(id, approved, actor, clock.instant())) {
            throw new Refused(SealedRefusal.NOT_WAITING);
        }
        tell(fact.episode(), approved ? SealedEvent.What.APPROVED : SealedEvent.What.REFUSED, actor, basis);
    }

    /** What was sealed, as it is read this once. */
    record Opened(SealedKind kind, EpisodeId episode, String words) {}

    /** Opens what was approved: once, for whoever asked. Traced in the same transaction. */
    Opened open(Actor actor, UUID id) {
        var opening = opening(actor, id);
        var fact = fact(actor, opening.fact());
        var episode = episode(actor, fact.episode());
        var basis = access.require(actor, Action.KEEP_SEALED, episode.holding());
        named(actor, fact);
        if (!openings.use(id, actor, clock.instant())) {
            throw new Refused(SealedRefusal.NOT_APPROVED);
        }
        var words = sealed.fact(episode, fact.id(), facts.sealed(fact.id()));
        tell(fact.episode(), SealedEvent.What.READ, actor, basis);
        return new Opened(fact.kind(), fact.episode(), words);
    }

    private Shown shown(Actor actor, SealedFact fact, Instant now) {
        boolean reader = fact.readers().contains(actor.person());
        var last = reader ? openings.last(fact.id(), actor.person()) : Optional.<Opening>empty();
        return new Shown(
                fact,
                reader,
                last.filter(opening -> opening.waiting(now)).isPresent(),
                last.filter(opening -> opening.state() == Opening.State.REFUSED).isPresent(),
                last.filter(opening -> opening.opens(now)));
    }

    private Optional<Request> request(Actor actor, Opening opening) {
        var fact = fact(actor, opening.fact());
        var episode = episode(actor, fact.episode());
        var decision = access.decide(actor, Action.APPROVE_SEALED, episode.holding());
        if (!(decision instanceof Decision.Allowed allowed) || !sealed.readable(episode)) {
            return Optional.empty();
        }
        tell(fact.episode(), SealedEvent.What.REASON_READ, actor, allowed.basis());
        var reason = sealed.reason(episode, opening.id(), openings.reason(opening.id()));
        var youth = episode.youth().value();
        var code = youths.codes(actor, List.of(youth)).getOrDefault(youth, "");
        return Optional.of(new Request(opening, fact.kind(), code, staff.name(opening.askedBy()), reason));
    }

    private static void named(Actor actor, SealedFact fact) {
        if (!fact.readers().contains(actor.person())) {
            throw new Refused(SealedRefusal.NOT_A_READER);
        }
    }

    private static void check(String words, int shortest, SealedRefusal missing) {
        if (words.strip().length() < shortest) {
            throw new Refused(missing);
        }
        if (words.length() > LONGEST) {
            throw new Refused(SealedRefusal.TOO_LONG);
        }
    }

    private EpisodeSummary episode(Actor actor, EpisodeId id) {
        return episodes.summary(actor, id);
    }

    private SealedFact fact(Actor actor, UUID id) {
        return facts.find(actor.organisation(), id).orElseThrow(() -> unknown(actor, id));
    }

    private Opening opening(Actor actor, UUID id) {
        return openings.find(actor.organisation(), id).orElseThrow(() -> unknown(actor, id));
    }

    private Refused unknown(Actor actor, UUID id) {
        access.absent(actor, Action.KEEP_SEALED, id);
        return new Refused(SealedRefusal.UNKNOWN);
    }

    private void tell(EpisodeId episode, SealedEvent.What what, Actor by, Basis basis) {
        events.publishEvent(new SealedEvent(episode, what, by, clock.instant(), basis));
    }
}
