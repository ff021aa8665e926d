package org.filet.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import org.filet.backup.Backup;
import org.filet.backup.Restore;
import org.filet.kernel.Secret;

/** {@code ./filet backup FILE} and {@code ./filet restore FILE}. */
final class Copies {

    private Copies() {}

    static int backup(Words words) {
        var file = file(words);
        try (var target = Target.of(words);
                var connection = target.connect()) {
            var copied = Backup.write(connection, target.matching(), file);
            System.out.println("Copié : " + copied.rows() + " lignes de " + copied.tables() + " tables, dans " + file);
            System.out.println("Copied: " + copied.rows() + " rows of " + copied.tables() + " tables, into " + file);
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
            if (wanted.equals("serve") && !copy.comparableWith(target.matching())) {
                throw new StartRefused(
                        "FILET_MATCHING_SECRET n’est pas celui de la base copiée : ses jetons ne se compareraient plus.",
                        "FILET_MATCHING_SECRET is not the copied database’s: its tokens would compare with nothing.");
            }
            var put = copy.into(target.url(), target.user(), target.password());
            copy.secret().ifPresent(secret -> keep(words, secret));
            System.out.println("Remis : " + put.rows() + " lignes dans " + put.tables() + " tables.");
            System.out.println("Put back: " + put.rows() + " rows into " + put.tables() + " tables.");
            return 0;
        }
    }

    private static void keep(Words words, Secret secret) {
        new DemoFolder(words.data()).adopt(secret);
    }

    private static Path file(Words words) {
        if (words.rest().size() != 1) {
            throw StartRefused.wrongUse("Un fichier, et un seul.", "One file, and only one.");
        }
        return Path.of(words.rest().getFirst());
    }
}
