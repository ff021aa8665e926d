package org.filet.keys;

import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * No page is served before every organisation's keys are there and are the right ones, and before what an older copy
 * brought back of destroyed youths is gone again.
 */
@Component
class KeyringsAtStart implements SmartInitializingSingleton {

    private final KeyringTable table;
    private final DataKeyTable dataKeys;
    private final Keyrings keyrings;
    private final Hooks hooks;
    private final TransactionTemplate transaction;
    private final Wall wall;

    KeyringsAtStart(
            KeyringTable table,
            DataKeyTable dataKeys,
            Keyrings keyrings,
            Hooks hooks,
            TransactionTemplate transaction,
            Wall wall) {
        this.table = table;
        this.dataKeys = dataKeys;
        this.keyrings = keyrings;
        this.hooks = hooks;
        this.transaction = transaction;
        this.wall = wall;
    }

    @Override
    public void afterSingletonsInstantiated() {
        wall.run(Duty.START, () -> transaction.executeWithoutResult(status -> check()));
    }

    private void check() {
        table.all().forEach(keyrings::check);
        var destroyed = dataKeys.destroyed();
        if (!destroyed.isEmpty()) {
            hooks.forget(destroyed);
        }
    }
}
