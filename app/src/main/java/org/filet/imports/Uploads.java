package org.filet.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A file between its preview and its import. Only whoever sent it sees it; its content goes with the import. */
@Service
public class Uploads {

    private static final Logger log = LoggerFactory.getLogger(Uploads.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final UploadTable table;
    private final Imports imports;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Wall wall;

    Uploads(UploadTable table, Imports imports, TransactionTemplate transaction, Clock clock, Wall wall) {
        this.table = table;
        this.imports = imports;
        this.transaction = transaction;
        this.clock = clock;
        this.wall = wall;
    }

    /** Keeps a readable file for a day at most. */
    public UUID keep(Actor actor, byte[] content) {
        imports.requireImporter(actor);
        Sheet.read(content);
        var id = UUID.randomUUID();
        table.insert(actor, id, content, clock.instant());
        return id;
    }

    public Sheet table(Actor actor, UUID id) {
        imports.requireImporter(actor);
        return Sheet.read(table.content(actor, id).orElseThrow(() -> new Refused(ImportRefusal.UPLOAD_UNKNOWN)));
    }

    public UploadStatus status(Actor actor, UUID id) {
        imports.requireImporter(actor);
        return table.status(actor, id, clock.instant()).orElseThrow(() -> new Refused(ImportRefusal.UPLOAD_UNKNOWN));
    }

    /**
     * Starts the import and returns; {@link #status} tells how far it is.
     *
     * @throws Refused {@code BAD_ROWS} before anything starts, {@code ALREADY_RUNNING} for a second request
     */
    public void start(Actor actor, UUID id, Mapping mapping, Defaults defaults, boolean skipBlocked) {
        var reading = imports.read(actor, table(actor, id), mapping, defaults);
        if (reading.blockedLines() > 0 && !skipBlocked) {
            throw new Refused(ImportRefusal.BAD_ROWS);
        }
        if (!table.start(actor, id, clock.instant())) {
            throw new Refused(ImportRefusal.ALREADY_RUNNING);
        }
        Thread.ofVirtual().name("import-" + id).start(() -> run(actor, id, reading, skipBlocked));
    }

    private void run(Actor actor, UUID id, Reading reading, boolean skipBlocked) {
        try {
            // Together: an upload that says it is running has brought nothing in, and may be started again.
            transaction.executeWithoutResult(status -> table.finish(
                    actor,
                    id,
                    imports.run(
                            actor,
                            reading,
                            skipBlocked,
                            (done, total) -> table.reached(actor, id, done, total, clock.instant()))));
        } catch (RuntimeException e) {
            // The kind of failure only: its message may quote a row.
            log.warn("import {} failed: {}", id, e.getClass().getSimpleName());
            table.fail(actor, id);
        }
    }

    @Scheduled(fixedDelayString = "${filet.imports.sweep:1h}")
    public void sweep() {
        wall.run(Duty.SWEEP, () -> table.forgetBefore(clock.instant().minus(KEPT)));
    }
}
