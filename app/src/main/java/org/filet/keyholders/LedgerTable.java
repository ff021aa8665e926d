package org.filet.keyholders;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.filet.linkage.oprf.RequestHeader;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All the SQL of {@code keyholders.ledger}, over connections of its own: a holder writes while whoever asks holds a
 * transaction open, and what it wrote stands whatever becomes of that.
 */
@Component
class LedgerTable implements DisposableBean {

    private static final int CONNECTIONS = 4;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final HikariDataSource storage;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    LedgerTable(JdbcConnectionDetails database) {
        var config = new HikariConfig();
        config.setPoolName("keyholders");
        config.setJdbcUrl(database.getJdbcUrl());
        config.setUsername(database.getUsername());
        config.setPassword(database.getPassword());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE.toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("logServerErrorDetail", "false");
        this.storage = new HikariDataSource(config);
        this.jdbc = JdbcClient.create(storage);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(storage));
    }

    record Line(int holder, Asking asking, RequestHeader request, Instant at) {}

    /** Requests of an organisation to a holder wait for each other, so that a quota is one. */
    Ledger.Verdict enter(Line line, LongPredicate allowed, Instant since) {
        var verdict = transaction.execute(status -> {
            queue(line);
            var found = allowed.test(granted(line, since)) ? Ledger.Verdict.GRANTED : Ledger.Verdict.OVER_QUOTA;
            return insert(line, found) ? found : Ledger.Verdict.REPLAYED;
        });
        return Objects.requireNonNull(verdict);
    }

    private void queue(Line line) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('keyholders.ledger'), hashtext(:who))")
                .param("who", line.holder() + " " + line.asking().organisation().code())
                .query((row, number) -> number)
                .list();
    }

    /** Evaluations granted so far, of errands that share an allowance. */
    private long granted(Line line, Instant since) {
        return jdbc.sql("""
                select coalesce(sum(evaluations), 0) from keyholders.ledger
                 where holder = :holder and organisation = :organisation and at > :since and refusal is null
                   and errand = any (:errands)
                """)
                .param("holder", line.holder())
                .param("organisation", line.asking().organisation().code())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("errands", alike(line.asking().errand()))
                .query(Long.class)
                .single();
    }

    private static String[] alike(Errand errand) {
        return Arrays.stream(Errand.values())
                .filter(other -> other.bulk() == errand.bulk())
                .map(Errand::name)
                .toArray(String[]::new);
    }

    private boolean insert(Line line, Ledger.Verdict verdict) {
        var request = line.request();
        return jdbc.sql("""
                insert into keyholders.ledger
                  (at, holder, epoch, organisation, position, errand, reference, request, evaluations, refusal)
                values (:at, :holder, :epoch, :organisation, :position, :errand, :reference, :request, :evaluations,
                        :refusal::text)
                on conflict (holder, request) do nothing
                """)
                        .param("at", line.at().atOffset(ZoneOffset.UTC))
                        .param("holder", line.holder())
                        .param("epoch", request.epoch())
                        .param("organisation", line.asking().organisation().code())
                        .param("position", line.asking().position().value())
                        .param("errand", line.asking().errand().name())
                        .param("reference", line.asking().reference())
                        .param(
                                "request",
                                new UUID(request.id().high(), request.id().low()))
                        .param("evaluations", request.size())
                        .param("refusal", verdict == Ledger.Verdict.GRANTED ? null : verdict.name())
                        .update()
                == 1;
    }

    @Override
    public void destroy() {
        storage.close();
    }
}
