package org.filet.web;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Whether something failed because the database is away, or takes nothing any more. */
public final class Away {

    private Away() {}

    public static boolean because(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                .anyMatch(t -> t instanceof DataAccessResourceFailureException
                        || t instanceof CannotCreateTransactionException
                        || t instanceof SQLTransientConnectionException
                        || t instanceof SQLNonTransientConnectionException);
    }
}
