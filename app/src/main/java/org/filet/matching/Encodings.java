package org.filet.matching;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filet.kernel.Basis;
import org.filet.kernel.Facts;
import org.filet.keyholders.Errand;
import org.filet.keyholders.KeysAway;
import org.filet.linkage.Person;
import org.filet.matching.EncodingTable.Waiting;
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
    private final WaitingTable waitingQuestions;
    private final Blinding blinding;
    private final OwnFiles files;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Encodings(
            EncodingTable table,
            TokenTable tokens,
            WaitingTable waitingQuestions,
            Blinding blinding,
            OwnFiles files,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.tokens = tokens;
        this.waitingQuestions = waitingQuestions;
        this.blinding = blinding;
        this.files = files;
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
     * @throws KeysAway while fewer than two holders answer; what was drawn by then is kept, the others wait on
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
        if (!blinding.answering(epoch)) {
            giveBack(claimed);
            throw new KeysAway("Fewer than two holders answer");
        }
        var persons = persons(claimed);
        var drawing = new Drawing(
                one -> blinding.pointer(
                        epoch, OwnFiles.owner(one), errand(one), one.id().value(), person(persons, one)),
                () -> blinding.seemsAnswering(epoch));
        drawing.draw(
                claimed.stream()
                        .filter(one -> persons.containsKey(one.number()))
                        .toList(),
                threads);
        keep(epoch, claimed, drawing.drawn());
        setAside(drawing);
        if (!drawing.that(Drawing.Fate.AWAY).isEmpty() && !blinding.seemsAnswering(epoch)) {
            throw new KeysAway("Fewer than two holders answer");
        }
        return claimed.size();
    }

    /** The owner reads its own files: each reading is traced. One that cannot be read is set aside. */
    private Map<Long, Person> persons(List<Waiting> claimed) {
        var persons = new HashMap<Long, Person>();
        OneByOne.each(
                claimed,
                some -> persons.putAll(Objects.requireNonNull(transaction.execute(status -> files.read(some)))),
                this::failed);
        return persons;
    }

    private void keep(int epoch, List<Waiting> claimed, List<TokenTable.Tokens> drawn) {
        var byNumber = claimed.stream().collect(Collectors.toMap(Waiting::number, Function.identity()));
        OneByOne.each(
                drawn,
                some -> transaction.executeWithoutResult(status -> written(epoch, claimed, some)),
                (one, failed) -> failed(Objects.requireNonNull(byNumber.get(one.pointer())), failed));
    }

    private void failed(Waiting one, RuntimeException failed) {
        OneByOne.tell("Pointer", one.number(), failed);
        transaction.executeWithoutResult(status -> tried(one));
    }

    private void setAside(Drawing drawing) {
        transaction.executeWithoutResult(status -> {
            table.postpone(drawing.that(Drawing.Fate.TOO_MUCH), clock.instant().plus(AFTER_A_QUOTA));
            drawing.that(Drawing.Fate.AWAY).forEach(this::tried);
            drawing.that(Drawing.Fate.FAILED).forEach(this::tried);
        });
        giveBack(drawing.that(Drawing.Fate.LEFT));
    }

    private void giveBack(List<Waiting> untouched) {
        transaction.executeWithoutResult(status -> table.postpone(untouched, clock.instant()));
    }

    private void tried(Waiting one) {
        table.tried(one, Backoff.after(clock.instant(), one.tries()));
    }

    private void written(int epoch, List<Waiting> claimed, List<TokenTable.Tokens> drawn) {
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
                        one.id(), one.youth(), OwnFiles.owner(one), now, new Basis("OWN", "EPOCH " + epoch)))
                .toList()));
    }

    private void lend(List<Waiting> claimed, List<TokenTable.Tokens> kept) {
        var youths = claimed.stream().collect(Collectors.toMap(Waiting::number, Waiting::youth));
        kept.forEach(one -> waitingQuestions.lend(Objects.requireNonNull(youths.get(one.pointer())), one.tokens()));
    }

    private static Person person(Map<Long, Person> persons, Waiting one) {
        return Objects.requireNonNull(persons.get(one.number()));
    }

    private static Errand errand(Waiting one) {
        if (one.epoch() != 0) {
            return Errand.ROTATION;
        }
        return one.imported() ? Errand.IMPORT : Errand.REGISTRATION;
    }
}
