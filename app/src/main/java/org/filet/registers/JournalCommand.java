package org.filet.registers;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.filet.ledger.Malformed;
import org.filet.web.ConsoleCommand;
import org.springframework.stereotype.Component;

/**
 * {@code ./filet journal FOLDER} exports the journal for {@code ./filet verify}; {@code ./filet journal --begin-again}
 * begins a new one after a backup was restored without its journal.
 */
@Component
class JournalCommand implements ConsoleCommand {

    private static final String BEGIN_AGAIN = "--begin-again";
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int WRONG_USE = 2;

    private final Sequencer sequencer;
    private final TrailTable trail;
    private final JournalSettings settings;
    private final Witnesses witnesses;

    JournalCommand(Sequencer sequencer, TrailTable trail, JournalSettings settings, Witnesses witnesses) {
        this.sequencer = sequencer;
        this.trail = trail;
        this.settings = settings;
        this.witnesses = witnesses;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        boolean again = arguments.contains(BEGIN_AGAIN);
        if (arguments.size() != 1 || (!again && arguments.getFirst().startsWith("-"))) {
            out.println("./filet journal DOSSIER / FOLDER · ./filet journal " + BEGIN_AGAIN);
            return WRONG_USE;
        }
        Path folder = settings.journal();
        if (folder == null || settings.key() == null) {
            return refuse(out, "Aucun journal n’est configuré.", "No journal is configured.");
        }
        return again ? beginAgain(out) : export(folder, Path.of(arguments.getFirst()), out);
    }

    private int beginAgain(PrintStream out) {
        try {
            long entries = sequencer.beginAgain(trail);
            out.println("Nouveau journal, nouvelles clés : " + entries + " entrées. / A new journal, new keys: "
                    + entries + " entries.");
            return DONE;
        } catch (UncheckedIOException e) {
            return refuse(
                    out,
                    "Le nouveau journal ne peut pas être écrit. Les entrées attendent, rien n’est perdu.",
                    "The new journal cannot be written. Entries wait, nothing is lost.");
        } catch (IllegalStateException | Malformed e) {
            return refuse(
                    out,
                    "Rien n’est recommencé : un nouveau journal se fait dans un dossier sans journal, avec un fichier de"
                            + " clés qui n’existe pas encore. Si le journal de cette base existe, remettez-le. ("
                            + e.getMessage() + ")",
                    "Nothing is begun again: a new journal is made in a folder without one, with a file of keys that does"
                            + " not exist yet. If this database's journal exists, put it back.");
        }
    }

    private int export(Path folder, Path target, PrintStream out) {
        try {
            if (Files.exists(target) && !empty(target)) {
                return refuse(out, "Le dossier n’est pas vide : " + target, "The folder is not empty: " + target);
            }
            long entries = sequencer.standing(
                    journal -> new JournalExport(folder, target).write(trail, journal.signers(), witnesses));
            out.println(entries + " entrées écrites dans / entries written to " + target);
            return DONE;
        } catch (IllegalStateException | Malformed e) {
            return refuse(
                    out,
                    "Le journal ne peut pas être lu : son dossier ou sa clé manque, ou n’est pas le sien. Remettez-les."
                            + " Les entrées attendent, rien n’est perdu. (" + e.getMessage() + ")",
                    "The journal cannot be read: its folder or its key is missing or is not its own. Put them back."
                            + " Entries wait, nothing is lost.");
        } catch (IOException | UncheckedIOException e) {
            return refuse(out, "Écriture impossible dans " + target, "Cannot write to " + target);
        }
    }

    private static int refuse(PrintStream out, String french, String english) {
        out.println(french);
        out.println(english);
        return REFUSED;
    }

    private static boolean empty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
