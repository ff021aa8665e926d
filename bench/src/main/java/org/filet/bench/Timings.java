package org.filet.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How long each request took, in milliseconds, shortest first. */
record Timings(List<Double> sorted) {

    private static final double NANOS = 1_000_000;

    Timings {
        var copy = new ArrayList<>(sorted);
        Collections.sort(copy);
        sorted = List.copyOf(copy);
    }

    /** One person's request. */
    @FunctionalInterface
    interface Request {
        void send(Visitor visitor) throws Exception;
    }

    /** Every visitor sends the request so many times, one after the other; the visitors at the same time. */
    static Timings of(List<Visitor> visitors, int times, Request request)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(visitors.size())) {
            var work = visitors.stream()
                    .<Callable<List<Double>>>map(visitor -> () -> repeated(visitor, times, request))
                    .toList();
            return together(threads.invokeAll(work));
        }
    }

    /**
     * So many requests, this many a second, the visitors taking turns. Each is timed from the moment it was due, so that
     * one that waits for those before it is seen to be slow.
     */
    static Timings paced(List<Visitor> visitors, int times, int perSecond, Request request)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(visitors.size())) {
            var work = new ArrayList<Callable<List<Double>>>();
            for (int first = 0; first < visitors.size(); first++) {
                int turn = first;
                work.add(() -> {
                    var all = new ArrayList<Double>();
                    for (int i = turn; i < times; i += visitors.size()) {
                        long due = start + i * (long) (1000 * NANOS) / perSecond;
                        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                        request.send(visitors.get(turn));
                        all.add((System.nanoTime() - due) / NANOS);
                    }
                    return all;
                });
            }
            return together(threads.invokeAll(work));
        }
    }

    private static Timings together(List<Future<List<Double>>> parts) throws InterruptedException, ExecutionException {
        var all = new ArrayList<Double>();
        for (var done : parts) {
            all.addAll(done.get());
        }
        return new Timings(all);
    }

    private static List<Double> repeated(Visitor visitor, int times, Request request) throws Exception {
        var all = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            request.send(visitor);
            all.add((System.nanoTime() - start) / NANOS);
        }
        return all;
    }

    /** The smallest time that this share of the requests did not exceed. */
    double at(double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
