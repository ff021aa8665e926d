package org.filet.postgres;

/** The embedded server cannot run here, and why, in both languages. */
public final class PostgresUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresUnavailable(String french, String english) {
        super(french + "\n" + english);
    }

    PostgresUnavailable(String french, String english, Throwable cause) {
        super(french + "\n" + english, cause);
    }
}
