package org.filet.registers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.filet.ledger.LogReader;
import org.filet.web.ConsoleCommand;
import org.springframework.stereotype.Component;

/** {@code ./filet journal FOLDER}: exports the journal for {@code ./filet verify}. */
@Component
class JournalCommand implements ConsoleCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int WRONG_USE = 2;

    private final Sequencer sequencer;
    private final TrailTable trail;
    private final JournalSettings settings;
    private final Clock clock;

    JournalCommand(Sequencer sequencer, TrailTable trail, JournalSettings settings, Clock clock) {
        this.sequencer = sequencer;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("./filet journal DOSSIER / FOLDER");
            return WRONG_USE;
        }
        Path target = Path.of(arguments.getFirst());
        Path folder = settings.journal();
        Path key = settings.key();
        try {
            if (folder == null || key == null) {
                return refuse(out, "Aucun journal n’est configuré.", "No journal is configured.");
            }
            if (Files.exists(target) && !empty(target)) {
                return refuse(out, "Le dossier n’est pas vide : " + target, "The folder is not empty: " + target);
            }
            sequencer.run();
            if (LogReader.checkpoint(folder).isEmpty()) {
                return refuse(out, "Le journal est encore vide.", "The journal is still empty.");
            }
            var signers = Journal.open(folder, key, settings.origin(), clock).signers();
            long entries = new JournalExport(folder, target).write(trail, signers);
            out.println(entries + " entrées écrites dans / entries written to " + target);
            return DONE;
        } catch (IOException e) {
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
