package org.filet.agreements;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The agreements as they stand for this transaction. The first decision of a transaction asks the database for the epoch
 * and reads everything anew if it has moved: what was suspended decides nothing more on any node's next transaction. What
 * a transaction itself has changed may yet be undone: it is kept for no other.
 */
@Component
public class Policies {

    private final PolicyTable table;
    private final Laws laws;
    private final Object changedHere = new Object();
    private final AtomicReference<Policy> newest = new AtomicReference<>();

    Policies(PolicyTable table, Laws laws) {
        this.table = table;
        this.laws = laws;
    }

    /** What decisions rest on has changed in this transaction. */
    public void changed() {
        table.advance();
        if (TransactionSynchronizationManager.hasResource(this)) {
            Bound.release(this);
        }
        if (TransactionSynchronizationManager.isSynchronizationActive() && !isChangedHere()) {
            Bound.toTransaction(changedHere, true);
        }
    }

    /** What all agreements would say if this one were among them. */
    public Cover with(Pact another, Transfer transfer) {
        Cover found = Cover.Missing.EVERYTHING;
        for (var part : laws.of(List.of(another))) {
            found = better(found, Policy.covers(part, transfer));
        }
        return found instanceof Cover.By ? found : nearer(current().cover(transfer), found);
    }

    /** What the agreements as they stand say. */
    public Cover now(Transfer transfer) {
        return current().cover(transfer);
    }

    private static Cover better(Cover one, Cover other) {
        return one instanceof Cover.By ? one : other instanceof Cover.By ? other : nearer(one, other);
    }

    private static Cover nearer(Cover one, Cover other) {
        return one instanceof Cover.Missing first && other instanceof Cover.Missing second ? first.nearer(second) : one;
    }

    Policy current() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return upToDate();
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof Policy policy) {
            return policy;
        }
        var policy = upToDate();
        Bound.toTransaction(this, policy);
        return policy;
    }

    private Policy upToDate() {
        long epoch = table.epoch();
        if (isChangedHere()) {
            return new Policy(epoch, table.pacts());
        }
        var known = newest.get();
        if (known != null && known.epoch() == epoch) {
            return known;
        }
        var read = new Policy(epoch, table.pacts());
        newest.updateAndGet(other -> other != null && other.epoch() > epoch ? other : read);
        return read;
    }

    private boolean isChangedHere() {
        return TransactionSynchronizationManager.hasResource(changedHere);
    }
}
