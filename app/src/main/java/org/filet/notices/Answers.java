package org.filet.notices;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks over HTTP and keeps of the answer its status alone; no redirect is followed, whoever is slow is left. */
final class Answers {

    private static final long LARGEST = 64 * 1024;

    private final HttpClient http;
    private final Duration patience;

    Answers(HttpClient http, Duration patience) {
        this.http = http;
        this.patience = patience;
    }

    static Answers within(Duration patience) {
        return new Answers(HttpClient.newBuilder().connectTimeout(patience).build(), patience);
    }

    /** Empty where nobody answered in time. */
    OptionalInt status(HttpRequest request) {
        var waiting = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.discarding(), LARGEST));
        try {
            return OptionalInt.of(
                    waiting.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode());
        } catch (ExecutionException | TimeoutException away) {
            return OptionalInt.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        } finally {
            waiting.cancel(true);
        }
    }
}
