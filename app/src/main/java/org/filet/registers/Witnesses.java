package org.filet.registers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.filet.ledger.Checkpoint;
import org.filet.ledger.LogReader;
import org.filet.ledger.Malformed;
import org.filet.ledger.NoteSignature;
import org.filet.ledger.SignedNote;
import org.filet.ledger.Verifier;
import org.filet.ledger.witness.RemoteWitness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Other organisations' witnesses. They are shown the journal's head every minute, so that none can be put in its place
 * later, and sign the head of an export. Nothing waits for them but the export.
 */
@Component
class Witnesses {

    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JournalSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    Witnesses(JournalSettings settings) {
        this.settings = settings;
    }

    /** Shows them what is published. */
    @Scheduled(fixedDelayString = "${filet.registers.witnessed-every:1m}", scheduler = JournalThread.WITNESSES)
    void run() {
        Path folder = settings.journal();
        if (folder != null && settings.witnesses() != null) {
            LogReader.checkpoint(folder).ifPresent(note -> signed(folder, note));
        }
    }

    /** The head of the journal in this folder, with the signatures of those that gave one; the log names the others. */
    SignedNote signed(Path folder, SignedNote note) {
        long size = Checkpoint.parse(note.text()).size();
        var signed = note;
        for (var witness : named().entrySet()) {
            signed = signed.with(ask(witness.getKey(), witness.getValue(), new LogReader(folder, size), note));
        }
        return signed;
    }

    private List<NoteSignature> ask(String address, List<Verifier> keys, LogReader journal, SignedNote note) {
        try {
            var signatures = new RemoteWitness(URI.create(address), keys, http, PATIENCE).sign(journal, note);
            if (failing.remove(address)) {
                LOG.info("The witness {} signs the journal again", address);
            }
            return signatures;
        } catch (RemoteWitness.Declined e) {
            sayOnce(address, "The witness {} does not sign the journal: {}", e);
        } catch (IOException | RuntimeException e) {
            sayOnce(address, "The witness {} cannot be asked: {}", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    private void sayOnce(String address, String what, Exception e) {
        if (failing.add(address)) {
            LOG.error(what, address, e.toString());
        }
    }

    /** Read at each run: a witness is added without a restart. By address, its keys. */
    private Map<String, List<Verifier>> named() {
        Path file = settings.witnesses();
        var named = new LinkedHashMap<String, List<Verifier>>();
        if (file == null) {
            return named;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var fields = line.strip().split(" ", 2);
                    named.computeIfAbsent(fields[0], address -> new ArrayList<>())
                            .add(Verifier.parse(fields[fields.length - 1].strip()));
                }
            }
            failing.remove(file.toString());
        } catch (IOException | Malformed e) {
            sayOnce(file.toString(), "The file of the witnesses, {}, cannot be read: {}", e);
        }
        return named;
    }
}
