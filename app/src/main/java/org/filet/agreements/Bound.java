package org.filet.agreements;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Something that lasts as long as the transaction at hand, and no longer. */
final class Bound implements TransactionSynchronization {

    private final Object key;
    private @Nullable Object held;

    private Bound(Object key) {
        this.key = key;
    }

    static void toTransaction(Object key, Object value) {
        TransactionSynchronizationManager.bindResource(key, value);
        TransactionSynchronizationManager.registerSynchronization(new Bound(key));
    }

    /** The next question of this transaction finds nothing bound. */
    static void release(Object key) {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void suspend() {
        held = TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }

    @Override
    public void resume() {
        if (held != null) {
            TransactionSynchronizationManager.bindResource(key, held);
        }
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }
}
