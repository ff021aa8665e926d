package org.filet.postgres;

import java.nio.file.Path;
import java.sql.SQLException;

/** An application of its own process, to be killed: starts a server, confirms a row, prints the server's pid, waits. */
final class LeftBehind {

    private LeftBehind() {}

    public static void main(String[] args) throws SQLException, InterruptedException {
        var server = LocalPostgres.start(Path.of(args[0]));
        server.createDatabase("kept");
        try (var connection = LocalPostgresTest.connect(server)) {
            connection.createStatement().execute("create table t (id int); insert into t values (7)");
        }
        System.out.println(server.pid());
        Thread.sleep(Long.MAX_VALUE);
    }
}
