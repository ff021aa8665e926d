package org.filet.matching;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.filet.agreements.Action;
import org.filet.agreements.Holding;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Facts;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.keyholders.Errand;
import org.filet.keyholders.KeysAway;
import org.filet.linkage.Person;
import org.filet.matching.EncodingTable.Waiting;
import org.filet.youths.Youths;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Encodes pointers, each by its owner, from the owner's own file: newly registered ones, those of an earlier key epoch,
 * those told to be someone else. In small steps, each a transaction: whatever is killed in the middle leaves pointers
 * with the tokens they had, and the next worker goes on. Nothing is computed within a transaction.
 *
 * <p>To draw anew changes the random tokens that fill a record up, and takes up what the owner has corrected in the
 * file since. It cannot change the true ones: under one key for all, equal names and dates give equal tokens, or nobody
 * would ever find anybody. That two people told apart do not meet again is therefore kept as a pair of files
 * ({@code matching.apart}); only a new epoch changes every token.
 */
@Component
class Encodings {

    private static final int AT_ONCE = 32;

    /** Longer than a step takes: a step that is not done by then was killed. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private static final Duration AFTER_A_QUOTA = Duration.ofMinutes(10);

    private final EncodingTable table;
    private final TokenTable tokens;
    private final QuestionTable questions;
    private final Blinding blinding;
    private final CanaryTable canaries;
    private final Youths youths;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Encodings(
            EncodingTable table,
            TokenTable tokens,
            QuestionTable questions,
            Blinding blinding,
            CanaryTable canaries,
            Youths youths,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.tokens = tokens;
        this.questions = questions;
        this.blinding = blinding;
        this.canaries = canaries;
        this.youths = youths;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How many pointers wait for tokens of the present epoch. */
    long waiting() {
        return table.waiting(blinding.epoch(), clock.instant());
    }

    /**
     * Takes one step.
     *
     * @param threads how many cores may work on it
     * @return how many pointers it took up: 0 where none waits
     * @throws KeysAway while fewer than two holders answer; the pointers wait on
     */
    int step(int threads) {
        int epoch = blinding.epoch();
        var claimed = Objects.requireNonNull(transaction.execute(status -> {
            var now = clock.instant();
            return table.claim(epoch, now, now.plus(CLAIM), AT_ONCE);
        }));
        if (claimed.isEmpty()) {
            return 0;
        }
        try {
            var drawn = draw(epoch, claimed, persons(claimed), threads);
            transaction.executeWithoutResult(status -> keep(epoch, claimed, drawn));
            return claimed.size();
        } catch (KeysAway away) {
            transaction.executeWithoutResult(status -> table.postpone(claimed, clock.instant()));
            throw away;
        }
    }

    /** The owner reads its own files: each reading is traced. */
    private Map<Long, Person> persons(List<Waiting> claimed) {
        var persons = new HashMap<Long, Person>();
        Map<OrganisationId, List<Waiting>> byOwner =
                claimed.stream().filter(one -> !one.canary()).collect(Collectors.groupingBy(Waiting::organisation));
        transaction.executeWithoutResult(status -> {
            byOwner.values().forEach(own -> {
                var holdings = own.stream().collect(Collectors.toMap(Waiting::youth, Encodings::holding));
                var identities = youths.identities(owner(own.getFirst()), holdings, Action.ENCODE_POINTER);
                own.forEach(one -> persons.put(
                        one.number(), Blinding.person(Objects.requireNonNull(identities.get(one.youth())))));
            });
            claimed.stream()
                    .filter(Waiting::canary)
                    .forEach(one -> persons.put(one.number(), canaries.person(one.number())));
        });
        return persons;
    }

    private List<TokenTable.Tokens> draw(int epoch, List<Waiting> claimed, Map<Long, Person> persons, int threads) {
        var refused = new ArrayList<Waiting>();
        var drawn = new ArrayList<TokenTable.Tokens>();
        List<Callable<TokenTable.Tokens>> work = claimed.stream()
                .map(one -> (Callable<TokenTable.Tokens>) () -> new TokenTable.Tokens(
                        one.number(),
                        blinding.pointer(
                                epoch,
                                owner(one),
                                errand(one),
                                one.id().value(),
                                Objects.requireNonNull(persons.get(one.number())))))
                .toList();
        // Platform threads: long arithmetic would hold the carriers that pages are served on.
        try (var cores = Executors.newFixedThreadPool(threads)) {
            collect(cores, work, claimed, drawn, refused);
        }
        if (!refused.isEmpty()) {
            transaction.executeWithoutResult(
                    status -> table.postpone(refused, clock.instant().plus(AFTER_A_QUOTA)));
        }
        return drawn;
    }

    private static void collect(
            ExecutorService cores,
            List<Callable<TokenTable.Tokens>> work,
            List<Waiting> claimed,
            List<TokenTable.Tokens> drawn,
            List<Waiting> refused) {
        try {
            var futures = cores.invokeAll(work);
            for (int i = 0; i < futures.size(); i++) {
                try {
                    drawn.add(futures.get(i).get());
                } catch (ExecutionException e) {
                    switch (e.getCause()) {
                        case Refused quota -> refused.add(claimed.get(i));
                        case RuntimeException other -> throw other;
                        case null, default -> throw new IllegalStateException(e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while encoding", e);
        }
    }

    private void keep(int epoch, List<Waiting> claimed, List<TokenTable.Tokens> drawn) {
        var still = new HashSet<>(table.stillWaiting(claimed));
        var kept = drawn.stream().filter(one -> still.contains(one.pointer())).toList();
        var numbers = kept.stream().map(TokenTable.Tokens::pointer).toList();
        tokens.replace(kept, epoch);
        lend(claimed, kept);
        table.encoded(numbers, epoch);
        var now = clock.instant();
        events.publishEvent(new Facts(claimed.stream()
                .filter(one -> numbers.contains(one.number()))
                .map(one -> new MatchEvent.PointerEncoded(
                        one.id(), one.youth(), owner(one), now, new Basis("OWN", "EPOCH " + epoch)))
                .toList()));
    }

    private void lend(List<Waiting> claimed, List<TokenTable.Tokens> kept) {
        var youths = claimed.stream().collect(Collectors.toMap(Waiting::number, Waiting::youth));
        kept.forEach(one -> questions.lend(Objects.requireNonNull(youths.get(one.pointer())), one.tokens()));
    }

    private static Errand errand(Waiting one) {
        if (one.epoch() != 0) {
            return Errand.ROTATION;
        }
        return one.imported() ? Errand.IMPORT : Errand.REGISTRATION;
    }

    private static Holding holding(Waiting one) {
        return new Holding(one.youth().value(), one.youth().value(), one.organisation(), one.region());
    }

    private static Actor owner(Waiting one) {
        return Actor.clock(one.organisation(), one.region());
    }
}
