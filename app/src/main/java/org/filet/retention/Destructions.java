package org.filet.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.keys.SealEvent;
import org.filet.keys.Sealing;
import org.filet.retention.Destruction.State;
import org.filet.retention.Destruction.Why;
import org.filet.retention.Destruction.Yes;
import org.filet.retention.RetentionEvent.What;
import org.filet.runaways.EndedFile;
import org.filet.runaways.EndedFiles;
import org.filet.web.Live;
import org.filet.web.Times;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of files whose time has come. Two people of the organisation agree, one of them its privacy officer; for a week
 * either may stop it; then the software destroys ({@link Destroyer}) what nothing speaks against any more. Only codes
 * are shown: nobody opens a file in order to destroy it.
 */
@Service
@Transactional
public class Destructions {

    /** What the pages listen to. */
    static final String TOPIC = "retention";

    /** As many as one page or one deed holds. */
    public static final int AT_ONCE = 50;

    /** As many certificates as one page or one file holds. */
    public static final int MOST = 1000;

    /** Between the second yes and the end; Filet's own choice, so that a slip can be taken back. */
    public static final Duration WAIT = Duration.ofDays(7);

    /** Of those that something speaks against, so that they never hide the others. */
    private static final int BLOCKED_SHOWN = 20;

    private static final int LOOKED_AT = 500;
    private static final int AHEAD_DAYS = 90;
    private static final Duration STOPPED_SHOWN = Duration.ofDays(90);

