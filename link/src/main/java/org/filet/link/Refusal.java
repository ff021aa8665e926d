package org.filet.link;

import java.util.List;

/**
 * Why the command does not go on: a key of the messages and what they name, a file, a heading, an option. Never a cell.
 */
final class Refusal extends Exception {

    private final String key;
    private final transient List<Object> named;
    private final boolean wrongUse;

    private Refusal(String key, boolean wrongUse, Object... named) {
        super(key);
        this.key = key;
        this.wrongUse = wrongUse;
        this.named = List.of(named);
    }

    /** The request cannot be met. */
    static Refusal of(String key, Object... named) {
        return new Refusal(key, false, named);
    }

    /** The request is not one. */
    static Refusal use(String key, Object... named) {
        return new Refusal(key, true, named);
    }

    String key() {
        return key;
    }

    Object[] named() {
        return named.toArray();
    }

    boolean isWrongUse() {
        return wrongUse;
    }
}
