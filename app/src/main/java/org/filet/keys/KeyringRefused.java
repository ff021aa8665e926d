package org.filet.keys;

/** Why nothing is sealed or opened, and Filet does not start, over its keys; in both languages, without any key. */
public final class KeyringRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyringRefused(String french, String english) {
        super(french + "\n" + english);
    }

    KeyringRefused(String french, String english, Throwable cause) {
        super(french + "\n" + english, cause);
    }
}
