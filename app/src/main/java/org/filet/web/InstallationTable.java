package org.filet.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code web.installation}. */
@Component
class InstallationTable {

    private final JdbcClient jdbc;

    InstallationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where it was settled before. */
    boolean settle(String kind) {
        return jdbc.sql("insert into web.installation (kind) values (:kind) on conflict (id) do nothing")
                        .param("kind", kind)
                        .update()
                == 1;
    }

    String settled() {
        return jdbc.sql("select kind from web.installation").query(String.class).single();
    }
}
