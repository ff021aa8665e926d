package org.filet.backup;

/** A copy is not made, or not put back, for a reason someone can mend. Nothing has changed. */
public final class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupRefused(String french, String english) {
        super(french + "\n" + english);
    }

    BackupRefused(String french, String english, Throwable cause) {
        super(french + "\n" + english, cause);
    }
}
