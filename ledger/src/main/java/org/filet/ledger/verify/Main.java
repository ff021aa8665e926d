package org.filet.ledger.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.filet.ledger.Checkpoint;
import org.filet.ledger.Entry;
import org.filet.ledger.InclusionProof;
import org.filet.ledger.LogProof;
import org.filet.ledger.LogReader;
import org.filet.ledger.Malformed;
import org.filet.ledger.SignedNote;
import org.jspecify.annotations.Nullable;

/** The command: {@code java -jar filet-verify.jar EXPORT --keys FILE}. Needs a JDK and nothing else. */
public final class Main {

    static final int GOOD = 0;
    static final int WRONG = 1;
    static final int UNUSABLE = 2;

    private final Options options;
    private final PrintStream out;

    private Main(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** Runs the command; 0 when nothing is wrong, 1 when something is, 2 when it could not look. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        boolean french = Options.french(arguments, Locale.getDefault());
        try {
            Options options = Options.parse(arguments, french);
            if (options.help()) {
                out.println(Options.usage(french));
                return GOOD;
            }
            Main main = new Main(options, out);
            return options.proof() == null ? main.verify() : main.prove(options.proof());
        } catch (Options.Unusable e) {
            err.println(e.getMessage());
            err.println(Options.usage(french));
            return UNUSABLE;
        } catch (IOException | UncheckedIOException | Malformed e) {
            err.println((french ? "Lecture impossible : " : "Cannot read: ") + e.getMessage());
            return UNUSABLE;
        }
    }

    private int verify() throws IOException {
        Trust trust = Trust.parse(Files.readAllLines(options.keys()), options.witnesses());
        List<Finding> findings = Verification.of(options.export(), trust, seen());
        findings.forEach(finding -> out.println(finding.line(options.french())));
        if (findings.isEmpty()) {
            Checkpoint head = head();
            out.println(
                    options.french()
                            ? "Tout concorde : %s, %d entrées, racine %s"
                                    .formatted(head.origin(), head.size(), head.root())
                            : "All agrees: %s, %d entries, root %s".formatted(head.origin(), head.size(), head.root()));
        }
        return findings.isEmpty() ? GOOD : WRONG;
    }

    private int prove(String reference) throws IOException {
        Checkpoint head = head();
        LogReader reader = new LogReader(options.export(), head.size());
        long index = 0;
        while (index < head.size()) {
            for (byte[] entry : reader.bundleFrom(index)) {
                if (Entry.parse(entry).reference().equals(reference)) {
                    InclusionProof proof = reader.tree().inclusion(index, head.size());
                    write(reference, new LogProof(index, proof.path(), note()));
                    return GOOD;
                }
                index++;
            }
        }
        out.println(options.french() ? "Aucune entrée n’a cette référence." : "No entry has this reference.");
        return WRONG;
    }

    private void write(String reference, LogProof proof) throws IOException {
        Path file = Path.of(reference + ".tlog-proof");
        Files.writeString(file, proof.toString(), StandardOpenOption.CREATE_NEW);
        out.println((options.french() ? "Preuve écrite : " : "Proof written: ") + file);
    }

    private @Nullable Checkpoint seen() throws IOException {
        Path last = options.last();
        return last == null
                ? null
                : Checkpoint.parse(SignedNote.parse(Files.readString(last)).text());
    }

    private Checkpoint head() {
        return Checkpoint.parse(note().text());
    }

    private SignedNote note() {
        return LogReader.checkpoint(options.export()).orElseThrow(() -> new Malformed("no checkpoint"));
    }
}
