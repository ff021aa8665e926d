package org.filet.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.filet.kernel.Refused;
import org.filet.keyholders.KeysAway;
import org.filet.linkage.BlindToken;
import org.filet.matching.EncodingTable.Waiting;

/**
 * Draws the tokens of some pointers with several cores. Stops where the holders are away, or do not keep up: what is
 * drawn by then is kept, and nothing is begun that would not be done within the claim.
 */
final class Drawing {

    /** What became of a pointer that has no new tokens. */
    enum Fate {
        /** Its organisation may not ask for more for a while. */
        TOO_MUCH,
        /** The holders did not answer for it. */
        AWAY,
        FAILED,
        /** Not begun. */
        LEFT
    }

    /** Two holders' patience twice over fits between it and the end of a claim. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Function<Waiting, List<BlindToken>> encode;
    private final BooleanSupplier answering;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final long began = System.nanoTime();
    private final List<TokenTable.Tokens> drawn = new ArrayList<>();
    private final Map<Fate, List<Waiting>> others = new EnumMap<>(Fate.class);

    /** @param answering whether holders seem to answer all the same, after they did not for one pointer */
    Drawing(Function<Waiting, List<BlindToken>> encode, BooleanSupplier answering) {
        this.encode = encode;
        this.answering = answering;
    }

    void draw(List<Waiting> all, int threads) {
        List<Callable<Void>> work = all.stream()
                .map(one -> (Callable<Void>) () -> {
                    draw(one);
                    return null;
                })
                .toList();
        // Platform threads: long arithmetic would hold the carriers that pages are served on.
        try (var cores = Executors.newFixedThreadPool(threads)) {
            for (var done : cores.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while encoding", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    List<TokenTable.Tokens> drawn() {
        return drawn;
    }

    List<Waiting> that(Fate fate) {
        return others.getOrDefault(fate, List.of());
    }

    private void draw(Waiting one) {
        if (stopped.get() || System.nanoTime() - began > LONGEST.toNanos()) {
            note(one, Fate.LEFT);
            return;
        }
        try {
            var tokens = new TokenTable.Tokens(one.number(), encode.apply(one));
            synchronized (this) {
                drawn.add(tokens);
            }
        } catch (Refused tooMuch) {
            note(one, Fate.TOO_MUCH);
        } catch (KeysAway away) {
            stopped.compareAndSet(false, !answering.getAsBoolean());
            note(one, Fate.AWAY);
        } catch (RuntimeException failed) {
            OneByOne.tell("Pointer", one.number(), failed);
            note(one, Fate.FAILED);
        }
    }

    private synchronized void note(Waiting one, Fate fate) {
        others.computeIfAbsent(fate, none -> new ArrayList<>()).add(one);
    }
}
