package org.filet.linkage.oprf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Asks two holders at once, the third when one of them fails, and joins two proved answers. */
final class Quorum {

    private sealed interface Outcome {
        record Proved(int holder, List<Point> elements) implements Outcome {}

        record Failed(Fault fault) implements Outcome {}
    }

    private static final ExecutorService CALLS = Executors.newVirtualThreadPerTaskExecutor();

    private final PublicKeys keys;
    private final List<KeyHolder> holders;
    private final Duration patience;
    private final Consumer<Fault> faults;
    private final AtomicInteger turn = new AtomicInteger();

    Quorum(PublicKeys keys, List<KeyHolder> holders, Duration patience, Consumer<Fault> faults) {
        if (holders.stream().map(KeyHolder::number).distinct().count() != holders.size()
                || holders.stream().anyMatch(h -> h.number() < 1 || h.number() > PublicKeys.HOLDERS)) {
            throw new IllegalArgumentException("The holders of a key have the numbers 1 to 3, each once");
        }
        this.keys = keys;
        this.holders = holders;
        this.patience = patience;
        this.faults = faults;
    }

    /** What the whole key gives for the request's elements. */
    List<Point> ask(Request request) {
        byte[] message = request.encoded();
        List<KeyHolder> order = order();
        List<Outcome.Proved> proved = new ArrayList<>();
        List<Fault> failed = new ArrayList<>();
        int next = 0;
        while (proved.size() < PublicKeys.QUORUM) {
            int missing = PublicKeys.QUORUM - proved.size();
            if (next + missing > order.size()) {
                throw unanswered(failed);
            }
            for (Outcome outcome : askAll(order.subList(next, next + missing), message, request)) {
                switch (outcome) {
                    case Outcome.Proved answer -> proved.add(answer);
                    case Outcome.Failed(Fault fault) -> failed.add(fault);
                }
            }
            next += missing;
        }
        Outcome.Proved one = proved.get(0);
        Outcome.Proved other = proved.get(1);
        return Shares.join(one.holder, one.elements, other.holder, other.elements);
    }

    /** Holders take turns, so that none carries more than its part. */
    private List<KeyHolder> order() {
        int first = Math.floorMod(turn.getAndIncrement(), Math.max(1, holders.size()));
        List<KeyHolder> order = new ArrayList<>(holders.subList(first, holders.size()));
        order.addAll(holders.subList(0, first));
        return order;
    }

    private List<Outcome> askAll(List<KeyHolder> asked, byte[] message, Request request) {
        List<Future<Outcome>> calls = new ArrayList<>();
        for (KeyHolder holder : asked) {
            calls.add(CALLS.submit(() -> check(holder.number(), holder.evaluate(message.clone()), request)));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            Outcome outcome = await(calls.get(i), asked.get(i).number());
            if (outcome instanceof Outcome.Failed(Fault fault)) {
                faults.accept(fault);
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private Outcome await(Future<Outcome> call, int holder) {
        try {
            return call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            call.cancel(true);
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
        }
        return new Outcome.Failed(new Fault(holder, Fault.Kind.DOWN));
    }

    private Outcome check(int holder, byte[] message, Request request) {
        Answer answer;
        try {
            answer = Answer.parse(message);
        } catch (MalformedMessage e) {
            return new Outcome.Failed(new Fault(holder, Fault.Kind.UNREADABLE));
        }
        return switch (answer) {
            case Answer.Refused refused -> new Outcome.Failed(new Fault(holder, Fault.Kind.REFUSED, refused.refusal()));
            case Answer.Evaluated evaluated -> check(holder, evaluated, request);
        };
    }

    private Outcome check(int holder, Answer.Evaluated answer, Request request) {
        RequestHeader header = request.header();
        if (answer.holder() != holder
                || answer.epoch() != header.epoch()
                || !answer.id().equals(header.id())
                || answer.elements().size() != header.size()) {
            return new Outcome.Failed(new Fault(holder, Fault.Kind.MISMATCHED));
        }
        if (!answer.proof().holds(Mode.VERIFIABLE, keys.ofHolder(holder), request.elements(), answer.elements())) {
            return new Outcome.Failed(new Fault(holder, Fault.Kind.FORGED));
        }
        return new Outcome.Proved(holder, answer.elements());
    }

    private static OprfException unanswered(List<Fault> failed) {
        List<Refusal> refusals = new ArrayList<>();
        for (Fault fault : failed) {
            if (fault.refusal() != null) {
                refusals.add(fault.refusal());
            }
        }
        boolean agreed = refusals.size() >= PublicKeys.QUORUM
                && refusals.stream().distinct().count() == 1;
        return agreed ? new KeyRefused(refusals.getFirst()) : new NoQuorum(failed);
    }
}
