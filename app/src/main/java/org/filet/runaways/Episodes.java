package org.filet.runaways;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Holding;
import org.filet.agreements.Relation;
import org.filet.agreements.Visible;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.runaways.RunawayEvent.ConfidencesRead;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.filet.web.Times;
import org.filet.youths.YouthId;
import org.filet.youths.YouthSummary;
import org.filet.youths.Youths;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Episodes as people read them. Every identity shown is traced; what does not concern the reader looks unknown. */
@Service
@Transactional
public class Episodes {

    private static final int LISTED = 50;
    private static final Duration JUST_BEFORE = Duration.ofDays(30);
    /** Lines whose moment tells a birthday, or nearly. */
    private static final Set<String> DATES_OF_BIRTH = Set.of("runaways.rang." + ClockKind.DECLARE, Journal.OF_AGE);

    private static final String UNDER_14 = "#runaways.ImmediateReason." + ImmediateReason.UNDER_14;

    private final EpisodeTable table;
    private final Heads heads;
    private final Wall wall;
    private final ClockTable clocks;
    private final JournalTable journal;
    private final Journal writer;
    private final Confided confidences;
    private final List<TimelineSource> sources;
    private final Youths youths;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Episodes(
            EpisodeTable table,
            Heads heads,
            Wall wall,
            ClockTable clocks,
            JournalTable journal,
            Journal writer,
            Confided confidences,
            List<TimelineSource> sources,
            Youths youths,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.heads = heads;
        this.wall = wall;
        this.clocks = clocks;
        this.journal = journal;
        this.writer = writer;
        this.confidences = confidences;
        this.sources = sources;
        this.youths = youths;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The whole episode, for whoever may read it. Traced as a read of the identity.
     *
     * @throws Refused {@code UNKNOWN} or the door's answer
     */
    public EpisodeView view(Actor actor, EpisodeId id) {
        var holding = holding(actor, id);
        var who = access.who(actor, holding);
        return who.shown()
                ? view(actor, holding, Action.READ_EPISODE)
                : ofNobody(actor, holding, who.then(basis -> Visible.absent()));
    }

    /** The same for the sheets that are printed and handed over: for whoever leads the episode. */
    public EpisodeView sheet(Actor actor, EpisodeId id) {
        return view(actor, holding(actor, id), Action.PRINT_SHEETS);
    }

    private EpisodeView view(Actor actor, Holding holding, Action action) {
        var basis = access.require(actor, action, holding);
        var episode = told(holding);
        var identity = youths.identity(actor, episode.youth(), action, holding);
        var summary = youths.summary(actor, episode.youth(), action, holding);
        var age = identity.ageOn(LocalDate.ofInstant(clock.instant(), Times.QUEBEC));
        return view(
                actor,
                episode,
                basis,
                Visible.shown(new EpisodeView.Who(identity, summary.code(), age)),
                EpisodeView.Story.of(episode),
                timeline(actor, episode.id()));
    }

    /** For whom the agreements carry what happens, and not who it happens to: the file is not read at all. */
    private EpisodeView ofNobody(Actor actor, Holding holding, Visible<EpisodeView.Who> masked) {
        var basis = access.require(actor, Action.READ_EVENTS, holding);
        var episode = told(holding);
        return view(
                actor,
                episode,
                basis,
                masked,
                EpisodeView.Story.of(episode).ofNobody(),
                timeline(actor, episode.id()).stream()
                        .filter(entry -> !DATES_OF_BIRTH.contains(entry.key()))
                        .map(entry -> entry.without(UNDER_14))
                        .toList());
    }

    /** Another's is there once the register says that it is told. */
    private Episode told(Holding holding) {
        return table.find(new EpisodeId(holding.subject())).orElseThrow(() -> new Refused(RunawayRefusal.UNKNOWN));
    }

    private EpisodeView view(
            Actor actor,
            Episode episode,
            Basis basis,
            Visible<EpisodeView.Who> who,
            EpisodeView.Story story,
            List<TimelineEntry> timeline) {
        var steps = steps(actor, episode);
        var running = told(who, clocks.running(episode.id()));
        return new EpisodeView(
                EpisodeSummary.of(episode),
                who,
                basis,
                steps,
                running,
                next(episode, running, steps),
                timeline,
                Check.of(timeline),
                story);
    }

    private Holding holding(Actor actor, EpisodeId id) {
        return table.find(id)
                .map(Episode::holding)
                .orElseGet(() -> heads.foreign(actor, id).holding());
    }

    /**
     * Open episodes this actor follows: of the organisation, hosted by it or asked to be, led by it, or of the liaison
     * officer's region. Longest absent first.
     */
    public List<EpisodeLine> open(Actor actor) {
        var tied = Stream.of(Relation.HOST, Relation.LEAD)
                .flatMap(relation -> access.tied(actor, relation).stream())
                .toList();
        var listed = wall.as(Duty.FOLLOW, () -> followed(actor, tied)).stream()
                .filter(episode -> access.may(actor, Action.READ_EPISODE, episode.holding())
                        || access.may(actor, Action.READ_EVENTS, episode.holding()))
                .collect(Collectors.toMap(Episode::id, episode -> episode, (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(episode -> episode.departure().lastSeen()))
                .limit(LISTED)
                .toList();
        return lines(actor, listed);
    }

    /** Open episodes of the same holder whose T0 is that near to this one's, itself left out; as a list of one's own. */
    public List<EpisodeLine> openAround(Actor actor, EpisodeSummary episode, Duration near) {
        var from = episode.lastSeen().minus(near);
        var to = episode.lastSeen().plus(near);
        var found = wall.as(Duty.FOLLOW, () -> table.openBetween(episode.holder(), from, to, LISTED)).stream()
                .filter(other -> !other.id().equals(episode.id()))
                .filter(other -> access.may(actor, Action.READ_EPISODE, other.holding()))
                .toList();
        return lines(actor, found);
    }

    private List<Episode> followed(Actor actor, List<UUID> tied) {
        var followed = new ArrayList<>(table.openOf(actor.organisation(), LISTED));
        followed.addAll(table.openAmong(tied, LISTED));
        if (actor.role() == Role.RUNAWAY_LIAISON) {
            followed.addAll(table.declaredIn(actor.region(), LISTED));
        }
        return followed;
    }

    /**
     * An episode without anything personal, for other modules; they ask the door with its holding.
     *
     * @throws Refused {@code UNKNOWN}
     */
    public EpisodeSummary summary(Actor actor, EpisodeId id) {
        return heads.of(actor, id);
    }

    /**
     * The episode just before, where it ended less than 30 days before this one began: for whoever holds both. One link,
     * never a list or a count; what was struck out does not show.
     */
    public Optional<EpisodeSummary> before(Actor actor, EpisodeSummary episode) {
        return actor.organisation().equals(episode.holder())
                ? table.before(episode.id(), episode.youth(), episode.lastSeen().minus(JUST_BEFORE), episode.lastSeen())
                        .map(EpisodeSummary::of)
                        .filter(found -> access.may(actor, Action.READ_EPISODE, found.holding()))
                : Optional.empty();
    }

    /**
     * Whole years of the youth, -1 while unknown, for what depends on the age: who consents. A read of the identity.
     */
    public int age(Actor actor, EpisodeId id) {
        var episode = heads.of(actor, id);
        return youths.identity(actor, episode.youth(), Action.KEEP_CONSENTS, episode.holding())
                .ageOn(LocalDate.ofInstant(clock.instant(), Times.QUEBEC));
    }

    /** Whether a youth of the actor's own organisation is away now, for what is only done together. */
    @Transactional(readOnly = true)
    public boolean away(Actor actor, YouthId youth) {
        return table.away(youth);
    }

    /** Many at once, in no particular order; an unknown one is left out. */
    public List<EpisodeSummary> summaries(Actor actor, Collection<EpisodeId> ids) {
        return heads.of(ids);
    }

    /** What youths confided about this episode to the actor's own organisation. Each reading is traced. */
    public List<Confidences> confidences(Actor actor, EpisodeId id) {
        var episode = heads.of(actor, id);
        var basis = access.require(actor, Action.HOLD_INTERVIEW, episode.holding());
        var heard = confidences.heardBy(actor.organisation(), episode);
        if (!heard.isEmpty()) {
            var read = new ConfidencesRead(id, episode.holder(), actor, clock.instant(), basis);
            wall.opened(episode.holder(), id.value(), () -> {
                writer.write(read);
                return read;
            });
            events.publishEvent(read);
        }
        return heard;
    }

    private List<EpisodeLine> lines(Actor actor, List<Episode> listed) {
        var named = listed.stream()
                .filter(episode -> access.may(actor, Action.READ_EPISODE, episode.holding()))
                .toList();
        var who = new HashMap<EpisodeId, Visible<YouthSummary>>();
        var files = youths.summaries(
                actor,
                named.stream().collect(Collectors.toMap(Episode::youth, Episode::holding, (one, again) -> one)),
                Action.READ_EPISODE);
        named.forEach(
                episode -> who.put(episode.id(), Visible.shown(Objects.requireNonNull(files.get(episode.youth())))));
        listed.stream().filter(episode -> !who.containsKey(episode.id())).forEach(episode -> {
            who.put(episode.id(), access.who(actor, episode.holding()).then(basis -> Visible.absent()));
            access.require(actor, Action.READ_EVENTS, episode.holding());
        });
        var running = clocks.running(listed.stream().map(Episode::id).toList());
        return listed.stream()
                .map(episode -> line(
                        actor,
                        episode,
                        who.getOrDefault(episode.id(), Visible.absent()),
                        running.getOrDefault(episode.id(), List.of())))
                .toList();
    }

    /** When the declaration was due tells an age under 14: not to whom the identity is masked. */
    private static List<RunningClock> told(Visible<?> who, List<RunningClock> running) {
        return running.stream()
                .filter(one -> who.shown() || one.kind() != ClockKind.DECLARE)
                .toList();
    }

    private EpisodeLine line(Actor actor, Episode episode, Visible<YouthSummary> youth, List<RunningClock> all) {
        var running = told(youth, all);
        return new EpisodeLine(
                EpisodeSummary.of(episode), youth, running, next(episode, running, steps(actor, episode)));
    }

    private @Nullable NextAction next(Episode episode, List<RunningClock> running, Set<Step> steps) {
        return NextAction.of(episode.state(), running, steps, clock.instant()).orElse(null);
    }

    private Set<Step> steps(Actor actor, Episode episode) {
        var allowed = access.allowed(actor, episode.holding());
        return Transitions.steps(episode.state()).stream()
                .filter(Step::byHand)
                .filter(step -> allowed.contains(step.action()))
                .filter(step -> switch (step) {
                    case TAKE_CHARGE -> !episode.hosted();
                    case TAKE_BACK_RETURN -> episode.declaration() != null;
                    case HAND_STOP_NOTICE -> episode.sheetHanded();
                    default -> true;
                })
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
    }

    private List<TimelineEntry> timeline(Actor actor, EpisodeId id) {
        return Stream.concat(journal.of(id).stream(), sources.stream().flatMap(source -> source.of(actor, id).stream()))
                .sorted(Comparator.comparing(TimelineEntry::at))
                .toList();
    }
}
