package org.filet.youths;

import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.wall.Duty;
import org.filet.wall.Rewriting;
import org.filet.wall.Wall;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Before a page is served: seals what an older Filet wrote readable, and makes the index of names where a copy without it
 * was put back. In batches, each whole: broken off, the next start goes on.
 */
@Component
class SealAtStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(SealAtStart.class);
    private static final int BATCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final UnsealedTable unsealed;
    private final YouthTable table;
    private final Files files;
    private final NameIndex index;
    private final TransactionTemplate transaction;
    private final Wall wall;
    private final Rewriting rewriting;

    SealAtStart(
            UnsealedTable unsealed,
            YouthTable table,
            Files files,
            NameIndex index,
            TransactionTemplate transaction,
            Wall wall,
            Rewriting rewriting) {
        this.unsealed = unsealed;
        this.table = table;
        this.files = files;
        this.index = index;
        this.transaction = transaction;
        this.wall = wall;
        this.rewriting = rewriting;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (through(this::sealSome)) {
            rewriting.rewrite("youths.unsealed");
            rewriting.rewrite("youths.youth");
            LOG.info("Sealed the files that an older version had left readable");
        }
        through(this::indexSome);
    }

    /** Does some of the files after this one; returns the last, null when there was none. */
    private interface Batch {
        @Nullable UUID after(UUID last);
    }

    /** Batch after batch, each a transaction; returns whether there was any. */
    private boolean through(Batch batch) {
        @Nullable UUID last = BEFORE_ALL;
        boolean any = false;
        while (last != null) {
            var after = last;
            last = wall.as(Duty.START, () -> transaction.execute(status -> batch.after(after)));
            any |= last != null;
        }
        return any;
    }

    /** Returns the last one sealed; null when there was none. */
    private @Nullable UUID sealSome(UUID after) {
        var some = unsealed.some(after, BATCH);
        some.stream().collect(Collectors.groupingBy(Youth::holder)).forEach(files::seal);
        unsealed.delete(some);
        return some.isEmpty() ? null : some.getLast().id().value();
    }

    /** Returns the last one looked at; null when there was none. A file without a key stays out. */
    private @Nullable UUID indexSome(UUID after) {
        var some = table.unindexed(after, BATCH);
        var open = files.open(some);
        some.stream()
                .filter(open::readable)
                .collect(Collectors.groupingBy(SealedYouth::holder))
                .forEach((holder, youths) -> index.enter(
                        holder, youths.stream().collect(Collectors.toMap(SealedYouth::id, open::identity))));
        return some.isEmpty() ? null : some.getLast().id().value();
    }
}
