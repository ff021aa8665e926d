package org.filet.wall;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What only a table's owner may do to it: SQL that holds no row. */
@Component
class OwnedTable {

    private final Flyway migrations;

    OwnedTable(Flyway migrations) {
        this.migrations = migrations;
    }

    void rewrite(String table) {
        JdbcClient.create(KeyTable.owner(migrations))
                .sql("vacuum full " + table)
                .update();
    }
}
