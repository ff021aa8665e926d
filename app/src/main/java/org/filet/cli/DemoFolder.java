package org.filet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filet.postgres.LocalPostgres;
import org.springframework.util.FileSystemUtils;

/** A demo's folder: the server's files, the log, the keys of its three holders. A marker file says that Filet made it. */
record DemoFolder(Path path) {

    private static final String MARKER = "filet-demo.txt";
    private static final String MARK = """
            Dossier d’une démonstration de Filet : des personnes inventées. « ./filet demo --fresh » l’efface.
            Folder of a Filet demo: invented people. “./filet demo --fresh” erases it.
            """;

    /** Makes the folder when it is not there; takes one that Filet made; refuses any other that holds something. */
    static DemoFolder open(Path path) {
        var folder = new DemoFolder(path);
        if (!folder.exists()) {
            folder.make();
        }
        return folder;
    }

    /** Whether Filet made a demo here. @throws StartRefused where something else is there */
    boolean exists() {
        if (Files.exists(path.resolve(MARKER))) {
            return true;
        }
        if (Files.exists(path) && !empty()) {
            throw new StartRefused(
                    "Le dossier " + path + " contient autre chose qu’une démonstration de Filet ; rien n’y est touché."
                            + " Choisissez un dossier vide ou à créer : --data DOSSIER.",
                    "The folder " + path + " holds something other than a Filet demo; nothing in it is touched."
                            + " Choose an empty or a new folder: --data DIR.");
        }
        return false;
    }

    /** Erases the demo, never while one runs on it. */
    void erase() {
        if (exists()) {
            LocalPostgres.erase(postgres());
            try {
                FileSystemUtils.deleteRecursively(keys());
                FileSystemUtils.deleteRecursively(seals());
                FileSystemUtils.deleteRecursively(journal());
                FileSystemUtils.deleteRecursively(kept());
                Files.deleteIfExists(kept().resolveSibling("kept.key"));
                Files.deleteIfExists(callSheet());
                Files.deleteIfExists(journalKey());
                Files.deleteIfExists(log());
            } catch (IOException e) {
                throw unwritable(e);
            }
        }
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path log() {
        return path.resolve("filet.log");
    }

    /** Public keys, and the shares of the three holders: made by the first start, never part of a copy. */
    Path keys() {
        return path.resolve("keys");
    }

    /** The organisations' keys, which seal who youths are: beside the database, in no copy of it. */
    Path seals() {
        return path.resolve("seals");
    }

    /** The verifiable journal; its key lies beside it, not in it. */
    Path journal() {
        return path.resolve("journal");
    }

    /** What was sent while the database was away. */
    Path kept() {
        return path.resolve("kept");
    }

    Path callSheet() {
        return path.resolve("call-sheet.html");
    }

    Path journalKey() {
        return path.resolve("journal-key");
    }

    private void make() {
        try {
            Files.createDirectories(path);
            Files.writeString(path.resolve(MARKER), MARK);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private boolean empty() {
        try (var files = Files.list(path)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private StartRefused unwritable(IOException cause) {
        var refused = new StartRefused(
                "Filet ne peut pas écrire dans " + path + " (droits, ou disque plein). Choisissez un autre dossier :"
                        + " --data DOSSIER.",
                "Filet cannot write in " + path + " (permissions, or a full disk). Choose another folder: --data DIR.");
        refused.initCause(cause);
        return refused;
    }
}
