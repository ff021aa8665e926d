package org.filet.agreements;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Something that lasts as long as the transaction at hand, and no longer. */
final class Bound implements TransactionSynchronization {

    private final Object key;
    private final Object value;

    private Bound(Object key, Object value) {
        this.key = key;
        this.value = value;
    }

    static void toTransaction(Object key, Object value) {
        TransactionSynchronizationManager.bindResource(key, value);
        TransactionSynchronizationManager.registerSynchronization(new Bound(key, value));
    }

    /** The next question of this transaction finds nothing bound. */
    static void release(Object key) {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }

    @Override
    public void resume() {
        if (!TransactionSynchronizationManager.hasResource(key)) {
            TransactionSynchronizationManager.bindResource(key, value);
        }
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }
}
