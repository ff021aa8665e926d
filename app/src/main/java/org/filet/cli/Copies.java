package org.filet.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.filet.backup.Backup;
import org.filet.backup.Restore;

/** {@code ./filet backup FILE} and {@code ./filet restore FILE KEYS}. */
final class Copies {

    private Copies() {}

    static int backup(Words words) {
        var file = file(words);
        try (var target = Target.of(words);
                var connection = target.connect()) {
            var copied = Backup.write(connection, file);
            System.out.println("Copié : " + copied.rows() + " lignes de " + copied.tables() + " tables, dans " + file);
            System.out.println("Copied: " + copied.rows() + " rows of " + copied.tables() + " tables, into " + file);
            var keys = Backup.keysBeside(file);
            System.out.println(
                    "Les clés des jeunes sont à part, dans " + keys + " : gardez ce fichier 30 jours au plus.");
            System.out.println("The youths’ keys are apart, in " + keys + ": keep this file 30 days at most.");
            System.out.println(
                    "Les clés des organisations et les parts des détenteurs n’y sont pas (docs/operations.md).");
            System.out.println("The organisations’ keys and the holders’ shares are in neither (docs/operations.md).");
            return 0;
        } catch (SQLException e) {
            throw ServeGate.unreachable(e);
        }
    }

    static int restore(Words words) {
        var copy = Restore.open(files(words));
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
            System.out.println(
                    "Remettez aussi le dossier des clés des organisations : sans lui, Filet ne démarre pas.");
            System.out.println("Put the folder of the organisations’ keys back too: without it Filet does not start.");
            return 0;
        }
    }

    private static List<Path> files(Words words) {
        if (words.rest().isEmpty() || words.rest().size() > 2) {
            throw StartRefused.wrongUse(
                    "Le fichier des données, puis celui des clés.", "The file of the data, then that of the keys.");
        }
        return words.rest().stream().map(Path::of).toList();
    }

    private static Path file(Words words) {
        if (words.rest().size() != 1) {
            throw StartRefused.wrongUse("Un fichier, et un seul.", "One file, and only one.");
        }
        return Path.of(words.rest().getFirst());
    }
}
