package org.filet.keyholders;

/** Fewer than two holders gave an answer that could be used: whoever asks waits, or says so. Nothing else stops. */
public final class KeysAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysAway(String message, Throwable cause) {
        super(message, cause);
    }

    public KeysAway(String message) {
        super(message);
    }
}
