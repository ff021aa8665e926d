package org.filet.cli;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Why Filet did not start, short and in both languages; the stack trace is in the log. */
record Reason(String text, int exitCode) {

    private static final String DISK_FULL = "53100";

    static Reason of(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var reason = known(cause);
            if (reason != null) {
                return reason;
            }
        }
        return unknown(failure);
    }

    private static @Nullable Reason known(Throwable failure) {
        return switch (failure) {
            case StartRefused refused -> new Reason(words(refused), refused.exitCode());
            case PortInUseException busy -> new Reason(words(Ports.busy(busy.getPort())), 1);
            case SQLException full when DISK_FULL.equals(full.getSQLState()) -> new Reason("""
                    Le disque est plein : PostgreSQL ne peut plus écrire. Libérez de l’espace et relancez.
                    The disk is full: PostgreSQL can no longer write. Free some space and start again.""", 1);
            case SQLException unreachable
            when String.valueOf(unreachable.getSQLState()).startsWith("08") -> new Reason("""
                    La base de données ne répond pas : adresse, réseau, serveur arrêté ?
                    The database does not answer: address, network, server stopped?""", 1);
            // Other modules refuse a start in their own words, already in both languages.
            case RuntimeException ours
            when ours.getClass().getName().startsWith("org.filet.") -> new Reason(words(ours), 1);
            default -> null;
        };
    }

    private static String words(Throwable ours) {
        return String.valueOf(ours.getMessage());
    }

    private static Reason unknown(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        return new Reason(
                "Filet n’a pas démarré (" + kind + "). Le journal dit pourquoi : filet.log du dossier de données.\n"
                        + "Filet did not start (" + kind + "). The log says why: filet.log in the data folder.",
                1);
    }
}
