package org.filet.matching;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.filet.keyholders.KeysAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something with many at once; where that fails, with each alone, so that one does not hold the others up. */
final class OneByOne {

    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private OneByOne() {}

    /** @param aside what becomes of one that fails alone, too */
    static <T> void each(List<T> all, Consumer<List<T>> work, BiConsumer<T, RuntimeException> aside) {
        if (all.isEmpty()) {
            return;
        }
        try {
            work.accept(all);
        } catch (KeysAway away) {
            throw away;
        } catch (RuntimeException failed) {
            if (all.size() == 1) {
                aside.accept(all.getFirst(), failed);
            } else {
                all.forEach(one -> each(List.of(one), work, aside));
            }
        }
    }

    /** Says what failed and where; not the exception's own words, which may hold what a row held. */
    static void tell(String what, Object number, Throwable failed) {
        var where = Arrays.stream(failed.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.filet."))
                .findFirst();
        LOG.error(
                "{} {} failed and is tried again later: {} at {}",
                what,
                number,
                failed.getClass().getName(),
                where.map(StackTraceElement::toString).orElse("?"));
    }
}
