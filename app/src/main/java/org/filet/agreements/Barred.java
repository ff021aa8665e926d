package org.filet.agreements;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who must not see which youth's records. Asked once for each transaction and actor: a page of fifty lines asks the door
 * hundreds of times.
 */
@Component
class Barred {

    private final ConflictTable table;

    Barred(ConflictTable table) {
        this.table = table;
    }

    boolean bars(Holding holding, Actor actor) {
        return bars(holding.youth(), actor) || bars(holding.alsoAbout(), actor);
    }

    private boolean bars(@Nullable UUID youth, Actor actor) {
        return youth != null && to(actor).contains(youth);
    }

    /** A conflict was declared or ended in this transaction. */
    void changed() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            Bound.release(this);
        }
    }

    private Set<UUID> to(Actor actor) {
        return known().computeIfAbsent(actor, table::barredTo);
    }

    @SuppressWarnings("unchecked")
    private Map<Actor, Set<UUID>> known() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashMap<>();
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof Map<?, ?> known) {
            return (Map<Actor, Set<UUID>>) known;
        }
        var known = new HashMap<Actor, Set<UUID>>();
        Bound.toTransaction(this, known);
        return known;
    }
}
