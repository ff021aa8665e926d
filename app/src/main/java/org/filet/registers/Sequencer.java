package org.filet.registers;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what waits into the journal, in one order, within a second. Never in the way of what people do: when it fails,
 * entries wait, and the log says so.
 *
 * <p>The journal is written before the database says so. A crash between the two leaves entries in the journal that the
 * database still holds as waiting; the next run finds them there and notes them.
 */
@Component
@EnableConfigurationProperties(JournalSettings.class)
public class Sequencer {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    private final PendingTable table;
    private final TransactionTemplate transaction;
    private final Wall wall;
    private final JournalSettings settings;
    private final Clock clock;
    private @Nullable Journal journal;
    private volatile boolean failing;

    Sequencer(PendingTable table, TransactionTemplate transaction, Wall wall, JournalSettings settings, Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.wall = wall;
        this.settings = settings;
        this.clock = clock;
    }

    /** Publishes what waits; says once when it cannot, and once when it can again. */
    @Scheduled(fixedDelayString = "${filet.registers.every:1s}", scheduler = JournalThread.NAME)
    public synchronized void run() {
        if (!configured()) {
            return;
        }
        try {
            wall.run(
                    Duty.SEQUENCE,
                    () -> transaction.executeWithoutResult(status -> {
                        if (table.lock()) {
                            publishAll(opened());
                        }
                    }));
            if (failing) {
                LOG.info("The journal is written again");
            }
            failing = false;
        } catch (RuntimeException e) {
            journal = null;
            if (!failing) {
                LOG.error("The journal cannot be written; entries wait in the database", e);
            }
            failing = true;
        }
    }

    /** Whether the last attempt failed: entries wait. */
    boolean failing() {
        return failing;
    }

    /**
     * Publishes what waits, then lets the work read a journal that stands still and agrees with the database: nobody
     * sequences meanwhile, entries wait.
     *
     * @throws IllegalStateException where the journal's folder is missing, another or an older one
     */
    synchronized <T> T standing(Function<Journal, T> work) {
        return wall.as(
                Duty.SEQUENCE,
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    table.waitForLock();
                    var open = opened();
                    publishAll(open);
                    return work.apply(open);
                })));
    }

    /**
     * Begins a new journal, with new keys, in which every line of the trail has its entry again: for a database restored
     * without its journal. Returns how many entries it has.
     *
     * @throws IllegalStateException where a journal or a file of keys is there: it would be put back, or be forked
     */
    synchronized long beginAgain(TrailTable trail) {
        wall.run(
                Duty.SEQUENCE,
                () -> transaction.executeWithoutResult(status -> {
                    table.waitForLock();
                    Journal.requireApart(folder(), key());
                    if (Journal.begun(folder()) || JournalKeys.exist(key())) {
                        throw new IllegalStateException("A journal, or the file of its keys, is there");
                    }
                    waitAgain(trail);
                }));
        // Apart: keys are made only once the database says that no journal has begun.
        journal = null;
        return standing(Journal::size);
    }

    /** Before what waits, in the order they had. */
    private void waitAgain(TrailTable trail) {
        long known = table.sequenced();
        var next = new AtomicLong(table.roomFor(known));
        var some = new ArrayList<Trace>();
        trail.published(known, trace -> {
            some.add(trace);
            if (some.size() == settings.atOnce()) {
                add(next, some);
            }
        });
        add(next, some);
        table.forgetSequenced();
    }

    private void add(AtomicLong next, List<Trace> some) {
        table.addFrom(next.getAndAdd(some.size()), some);
        some.clear();
    }

    private void publishAll(Journal open) {
        catchUp(open);
        int published;
        do {
            published = publish(open);
        } while (published == settings.atOnce());
    }

    private int publish(Journal open) {
        var waiting = table.oldest(settings.atOnce());
        if (!waiting.isEmpty()) {
            long from = open.size();
            open.publish(waiting.stream().map(PendingTable.Pending::entry).toList());
            table.published(
                    from, waiting.stream().map(PendingTable.Pending::reference).toList());
        }
        return waiting.size();
    }

    private void catchUp(Journal open) {
        long known = table.sequenced();
        if (open.size() != known || !open.stands()) {
            open.reopen();
        }
        if (open.size() < known) {
            throw new IllegalStateException("The journal holds " + open.size() + " entries of " + known
                    + ": its folder is another or an older one");
        }
        if (open.size() > known) {
            table.published(known, open.references(known));
        }
    }

    private Journal opened() {
        var open = journal;
        if (open == null) {
            open = Journal.open(folder(), key(), settings.origin(), table.sequenced(), clock);
            journal = open;
        }
        return open;
    }

    private boolean configured() {
        return settings.journal() != null && settings.key() != null;
    }

    private Path folder() {
        return Objects.requireNonNull(settings.journal(), "No folder for the journal");
    }

    private Path key() {
        return Objects.requireNonNull(settings.key(), "No file for the journal's keys");
    }
}
