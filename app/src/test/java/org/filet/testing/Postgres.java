package org.filet.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.filet.postgres.LocalPostgres;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** One real server for the whole run, a fresh database for each context, and a clock that tests move by hand. */
@TestConfiguration(proxyBeanMethods = false)
public class Postgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** As the first context's migrations left it; the others start from a copy. */
    private static final String MIGRATED = "migrated";

    private static final AtomicBoolean KEPT = new AtomicBoolean();

    /** Started by the first context, stopped with the run. */
    private static final class Running {
        static final LocalPostgres SERVER = start();

        private static LocalPostgres start() {
            var server = LocalPostgres.start(folder("postgres"));
            neverToDisk(server);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }

    /** A killed process loses nothing by it, only a machine that goes out: no test does that, and every commit waited for it. */
    private static void neverToDisk(LocalPostgres server) {
        var database = new DriverManagerDataSource(server.jdbcUrl("postgres"), server.user(), server.password());
        var jdbc = JdbcClient.create(database);
        jdbc.sql("alter system set fsync = off").update();
        jdbc.sql("select pg_reload_conf()").query(Boolean.class).single();
    }

    private final String database = "test_" + DATABASES.incrementAndGet();

    /** The keys of this database's three holders. */
    public static Path keys(JdbcConnectionDetails database) {
        return folder("keys").resolve(name(database));
    }

    /** The organisations' keys of this database. */
    public static Path seals(JdbcConnectionDetails database) {
        return folder("seals").resolve(name(database));
    }

    /** The secrets of this database's identity providers. */
    public static Path providers(JdbcConnectionDetails database) {
        return folder("providers").resolve(name(database));
    }

    private static String name(JdbcConnectionDetails database) {
        var url = database.getJdbcUrl();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    @Bean
    DynamicPropertyRegistrar keyFolder() {
        return registry -> {
            registry.add("filet.keyholders.folder", () -> folder("keys").resolve(database));
            registry.add("filet.keys.folder", () -> folder("seals").resolve(database));
            registry.add("filet.providers.secrets", () -> folder("providers").resolve(database));
        };
    }

    private static Path folder(String what) {
        return Path.of("target", what + "-test-" + ProcessHandle.current().pid());
    }

    /** The server's own user: what tests do from outside. */
    @Bean
    JdbcConnectionDetails connectionDetails() {
        if (KEPT.get()) {
            copy(MIGRATED, database);
        }
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

    /** Sixty migrations, once for the run and not for each context. */
    @Bean
    static BeanPostProcessor migratedOnce(ObjectProvider<JdbcConnectionDetails> outside) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof FlywayMigrationStrategy migrations
                        ? (FlywayMigrationStrategy) flyway -> migrated(migrations, flyway, name(outside.getObject()))
                        : bean;
            }
        };
    }

    private static void migrated(FlywayMigrationStrategy migrations, Flyway flyway, String database) {
        if (KEPT.get()) {
            return;
        }
        migrations.migrate(flyway);
        copy(database, MIGRATED);
        KEPT.set(true);
    }

    private static void copy(String from, String to) {
        var server = new DriverManagerDataSource(
                Running.SERVER.jdbcUrl("postgres"), Running.SERVER.user(), Running.SERVER.password());
        JdbcClient.create(server)
                .sql("create database " + to + " template " + from + " owner filet_owner")
                .update();
    }

    /** The application's own connections are behind the second wall, as everywhere. */
    @Bean
    static BeanPostProcessor behindTheWall() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    pool.setUsername(Running.SERVER.appUser());
                    pool.setPassword(Running.SERVER.appPassword());
                }
                return bean;
            }
        };
    }

    /** Migrations come from outside, as everywhere. */
    @Bean
    FlywayConnectionDetails migrationDetails(JdbcConnectionDetails outside) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return String.valueOf(outside.getUsername());
            }

            @Override
            public String getPassword() {
                return String.valueOf(outside.getPassword());
            }

            @Override
            public String getJdbcUrl() {
                return outside.getJdbcUrl();
            }
        };
    }

    /** Sees every row: for what tests look at or prepare past the application. */
    @Bean(defaultCandidate = false)
    @Outside
    JdbcClient outside(JdbcConnectionDetails outside) {
        var database = new DriverManagerDataSource(
                outside.getJdbcUrl(), String.valueOf(outside.getUsername()), String.valueOf(outside.getPassword()));
        return JdbcClient.create(database);
    }

    @Bean
    @Primary
    MovableClock testClock() {
        return new MovableClock();
    }
}
