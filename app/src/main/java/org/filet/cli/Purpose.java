package org.filet.cli;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a database says it is for, read before anything is migrated. */
final class Purpose {

    private Purpose() {}

    /** {@code demo}, {@code serve}, or null where nothing is settled or Filet never was. */
    static @Nullable String of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var there = statement.executeQuery("select to_regclass('web.installation') is not null");
            there.next();
            if (!there.getBoolean(1)) {
                return null;
            }
            var kind = statement.executeQuery("select kind from web.installation");
            return kind.next() ? kind.getString(1) : null;
        }
    }
}
