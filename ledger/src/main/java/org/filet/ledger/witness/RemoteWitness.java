package org.filet.ledger.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.filet.ledger.Checkpoint;
import org.filet.ledger.ConsistencyProof;
import org.filet.ledger.LogReader;
import org.filet.ledger.Malformed;
import org.filet.ledger.NoteSignature;
import org.filet.ledger.SignedNote;
import org.filet.ledger.Verifier;
import org.filet.ledger.Witness;

/** Another organisation's witness, asked over HTTP to sign the head of a log of ours. */
public final class RemoteWitness {

    private static final int NOT_THE_LAST = 409;
    private static final int SIGNED = 200;
    private static final int LONGEST_ANSWER = 1 << 16;

    private final URI address;
    private final List<Verifier> keys;
    private final HttpClient http;
    private final Duration patience;
    private volatile long known;

    /** The witness answered and did not sign. */
    public static final class Declined extends Exception {

        private static final long serialVersionUID = 1;

        Declined(String message) {
            super(message);
        }
    }

    /**
     * Asks at this address.
     *
     * @param address what precedes {@code /add-checkpoint}
     * @param keys the witness's, of which one must have signed
     * @param patience how long an answer may take
     */
    public RemoteWitness(URI address, List<Verifier> keys, HttpClient http, Duration patience) {
        this.address = URI.create(address.toString().replaceAll("/$", "") + "/add-checkpoint");
        this.keys = List.copyOf(keys);
        this.http = http;
        this.patience = patience;
    }

    /**
     * The witness's signatures of a head of the log, those of its keys alone.
     *
     * @throws Declined where it does not sign: for a log it does not know (404), a key it does not trust (403), a log
     *     shorter than one it has signed or another of the same size (409), one that does not continue it (422)
     */
    public List<NoteSignature> sign(LogReader log, SignedNote note) throws IOException, InterruptedException, Declined {
        Checkpoint head = Checkpoint.parse(note.text());
        HttpResponse<String> answer = ask(log, note, Math.min(known, head.size()), head.size());
        if (answer.statusCode() == NOT_THE_LAST) {
            answer = ask(log, note, before(head, answer.body()), head.size());
        }
        if (answer.statusCode() != SIGNED) {
            throw new Declined("HTTP " + answer.statusCode());
        }
        List<NoteSignature> signatures = ours(note, answer.body());
        known = head.size();
        return signatures;
    }

    /** What the witness says it has signed last. */
    private static long before(Checkpoint head, String body) throws Declined {
        String size = body.strip();
        if (!size.matches("[0-9]{1,18}") || Long.parseLong(size) > head.size()) {
            throw new Declined("HTTP 409: it has signed a log of " + (size.matches("[0-9]{1,18}") ? size : "?")
                    + " entries, this one has " + head.size());
        }
        return Long.parseLong(size);
    }

    private List<NoteSignature> ours(SignedNote note, String lines) throws Declined {
        try {
            List<NoteSignature> signatures = SignedNote.parseLines(lines).stream()
                    .filter(signature -> keys.stream()
                            .anyMatch(key -> key.verify(note.text(), signature).isPresent()))
                    .toList();
            if (signatures.isEmpty()) {
                throw new Declined("no signature of a key of its");
            }
            return signatures;
        } catch (Malformed e) {
            throw new Declined("an answer that is no signature");
        }
    }

    private HttpResponse<String> ask(LogReader log, SignedNote note, long old, long size)
            throws IOException, InterruptedException {
        ConsistencyProof growth =
                old == 0 ? new ConsistencyProof(0, size, List.of()) : log.tree().consistency(old, size);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .POST(HttpRequest.BodyPublishers.ofString(Witness.request(growth, note)))
                .build();
        // The request's own limit ends with the headers: a witness that drips its answer would be waited for without
        // end.
        var asked = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            asked.cancel(true);
            throw new HttpTimeoutException("No whole answer in time");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
        }
    }
}
