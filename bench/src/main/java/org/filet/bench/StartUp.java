package org.filet.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** From the command's first moment until {@code /health} answers 200, on data that a first start has made. */
final class StartUp {

    private static final int RUNS = 5;
    private static final long PATIENCE_SECONDS = 300;
    private static final double NANOS = 1e9;

    private StartUp() {}

    /** @param arguments the launcher, then an empty folder for the data */
    static void run(List<String> arguments) throws IOException, InterruptedException {
        var launcher = arguments.get(0);
        var folder = Path.of(arguments.get(1));
        System.out.printf(
                Locale.ROOT, "first start, with a new database and its network: %.1f s%n", once(launcher, folder));
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < RUNS; i++) {
            seconds.add(once(launcher, folder));
        }
        Collections.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "later starts (%d): min %.1f s   median %.1f s   max %.1f s%n",
                RUNS,
                seconds.getFirst(),
                seconds.get(RUNS / 2),
                seconds.getLast());
    }

    private static double once(String launcher, Path folder) throws IOException, InterruptedException {
        int port = freePort();
        long start = System.nanoTime();
        var filet = new ProcessBuilder(launcher, "demo", "--port", String.valueOf(port), "--data", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            awaitHealth(filet, port, start + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
            return (System.nanoTime() - start) / NANOS;
        } finally {
            filet.destroy();
            filet.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private static void awaitHealth(Process filet, int port, long end) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                    .build();
            while (!healthy(client, request)) {
                if (!filet.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("Filet did not start");
                }
                Thread.sleep(20);
            }
        }
    }

    private static boolean healthy(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
