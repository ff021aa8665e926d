package org.filet.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open sessions, as rows that every node reads on each request: what is ended here is over everywhere with the
 * commit, open streams included.
 */
@Service
@Transactional
@EnableConfigurationProperties(SessionSettings.class)
public class Sessions {

    /** Past its limits, so that what was sent in it while the database was away is known for its. */
    private static final Duration KEPT = Duration.ofDays(1);

    /** Noted no more often than this, so that reading pages does not write all the time. */
    private static final Duration NOTED = Duration.ofSeconds(15);

    private final SessionTable table;
    private final Live live;
    private final SessionSettings limits;
    private final Clock clock;

    Sessions(SessionTable table, Live live, SessionSettings limits, Clock clock) {
        this.table = table;
        this.live = live;
        this.limits = limits;
        this.clock = clock;
    }

    /** Ends every session of a person. */
    public void endAll(PersonId person) {
        table.deleteOf(person.value()).forEach(live::ended);
    }

    /** Ends the sessions in which a person sits in this position. */
    public void end(PersonId person, PositionId position) {
        table.deleteOf(person.value(), position.value()).forEach(live::ended);
    }

    /** Ends every session that was opened through this door. */
    public void endThrough(UUID door) {
        table.deleteThrough(door).forEach(live::ended);
    }

    /** Ends a person's sessions that were opened through this door. */
    public void endThrough(UUID door, PersonId person) {
        table.deleteThrough(door, person.value()).forEach(live::ended);
    }

    UUID begin(UUID person, UUID position, String device, @Nullable UUID door) {
        var now = clock.instant();
        table.deleteOver(
                now.minus(limits.longest()).minus(KEPT),
                now.minus(limits.idle()).minus(KEPT));
        var session = new OpenSession(UUID.randomUUID(), person, position, device, door, now, now);
        table.insert(session);
        return session.id();
    }

    /**
     * The session while it lasts; one that has outlived its limits opens nothing more, on any node.
     *
     * @param deed whether someone did something, rather than a page asking by itself
     */
    Optional<OpenSession> lasting(UUID id, boolean deed) {
        var now = clock.instant();
        var found = table.find(id);
        if (found.isPresent() && !found.get().lasts(now, limits)) {
            live.ended(id);
            return Optional.empty();
        }
        if (deed
                && found.filter(session -> session.seenAt().plus(NOTED).isBefore(now))
                        .isPresent()) {
            table.seen(id, now);
        }
        return found;
    }

    @Transactional(readOnly = true)
    Optional<UUID> door(UUID id) {
        return table.find(id).map(OpenSession::door);
    }

    /** Whether this session was open at that moment, and was not ended since. */
    @Transactional(readOnly = true)
    public boolean stood(UUID id, Instant at) {
        return table.find(id).filter(session -> session.lasts(at, limits)).isPresent();
    }

    void end(UUID id) {
        if (table.delete(id)) {
            live.ended(id);
        }
    }

    /** Streams of the old position end, and are opened again from the new one. */
    boolean move(UUID id, UUID position) {
        live.ended(id);
        return table.move(id, position);
    }

    @Transactional(readOnly = true)
    List<OpenSession> of(UUID person) {
        return table.of(person, oldest(), stillest());
    }

    /** Ends one of a person's own; another's is as unknown as none. */
    void endOwn(UUID person, UUID id) {
        if (table.find(id).filter(session -> session.person().equals(person)).isPresent()) {
            end(id);
        }
    }

    void endOthers(UUID person, UUID kept) {
        of(person).stream().map(OpenSession::id).filter(id -> !id.equals(kept)).forEach(this::end);
    }

    @Transactional(readOnly = true)
    Set<UUID> lasting(Collection<UUID> ids) {
        return table.lasting(ids, oldest(), stillest());
    }

    private Instant oldest() {
        return clock.instant().minus(limits.longest());
    }

    private Instant stillest() {
        return clock.instant().minus(limits.idle());
    }
}
