package org.filet.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Declares absences and hands over police sheets from several browsers; keeps what was answered, and what was not. */
final class Deeds {

    private static final String WORKER = "intervenante-gatineau";
    private static final int WRITERS = 4;
    private static final Pattern EPISODE = Pattern.compile("/episodes/([0-9a-f-]{36})$");
    private static final String SHEET = "/issue-police-sheet";

    /** A form with its key. */
    private record Form(String path, Map<String, String> fields) {}

    private final URI address;
    private final Set<Form> unanswered = ConcurrentHashMap.newKeySet();
    private final Set<UUID> declared = ConcurrentHashMap.newKeySet();
    private final Set<UUID> handedOver = ConcurrentHashMap.newKeySet();
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean stopped;

    Deeds(URI address) {
        this.address = address;
    }

    /** Every episode that somebody was told of. */
    Set<UUID> declared() {
        return new HashSet<>(declared);
    }

    /** Every episode whose police sheet somebody was told is handed over. */
    Set<UUID> handedOver() {
        return new HashSet<>(handedOver);
    }

    int answered() {
        return declared.size() + handedOver.size();
    }

    int unanswered() {
        return unanswered.size();
    }

    /** Begins to write. */
    void begin() throws IOException, InterruptedException {
        stopped = false;
        for (int writer = 0; writer < WRITERS; writer++) {
            var visitor = Visitor.signedIn(address, WORKER);
            writers.add(Thread.ofVirtual().start(() -> write(visitor)));
        }
    }

    /** Waits until every browser has given up: at the first form without an answer, or after the one at hand. */
    void end() throws InterruptedException {
        stopped = true;
        for (var writer : writers) {
            writer.join();
        }
        writers.clear();
    }

    /** Sends again, with its key, every form that was not answered: it may have been done, and must be once. */
    void sendAgain() throws IOException, InterruptedException {
        var visitor = Visitor.signedIn(address, WORKER);
        for (var form : List.copyOf(unanswered)) {
            send(visitor, form);
        }
    }

    private void write(Visitor visitor) {
        try {
            while (!stopped) {
                var episode = send(visitor, new Form("/episodes/new", Cases.declaration()));
                var sheet = Map.of("key", UUID.randomUUID().toString(), "policeEvent", "ESSAI");
                send(visitor, new Form("/episodes/" + episode + SHEET, sheet));
            }
        } catch (IOException | IllegalStateException | NoSuchElementException killed) {
            // What was not answered stands in the list of it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private UUID send(Visitor visitor, Form form) throws IOException, InterruptedException {
        unanswered.add(form);
        var page = EPISODE.matcher(visitor.submit(form.path(), form.fields()));
        if (!page.find()) {
            throw new IllegalStateException("an answer that leads elsewhere");
        }
        var episode = UUID.fromString(page.group(1));
        (form.path().endsWith(SHEET) ? handedOver : declared).add(episode);
        unanswered.remove(form);
        return episode;
    }
}
