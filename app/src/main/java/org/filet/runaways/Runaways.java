package org.filet.runaways;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.keys.Sealing;
import org.filet.runaways.Progress.Departure;
import org.filet.runaways.RunawayEvent.ConfidencesKept;
import org.filet.wall.Wall;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.filet.youths.Identity;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The fugue protocol: what people do. What they see is in {@link Episodes}. */
@Service
@Transactional
public class Runaways {

    /** The live topic of everything about episodes. */
    public static final String TOPIC = "episodes";

    private static final int DECLARED_AT_ONCE_BEFORE = 14;

    private final EpisodeTable table;
    private final Heads heads;
    private final Wall wall;
    private final EpisodeChanges changes;
    private final EpisodeImports imports;
    private final ProtocolTable protocols;
    private final Confided confidences;
    private final Journal journal;
    private final Youths youths;
    private final Sealing sealing;
    private final Access access;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Runaways(
            EpisodeTable table,
            Heads heads,
            Wall wall,
            EpisodeChanges changes,
            EpisodeImports imports,
            ProtocolTable protocols,
            Confided confidences,
            Journal journal,
            Youths youths,
            Sealing sealing,
            Access access,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.heads = heads;
        this.wall = wall;
        this.changes = changes;
        this.imports = imports;
        this.protocols = protocols;
        this.confidences = confidences;
        this.journal = journal;
        this.youths = youths;
        this.sealing = sealing;
        this.access = access;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Notices an absence, records the checks made and, where asked, declares it: one deed, once for a key.
     *
     * @throws Refused where the youth already has an open episode, or T0 is in the future or over a year ago
     */
    public EpisodeId report(Actor actor, RequestKey key, Report report) {
        return new EpisodeId(once.run(actor, key, () -> reported(actor, report).value()));
    }

    private EpisodeId reported(Actor actor, Report report) {
        Guard.lastSeen(report.lastSeen(), clock.instant());
        var youth = youth(actor, report.who());
        var home = youth.home();
        var episode = Episode.opened(
                EpisodeId.next(), youth.id(), actor.organisation(), home, departure(report, youth.identity(), home));
        var basis = access.require(actor, Action.OPEN_EPISODE, episode.holding());
        var notice = new Deed.Notice(
                youth.id(),
                report.lastSeen(),
                report.origin(),
                report.circumstances(),
                episode.departure().immediate(),
                report.words());
        Guard.length(report.words());
        var current = changes.begin(actor, episode, notice, basis);
        if (!report.done().isEmpty()) {
            current = changes.apply(actor, current, new Deed.Check(report.done()), basis);
        }
        if (report.declare()) {
            changes.apply(actor, current, new Deed.Declare(report.policeEvent()), basis);
        }
        return episode.id();
    }

    /**
     * Does something about an episode, once for a key.
     *
     * @throws Refused where the door, the state or the deed itself does not allow it; nothing is changed then
     */
    public void act(Actor actor, RequestKey key, EpisodeId id, Deed deed) {
        act(actor, key, id, deed, null);
    }

    /** @param done when it was done, for whoever types later; null for now */
    public void act(Actor actor, RequestKey key, EpisodeId id, Deed deed, @Nullable Instant done) {
        once.run(actor, key, () -> {
            acted(actor, id, deed, done);
            return id.value();
        });
    }

    private void acted(Actor actor, EpisodeId id, Deed deed, @Nullable Instant done) {
        var own = table.lock(id);
        var holding = own.map(Episode::holding)
                .orElseGet(() -> heads.foreign(actor, id).holding());
        var basis = access.require(actor, deed.step().action(), holding);
        wall.opened(holding.holder(), id.value(), () -> {
            var episode = own.or(() -> table.lock(id)).orElseThrow(() -> new Refused(RunawayRefusal.UNKNOWN));
            if (deed instanceof Deed.Locate) {
                corrects(actor, episode);
            }
            return changes.apply(actor, episode, deed, done, basis);
        });
    }

    /** A place that is known is corrected by whoever follows the episode: the many who are alerted would take turns. */
    private void corrects(Actor actor, Episode episode) {
        if (episode.state() == EpisodeState.LOCATED && !access.may(actor, Action.CONFIRM_RETURN, episode.holding())) {
            throw new Refused(RunawayRefusal.NOT_IN_THIS_STATE);
        }
    }

    /** How soon the region of the episode asks to look at this level again. */
    public Duration reviewedWithin(Actor actor, EpisodeSummary episode, Concern concern) {
        return protocols
                .inForce(episode.homeRegion(), clock.instant())
                .of(concern == Concern.HIGH ? Parameter.REVIEW_HIGH : Parameter.REVIEW)
                .length();
    }

    /** Keeps what a youth confided with the organisation that listened; nobody else will ever read it. */
    public void keepConfidences(Actor actor, RequestKey key, EpisodeId id, String words) {
        once.run(actor, key, () -> {
            kept(actor, id, words);
            return id.value();
        });
    }

    private void kept(Actor actor, EpisodeId id, String words) {
        var episode = heads.of(actor, id);
        var basis = access.require(actor, Action.HOLD_INTERVIEW, episode.holding());
        if (words.isBlank()) {
            throw new Refused(RunawayRefusal.WORDS_MISSING);
        }
        Guard.length(words);
        var kept = new ConfidencesKept(id, episode.holder(), actor, clock.instant(), basis);
        confidences.keep(episode, actor, words, kept.at());
        wall.opened(episode.holder(), id.value(), () -> {
            journal.write(kept);
            return kept;
        });
        events.publishEvent(kept);
    }

    /** Brings in episodes that were under way before Filet knew them; all or none, in the order given. */
    public List<EpisodeId> importAll(Actor actor, List<Deed.Import> all, RegionId home) {
        return imports.bringIn(actor, all, home);
    }

    private record Subject(YouthId id, Identity identity, RegionId home) {}

    private Subject youth(Actor actor, Report.Who who) {
        return switch (who) {
            case Report.Who.Known known -> {
                sealing.hold(known.youth().value());
                var found = youths.own(actor, known.youth(), Action.OPEN_EPISODE);
                youths.complete(actor, known.youth(), known.said());
                yield new Subject(known.youth(), found.identity(), found.homeRegion());
            }
            case Report.Who.New fresh ->
                new Subject(youths.register(actor, fresh.identity(), actor.region()), fresh.identity(), actor.region());
        };
    }

    private Departure departure(Report report, Identity identity, RegionId home) {
        var immediate = EnumSet.noneOf(ImmediateReason.class);
        immediate.addAll(report.immediate());
        int age = identity.ageOn(LocalDate.ofInstant(clock.instant(), Times.QUEBEC));
        if (age >= 0 && age < DECLARED_AT_ONCE_BEFORE) {
            immediate.add(ImmediateReason.UNDER_14);
        }
        var limit = protocols.inForce(home, clock.instant()).of(Parameter.THRESHOLD);
        return new Departure(
                report.lastSeen(),
                report.origin(),
                report.circumstances(),
                immediate,
                report.words(),
                immediate.isEmpty() ? limit.length() : Duration.ZERO,
                limit.source());
    }
}
