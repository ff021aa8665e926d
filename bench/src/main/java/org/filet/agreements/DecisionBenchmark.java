package org.filet.agreements;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One decision with its explanation on 1,000 agreements, by Filet, jCasbin and Cedar, which decide the same. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DecisionBenchmark {

    private static final int AGREEMENTS = 1_000;
    private static final int REQUESTS = 512;

    private Policy filet = new Policy(0, List.of());
    private CasbinDecisions casbin = new CasbinDecisions(List.of());
    private CedarDecisions cedar = new CedarDecisions(List.of());
    private List<Transfer> transfers = List.of();
    private int next;

    /** Measures nothing that decides otherwise. */
    @Setup
    public void draw() {
        var drawn = new Agreed();
        var pacts = drawn.pacts(AGREEMENTS);
        transfers = drawn.transfers(pacts, REQUESTS);
        filet = new Policy(0, pacts);
        casbin = new CasbinDecisions(pacts);
        cedar = new CedarDecisions(pacts);
        int allowed = 0;
        for (var transfer : transfers) {
            boolean said = filet.cover(transfer) instanceof Cover.By;
            if (said != casbin.allows(transfer) || said != cedar.allows(transfer)) {
                throw new IllegalStateException("they disagree about " + transfer);
            }
            allowed += said ? 1 : 0;
        }
        System.out.printf("%d requests decided alike by all three, %d of them allowed%n", transfers.size(), allowed);
    }

    private Transfer transfer() {
        next = (next + 1) % REQUESTS;
        return transfers.get(next);
    }

    @Benchmark
    public Cover filet() {
        return filet.cover(transfer());
    }

    @Benchmark
    public boolean casbin() {
        return casbin.allows(transfer());
    }

    @Benchmark
    public boolean cedar() {
        return cedar.allows(transfer());
    }
}
