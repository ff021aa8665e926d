package org.filet.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signs the heads of other organisations' logs after seeing that each only adds to the last: C2SP <i>tlog-witness</i>.
 * It never signs two roots for one size, nor a smaller tree after a larger. Safe for several threads.
 */
public final class Witness {

    /** The heads a witness has signed; durable, or the witness may be led to sign a rollback. */
    public interface Memory {

        Optional<Checkpoint> last(String origin);

        /** Returns once the head can no longer be lost. */
        void remember(Checkpoint head);
    }

    /**
     * What an HTTP server answers.
     *
     * @param status 200, 400, 403, 404, 409 or 422
     * @param body signature lines, or for 409 the size last signed
     */
    public record Answer(int status, String body) {}

    private static final int LONGEST_PROOF = 63;

    private final Map<String, List<Verifier>> logs;
    private final List<Signer> signers;
    private final Memory memory;
    private final Clock clock;

    /**
     * Witnesses these logs.
     *
     * @param logs for each origin the keys of which one must have signed
     * @param signers the witness's own keys, of timed types
     */
    public Witness(Map<String, List<Verifier>> logs, List<Signer> signers, Memory memory, Clock clock) {
        if (signers.isEmpty()
                || signers.stream().anyMatch(signer -> !signer.verifier().type().timed())) {
            throw new IllegalArgumentException("A witness signs with the time");
        }
        this.logs = Map.copyOf(logs);
        this.signers = List.copyOf(signers);
        this.memory = memory;
        this.clock = clock;
    }

    /** Answers the body of {@code POST add-checkpoint}. */
    public Answer addCheckpoint(String body) {
        try {
            return answer(Request.parse(body));
        } catch (Malformed e) {
            return new Answer(400, e.getMessage() + "\n");
        }
    }

    private synchronized Answer answer(Request request) {
        Checkpoint head = request.head();
        List<Verifier> keys = logs.get(head.origin());
        if (keys == null) {
            return new Answer(404, "");
        }
        if (!signedByOneOf(keys, request.note())) {
            return new Answer(403, "");
        }
        if (request.old() > head.size()) {
            return new Answer(400, "the old size is above the size\n");
        }
        Checkpoint last = memory.last(head.origin()).orElse(new Checkpoint(head.origin(), 0, Hash.EMPTY));
        if (request.old() != last.size()
                || (request.old() == head.size() && !head.root().equals(last.root()))) {
            return new Answer(409, last.size() + "\n");
        }
        if (!continues(request, last)) {
            return new Answer(422, "");
        }
        memory.remember(head);
        return new Answer(200, cosign(request.note().text()));
    }

    /** Whatever is first seen of a log is its beginning; from then on it only grows. */
    private static boolean continues(Request request, Checkpoint last) {
        Checkpoint head = request.head();
        if (last.size() == 0 && head.size() > 0) {
            return request.path().isEmpty();
        }
        return new ConsistencyProof(last.size(), head.size(), request.path()).links(last.root(), head.root());
    }

    private String cosign(String text) {
        Instant now = clock.instant();
        StringBuilder lines = new StringBuilder();
        signers.forEach(signer -> lines.append(signer.sign(text, now).line()).append('\n'));
        return lines.toString();
    }

    private static boolean signedByOneOf(List<Verifier> keys, SignedNote note) {
        return note.signatures().stream()
                .anyMatch(signature -> keys.stream()
                        .anyMatch(key -> key.verify(note.text(), signature).isPresent()));
    }

    /** The body of a request. */
    record Request(long old, List<Hash> path, SignedNote note, Checkpoint head) {

        static Request parse(String body) {
            int end = body.indexOf("\n\n");
            String[] lines =
                    end < 0 ? new String[] {""} : body.substring(0, end).split("\n", -1);
            if (!lines[0].startsWith("old ") || lines.length > LONGEST_PROOF + 1) {
                throw new Malformed("a request is the old size, at most 63 hashes, an empty line and a checkpoint");
            }
            List<Hash> path = new ArrayList<>();
            for (int i = 1; i < lines.length; i++) {
                path.add(Hash.parse(lines[i]));
            }
            SignedNote note = SignedNote.parse(body.substring(end + 2));
            return new Request(
                    Decimal.parse(lines[0].substring("old ".length())), path, note, Checkpoint.parse(note.text()));
        }

        /** The body that a log sends. */
        static String write(ConsistencyProof proof, SignedNote note) {
            StringBuilder body = new StringBuilder("old ").append(proof.first()).append('\n');
            proof.path().forEach(hash -> body.append(hash).append('\n'));
            return body.append('\n').append(note).toString();
        }
    }

    /** The body of {@code POST add-checkpoint} for a log that shows how it grew. */
    public static String request(ConsistencyProof growth, SignedNote note) {
        return Request.write(growth, note);
    }
}
