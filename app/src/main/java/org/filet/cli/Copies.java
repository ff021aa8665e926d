package org.filet.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import org.filet.backup.Backup;
import org.filet.backup.Restore;

/** {@code ./filet backup FILE} and {@code ./filet restore FILE}. */
final class Copies {

    private Copies() {}

    static int backup(Words words) {
        var file = file(words);
        try (var target = Target.of(words);
                var connection = target.connect()) {
            var copied = Backup.write(connection, file);
            System.out.println("Copié : " + copied.rows() + " lignes de " + copied.tables() + " tables, dans " + file);
            System.out.println("Copied: " + copied.rows() + " rows of " + copied.tables() + " tables, into " + file);
            System.out.println("Les clés n’y sont pas : chaque détenteur garde sa part (docs/operations.md).");
            System.out.println("The keys are not in it: each holder keeps its share (docs/operations.md).");
            return 0;
        } catch (SQLException e) {
            throw ServeGate.unreachable(e);
        }
    }

    static int restore(Words words) {
        var copy = Restore.open(file(words));
        String wanted = Target.external(words) ? "serve" : "demo";
        if (!copy.kind().equals(wanted)) {
            throw new StartRefused(
                    "Cette copie est celle d’une base « " + copy.kind() + " » : elle ne va pas dans une base « "
                            + wanted + " ».",
                    "This copy is of a “" + copy.kind() + "” database: it does not go into a “" + wanted + "” one.");
        }
        try (var target = Target.forRestore(words)) {
            var put = copy.into(target.url(), target.user(), target.password());
            System.out.println("Remis : " + put.rows() + " lignes dans " + put.tables() + " tables.");
            System.out.println("Put back: " + put.rows() + " rows into " + put.tables() + " tables.");
            System.out.println("Les clés n’en font pas partie : voir docs/operations.md.");
            System.out.println("The keys are no part of it: see docs/operations.md.");
            return 0;
        }
    }

    private static Path file(Words words) {
        if (words.rest().size() != 1) {
            throw StartRefused.wrongUse("Un fichier, et un seul.", "One file, and only one.");
        }
        return Path.of(words.rest().getFirst());
    }
}
