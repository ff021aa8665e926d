package org.filet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How long pages and a declaration take while few and while many episodes are stored. */
final class Latency {

    private static final List<Integer> SIZES = List.of(1_000, 100_000);
    private static final int REQUESTS = 320;
    private static final int WARM_UP = 100;
    private static final int CLIENTS = 8;
    private static final String READER = "intervenante-gatineau";
    /** In another organisation, so that what is declared does not lengthen the pages that are read. */
    private static final String DECLARER = "intervenant-montreal";

    private static final Pattern EPISODE = Pattern.compile("href=\"(/episodes/[0-9a-f-]{36})\"");

    private final RunningFilet filet;
    private final List<String> lines = new ArrayList<>();

    private Latency(RunningFilet filet) {
        this.filet = filet;
        lines.add("stored,open_here,request,clients,requests,p50_ms,p95_ms,max_ms");
    }

    static void run(List<String> sizes) throws Exception {
        try (var filet = RunningFilet.start()) {
            var latency = new Latency(filet);
            System.out.printf(
                    "%8s  %-14s %7s %8s %9s %9s %9s%n",
                    "stored", "request", "clients", "requests", "p50 ms", "p95 ms", "max ms");
            for (int size : sizes.isEmpty()
                    ? SIZES
                    : sizes.stream().map(Integer::valueOf).toList()) {
                Seed.upTo(filet, size);
                latency.measure(size);
            }
            latency.write(Path.of("target", "latency.csv"));
        }
    }

    private void measure(int size) throws Exception {
        var readers = visitors(READER);
        var own = episodes(readers.getFirst());
        var requests = new LinkedHashMap<String, Timings.Request>();
        for (var page : List.of("/", "/episodes", "/matches", "/alerts", "/who-to-call")) {
            requests.put(page, visitor -> visitor.page(page));
        }
        requests.put("/episodes/{id}", visitor -> visitor.page(own.get(Cases.any(own.size()))));
        requests.put("search", Latency::search);
        for (var request : requests.entrySet()) {
            measure(size, own.size(), request.getKey(), readers, request.getValue());
        }
        measure(size, own.size(), "declaration", visitors(DECLARER), Cases::declare);
    }

    private void measure(int size, int open, String name, List<Visitor> visitors, Timings.Request request)
            throws Exception {
        var one = List.of(visitors.getFirst());
        Timings.of(one, WARM_UP, request);
        report(size, open, name, 1, Timings.of(one, REQUESTS, request));
        report(size, open, name, CLIENTS, Timings.of(visitors, REQUESTS / CLIENTS, request));
    }

    private void report(int size, int open, String name, int clients, Timings timings) {
        int requests = timings.sorted().size();
        var figures = List.of(timings.at(0.50), timings.at(0.95), timings.at(1));
        System.out.printf(
                Locale.ROOT,
                "%8d  %-14s %7d %8d %9.1f %9.1f %9.1f%n",
                size,
                name,
                clients,
                requests,
                figures.get(0),
                figures.get(1),
                figures.get(2));
        lines.add(String.format(
                Locale.ROOT,
                "%d,%d,%s,%d,%d,%.1f,%.1f,%.1f",
                size,
                open,
                name,
                clients,
                requests,
                figures.get(0),
                figures.get(1),
                figures.get(2)));
    }

    private List<Visitor> visitors(String persona) throws IOException, InterruptedException {
        var visitors = new ArrayList<Visitor>();
        for (int i = 0; i < CLIENTS; i++) {
            visitors.add(Visitor.signedIn(filet.address(), persona));
        }
        return visitors;
    }

    private static List<String> episodes(Visitor visitor) throws IOException, InterruptedException {
        return EPISODE.matcher(visitor.page("/episodes"))
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    private static void search(Visitor visitor) throws IOException, InterruptedException {
        var name = Cases.given() + " " + Cases.surname().substring(0, 3);
        visitor.ask("/episodes/new/search", Map.of("key", UUID.randomUUID().toString(), "search", name));
    }

    private void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }
}
