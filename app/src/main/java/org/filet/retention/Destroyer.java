package org.filet.retention;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.RegionId;
import org.filet.keys.Sealing;
import org.filet.retention.Destruction.Why;
import org.filet.retention.RetentionEvent.What;
import org.filet.runaways.EndedFiles;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.filet.web.Live;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Destroys what two people agreed to and nothing speaks against any more: a file a transaction, so that a process that is
 * killed leaves each file whole or ended, and the next run goes on. One that fails waits for the next run.
 */
@Component
public class Destroyer {

    private static final Logger LOG = LoggerFactory.getLogger(Destroyer.class);
    private static final int AT_ONCE = 200;
    private static final RegionId NOWHERE = new RegionId("");

    private final DestructionTable table;
    private final Destructions destructions;
    private final Rules rules;
    private final EndedFiles files;
    private final Sealing sealing;
    private final Wall wall;
    private final TransactionTemplate transaction;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Destroyer(
            DestructionTable table,
            Destructions destructions,
            Rules rules,
            EndedFiles files,
            Sealing sealing,
            Wall wall,
            TransactionTemplate transaction,
            Live live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.destructions = destructions;
        this.rules = rules;
        this.files = files;
        this.sealing = sealing;
        this.wall = wall;
        this.transaction = transaction;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /** Destroys what is due; returns how many files it went through, destroyed or stopped. */
    @Scheduled(fixedDelayString = "${filet.retention.every:1h}")
    public int run() {
        var seen = new HashSet<UUID>();
        int done = 0;
        while (seen.size() < AT_ONCE) {
            int before = seen.size();
            boolean ended = true;
            try {
                transaction.executeWithoutResult(status -> one(seen));
            } catch (RuntimeException e) {
                LOG.error("A file whose end was agreed to could not be destroyed; it waits for the next run", e);
                ended = false;
            }
            // Nothing is left, or nothing can be read: the clocks share this thread's turn.
            if (seen.size() == before) {
                break;
            }
            done += ended ? 1 : 0;
        }
        return done;
    }

    private void one(Set<UUID> seen) {
        wall.run(
                Duty.DESTRUCTION,
                () -> table.next(clock.instant(), seen).ifPresent(next -> {
                    seen.add(next.id());
                    end(next);
                }));
    }

    private void end(Destruction next) {
        var by = Actor.clock(next.organisation(), NOWHERE);
        var against = against(by, next);
        if (against.isPresent()) {
            destructions.stop(by, next, against.get());
            return;
        }
        var now = clock.instant();
        var number = table.nextNumber(now);
        sealing.destroy(by, next.youth().value(), new Basis("RETENTION", number));
        table.done(next.id(), number, now);
        events.publishEvent(
                new RetentionEvent(next.youth().value(), What.DONE, by, now, new Basis("RETENTION", number)));
        live.tell(next.organisation(), Destructions.TOPIC);
    }

    /** A week has passed since two people looked. */
    private Optional<Why> against(Actor by, Destruction next) {
        var youth = next.youth();
        if (!sealing.destroyed(next.organisation(), Set.of(youth.value())).isEmpty()) {
            return Optional.of(Why.ALREADY);
        }
        var ended = files.of(by, youth);
        if (ended.isEmpty() || !sealing.objections(youth.value()).isEmpty()) {
            return Optional.of(Why.UNDER_WAY);
        }
        var day = rules.forFiles(next.organisation()).due(ended.get().endedAt());
        return day.isAfter(destructions.today()) ? Optional.of(Why.RULE) : Optional.empty();
    }
}
