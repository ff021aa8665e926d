package org.filet.notices;

/** Why Filet does not start over how people are told; in both languages. */
final class NoticesRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoticesRefused(String french, String english) {
        super(french + "\n" + english);
    }

    NoticesRefused(String french, String english, Throwable cause) {
        super(french + "\n" + english, cause);
    }
}
