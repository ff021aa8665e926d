package org.filet.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Every module's tables as they were when the copy was made, in a database that was empty. */
record Schemas(String url, String user, String password, SortedMap<String, List<String>> histories) {

    /** Brings each module to the version of the copy, not further: the next start does the rest. */
    void make() {
        // The wall first: the others' policies call it.
        ordered().forEach(module -> {
            var steps = Objects.requireNonNull(histories.get(module));
            String last = steps.getLast();
            try {
                Flyway.configure()
                        .dataSource(url, user, password)
                        .locations("classpath:db/migration/" + module)
                        .table("flyway_schema_history_" + module)
                        .initSql("set role filet_owner")
                        .baselineVersion("0")
                        .baselineOnMigrate(true)
                        .target(last.substring(0, last.indexOf(':')))
                        .load()
                        .migrate();
            } catch (FlywayException e) {
                throw newer(e);
            }
        });
    }

    private List<String> ordered() {
        return histories.keySet().stream()
                .sorted(Comparator.comparing((String module) -> !module.equals("wall"))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    void mustBe(SortedMap<String, List<String>> made) {
        if (!made.equals(histories)) {
            throw newer(null);
        }
    }

    /** Leaves the database as empty as it was found. */
    void unmake(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String module : histories.keySet()) {
                statement.execute("drop schema if exists \"" + module + "\" cascade");
                statement.execute("drop table if exists public.\"flyway_schema_history_" + module + "\"");
            }
        }
    }

    private static BackupRefused newer(@Nullable Throwable cause) {
        String french =
                "Cette copie vient d’une version de Filet plus récente ou autre que celle-ci : installez la même.";
        String english = "This copy comes from a Filet newer than or other than this one: install the same version.";
        return cause == null ? new BackupRefused(french, english) : new BackupRefused(french, english, cause);
    }
}