    private final DestructionTable table;
    private final Rules rules;
    private final EndedFiles files;
    private final Youths youths;
    private final Sealing sealing;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Destructions(
            DestructionTable table,
            Rules rules,
            EndedFiles files,
            Youths youths,
            Sealing sealing,
            Live live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.rules = rules;
        this.files = files;
        this.youths = youths;
        this.sealing = sealing;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    public boolean mayRead(Actor actor) {
        return Readers.may(actor);
    }

    /** What falls due within ninety days and nobody has agreed to yet: the first due first, at most {@link #AT_ONCE}, of
     * which at most twenty that something speaks against. */
    public List<DueFile> due(Actor actor) {
        Readers.require(actor);
        var rule = rules.forFiles(actor.organisation());
        var until = today().plusDays(AHEAD_DAYS + 1L).minusMonths(rule.months());
        var waiting = table.waiting(actor.organisation(), MOST).stream()
                .map(Destruction::youth)
                .collect(Collectors.toCollection(HashSet::new));
        var found = files.before(actor, until.atStartOfDay(Times.QUEBEC).toInstant(), LOOKED_AT).stream()
                .filter(file -> !waiting.contains(file.youth()))
                .toList();
        var names = youths.codes(
                actor, found.stream().map(file -> file.youth().value()).toList());
        var shown = new ArrayList<DueFile>();
        int blocked = 0;
        for (var file : found) {
            var due = due(file, rule, names.getOrDefault(file.youth().value(), ""));
            boolean against = !due.against().isEmpty();
            if (!against || blocked < BLOCKED_SHOWN) {
                shown.add(due);
                blocked += against ? 1 : 0;
            }
            if (shown.size() == AT_ONCE) {
                break;
            }
        }
        return shown;
    }

    private DueFile due(EndedFile file, Rule rule, String code) {
        var day = rule.due(file.endedAt());
        return new DueFile(
                file.youth(),
                code,
                file.endedAt(),
                day,
                !day.isAfter(today()),
                sealing.objections(file.youth().value()));
    }

    /** On their way, those that wait for a second person first. */
    public List<Destruction> waiting(Actor actor) {
        Readers.require(actor);
        return table.waiting(actor.organisation(), MOST);
    }

    /** Stopped in the last ninety days. */
    public List<Destruction> stopped(Actor actor) {
        Readers.require(actor);
        return table.stopped(actor.organisation(), clock.instant().minus(STOPPED_SHOWN), AT_ONCE);
    }

    /** The register of certificates, the newest first. Traced. */
    public List<Destruction> certificates(Actor actor) {
        Readers.require(actor);
        tell(actor, SealEvent.number(actor.organisation()), What.READ, "");
        return table.done(actor.organisation(), MOST);
    }

    /**
     * Agrees to the end of these files: as the first person, or as the second. Once more by the same person changes
     * nothing. All or none.
     *
     * @throws Refused where one is not the organisation's, not due or spoken against, or no privacy officer is one of the
     *     two
     */
    public void agree(Actor actor, Collection<UUID> chosen) {
        Readers.require(actor);
        if (chosen.isEmpty()) {
            throw new Refused(RetentionRefusal.NOTHING_CHOSEN);
        }
        if (chosen.size() > AT_ONCE) {
            throw new Refused(RetentionRefusal.TOO_MANY);
        }
        var names = youths.codes(actor, chosen);
        if (names.size() < Set.copyOf(chosen).size()) {
            throw new Refused(RetentionRefusal.UNKNOWN);
        }
        var rule = rules.forFiles(actor.organisation());
        // In one order, so that two who agree to the same files wait for each other.
        new TreeSet<>(chosen).forEach(youth -> {
            var id = new YouthId(youth);
            agree(actor, due(ended(actor, id), rule, names.getOrDefault(youth, "")), rule);
        });
        live.tell(actor.organisation(), TOPIC);
    }

    private EndedFile ended(Actor actor, YouthId youth) {
        return files.of(actor, youth).orElseThrow(() -> new Refused(RetentionRefusal.NOT_DUE));
    }

    private void agree(Actor actor, DueFile file, Rule rule) {
        if (!file.free()) {
            throw new Refused(RetentionRefusal.NOT_DUE);
        }
        var now = clock.instant();
        var before = table.lockOf(file.youth());
        if (before.isEmpty()) {
            ask(actor, file, rule, now);
            return;
        }
        var asked = before.get();
        switch (asked.state()) {
            case ASKED -> second(actor, asked, now);
            case AGREED -> {
                // A second click: nothing is left to say.
            }
            case STOPPED, DONE -> throw new Refused(RetentionRefusal.NOT_IN_THIS_STATE);
        }
    }

    private void ask(Actor actor, DueFile file, Rule rule, Instant now) {
        var ask = new Destruction(
                UUID.randomUUID(),
                actor.organisation(),
                file.youth(),
                file.code(),
                State.ASKED,
                file.endedAt(),
                rule.months(),
                rule.source(),
                new Yes(actor.person(), actor.position(), now),
                null,
                null,
                null,
                null,
                null);
        if (!table.insert(ask, actor.role())) {
            throw new Refused(RetentionRefusal.NOT_IN_THIS_STATE);
        }
        tell(actor, file.youth().value(), What.ASK, file.code());
    }

    private void second(Actor actor, Destruction asked, Instant now) {
        if (asked.asked().person().equals(actor.person())) {
            return;
        }
        if (actor.role() != Role.PRIVACY_OFFICER && table.askedAs(asked.id()) != Role.PRIVACY_OFFICER) {
            throw new Refused(RetentionRefusal.OFFICER_NEEDED);
        }
        table.agree(asked.id(), actor, now, now.plus(WAIT));
        tell(actor, asked.youth().value(), What.AGREE, asked.code());
    }

    /** Stops what has not been done yet. */
    public void stop(Actor actor, UUID id) {
        Readers.require(actor);
        var found = table.lock(id, actor.organisation()).orElseThrow(() -> new Refused(RetentionRefusal.UNKNOWN));
        if (found.state() == State.DONE || found.state() == State.STOPPED) {
            throw new Refused(RetentionRefusal.NOT_IN_THIS_STATE);
        }
        stop(actor, found, Why.PERSON);
    }

    /** Stops one whose row is held. Joins a transaction. */
    void stop(Actor actor, Destruction found, Why why) {
        table.stop(found.id(), actor, why, clock.instant());
        tell(actor, found.youth().value(), What.STOP, why.name());
        live.tell(found.organisation(), TOPIC);
    }

    private void tell(Actor actor, UUID about, What what, String reference) {
        events.publishEvent(new RetentionEvent(about, what, actor, clock.instant(), new Basis("RETENTION", reference)));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
    }
}
