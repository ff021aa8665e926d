package org.filet.testing;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.filet.postgres.LocalPostgres;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** One real server for the whole run, a fresh database for each context, and a clock that tests move by hand. */
@TestConfiguration(proxyBeanMethods = false)
public class Postgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** Started by the first context, stopped with the run. */
    private static final class Running {
        static final LocalPostgres SERVER = start();

        private static LocalPostgres start() {
            var folder =
                    Path.of("target", "postgres-test-" + ProcessHandle.current().pid());
            var server = LocalPostgres.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }

    @Bean
    JdbcConnectionDetails connectionDetails() {
        var database = "test_" + DATABASES.incrementAndGet();
        Running.SERVER.createDatabase(database);
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return Running.SERVER.user();
            }

            @Override
            public String getPassword() {
                return Running.SERVER.password();
            }

            @Override
            public String getJdbcUrl() {
                return Running.SERVER.jdbcUrl(database);
            }
        };
    }

    @Bean
    @Primary
    MovableClock testClock() {
        return new MovableClock();
    }
}
