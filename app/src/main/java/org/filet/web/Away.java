package org.filet.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Whether something failed because the database is away, or takes nothing any more. */
public final class Away {

    /** SQLSTATE: connection exceptions, and a server that shuts down, crashed or does not take anybody yet. */
    private static final Pattern LOST = Pattern.compile("08...|57P0[123]");

    private Away() {}

    public static boolean because(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause).anyMatch(Away::away);
    }

    private static boolean away(Throwable thrown) {
        return switch (thrown) {
            case DataAccessResourceFailureException failed -> true;
            case CannotCreateTransactionException failed -> true;
            case SQLTransientConnectionException failed -> true;
            case SQLNonTransientConnectionException failed -> true;
            // Cut off in the middle: what was being done failed first, then its undoing.
            case TransactionSystemException undoing ->
                undoing.getApplicationException() != null && because(undoing.getApplicationException());
            case SQLException failed ->
                LOST.matcher(String.valueOf(failed.getSQLState())).matches();
            default -> false;
        };
    }
}
