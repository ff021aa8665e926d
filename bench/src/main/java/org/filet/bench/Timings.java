package org.filet.bench;

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
            var all = new ArrayList<Double>();
            for (Future<List<Double>> done : threads.invokeAll(work)) {
                all.addAll(done.get());
            }
            return new Timings(all);
        }
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
