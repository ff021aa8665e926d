package org.filet.wall;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** For whom the work at hand is done, told to the database at the start of every transaction and whenever it changes. */
@Component
public class Wall {

    private static final ScopedValue<Context> HERE = ScopedValue.newInstance();

    /** Longer than any transaction; checked by the server against its own clock, so not the injected one. */
    private static final Duration LASTS = Duration.ofHours(2);

    private static final Clock REAL = Clock.systemUTC();

    private final DataSource database;
    private final Signature signature;
    private final Clock clock;

    Wall(DataSource database, KeyTable key, Clock clock) {
        this.database = database;
        this.signature = key.signature();
        this.clock = clock;
    }

    /** Does what the software itself has to do, seeing what this duty needs. */
    public <T extends @Nullable Object> T as(Duty duty, Supplier<T> work) {
        return within(here().with(duty), work::get);
    }

    /** The same for work without an answer. */
    public void run(Duty duty, Runnable work) {
        as(duty, () -> {
            work.run();
            return true;
        });
    }

    /** Does a deed that the door has just allowed on one record, which another organisation may hold. */
    public <T extends @Nullable Object> T opened(OrganisationId holder, UUID record, Supplier<T> deed) {
        return holder.code().equals(here().organisation()) ? deed.get() : within(here().with(record), deed::get);
    }

    <T extends @Nullable Object, X extends Throwable> T acting(Actor actor, ScopedValue.CallableOp<T, X> verb)
            throws X {
        var context = Context.of(actor);
        return context.of(here()) ? verb.call() : within(context, verb);
    }

    /** Tells a transaction that begins for whom it works. */
    void begin(Connection connection) throws SQLException {
        if (HERE.isBound()) {
            tell(connection, HERE.get());
        }
    }

    private static Context here() {
        return HERE.orElse(Context.NONE);
    }

    private <T extends @Nullable Object, X extends Throwable> T within(
            Context context, ScopedValue.CallableOp<T, X> work) throws X {
        var before = here();
        if (context.equals(before) || !inTransaction()) {
            return ScopedValue.where(HERE, context).call(work);
        }
        tell(context);
        boolean done = false;
        try {
            T result = ScopedValue.where(HERE, context).call(work);
            done = true;
            return result;
        } finally {
            back(before, done);
        }
    }

    /** After a failure the transaction may be beyond asking: then it can only be rolled back, and the context with it. */
    private void back(Context before, boolean done) {
        try {
            tell(before);
        } catch (RuntimeException e) {
            if (done) {
                throw e;
            }
        }
    }

    private boolean inTransaction() {
        return TransactionSynchronizationManager.getResource(database) instanceof ConnectionHolder
                && TransactionSynchronizationManager.isActualTransactionActive();
    }

    private void tell(Context context) {
        try {
            tell(DataSourceUtils.getConnection(database), context);
        } catch (SQLException e) {
            throw new SQLStateSQLExceptionTranslator().translate("context", null, e);
        }
    }

    private void tell(Connection connection, Context context) throws SQLException {
        try (var set = connection.prepareStatement("select set_config('filet.context', ?, true)")) {
            set.setString(1, context.equals(Context.NONE) ? "" : signed(context));
            set.execute();
        }
    }

    String signed(Context context) {
        var day = LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
        long expiry = REAL.instant().plus(LASTS).getEpochSecond();
        return signature.sign(context.text(day, expiry));
    }
}
