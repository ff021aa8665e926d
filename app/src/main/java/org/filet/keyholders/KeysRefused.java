package org.filet.keyholders;

/** Why Filet does not start, or a command is refused, over its keys; in both languages, without any key. */
public final class KeysRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysRefused(String french, String english) {
        super(french + "\n" + english);
    }

    KeysRefused(String french, String english, Throwable cause) {
        super(french + "\n" + english, cause);
    }
}
