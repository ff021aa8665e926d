package org.filet.cli;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Why Filet did not start, short and in both languages; the stack trace is in the log. */
record Reason(String text, int exitCode) {

    private static final String DISK_FULL = "53100";

    static Reason of(Throwable failure) {
        var reason = mendable(failure);
        return reason == null ? unknown(failure) : reason;
    }

    /** Whether the words say all: then nobody needs the stack trace. */
    static boolean known(Throwable failure) {
        return mendable(failure) != null;
    }

    private static @Nullable Reason mendable(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var reason = words(cause, cause.getMessage());
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    private static @Nullable Reason words(Throwable failure, @Nullable String message) {
        return switch (failure) {
            case StartRefused refused -> new Reason(String.valueOf(message), refused.exitCode());
            case PortInUseException busy ->
                new Reason(String.valueOf(Ports.busy(busy.getPort()).getMessage()), 1);
            case SQLException full when DISK_FULL.equals(full.getSQLState()) -> new Reason("""
                    Le disque est plein : PostgreSQL ne peut plus écrire. Libérez de l’espace et relancez.
                    The disk is full: PostgreSQL can no longer write. Free some space and start again.""", 1);
            case SQLException unreachable
            when String.valueOf(unreachable.getSQLState()).startsWith("08") -> new Reason("""
                    La base de données ne répond pas : adresse, réseau, serveur arrêté ?
                    The database does not answer: address, network, server stopped?""", 1);
            // Other modules refuse a start in their own words, already in both languages.
            case RuntimeException ours
            when ours.getClass().getName().startsWith("org.filet.") -> new Reason(String.valueOf(message), 1);
            default -> null;
        };
    }

    private static Reason unknown(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        return new Reason(
                "Filet n’a pas démarré (" + kind
                        + "). Le journal dit pourquoi : plus haut, ou filet.log du dossier de données.\n"
                        + "Filet did not start (" + kind
                        + "). The log says why: above, or filet.log in the data folder.",
                1);
    }
}
