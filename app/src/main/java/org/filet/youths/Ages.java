package org.filet.youths;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far youths have come in the steps that the law knows, for the clock alone: opens the day of birth under the
 * organisation's key and tells nobody but that step. No read of an identity: nobody sees it.
 */
@Service
@Transactional(readOnly = true)
public class Ages {

    private static final int FOURTEEN = 14;
    private static final int OF_AGE = 18;

    private final YouthTable table;
    private final Files files;
    private final Clock clock;

    Ages(YouthTable table, Files files, Clock clock) {
        this.table = table;
        this.files = files;
        this.clock = clock;
    }

    /** Who answers for the youth (LPJ 72.5; unverified until a jurist says so). */
    public enum Regime {
        /** No day of birth, or a file that does not open. */
        UNKNOWN,
        /** Under 14: who speaks for the youth. */
        OTHERS,
        /** From 14: the youth. */
        YOUTH,
        /** From 18, at local midnight: the youth alone; parents are told nothing any more. */
        OF_AGE
    }

    /** Of youths that the clock's organisation holds. */
    public Map<YouthId, Regime> regimes(Actor clockwork, Collection<YouthId> youths) {
        if (clockwork.role() != Role.SYSTEM) {
            throw new IllegalArgumentException("for the clock alone");
        }
        var today = LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
        var held = table.find(youths).stream()
                .filter(youth -> youth.holder().equals(clockwork.organisation()))
                .toList();
        var open = files.open(held);
        var regimes = new HashMap<YouthId, Regime>();
        held.forEach(youth ->
                regimes.put(youth.id(), open.readable(youth) ? regime(open.born(youth), today) : Regime.UNKNOWN));
        return regimes;
    }

    /** Whoever is born on 29 February is a year older on 1 March of a year without one. */
    private static Regime regime(@Nullable LocalDate born, LocalDate today) {
        if (born == null) {
            return Regime.UNKNOWN;
        }
        int age = Period.between(born, today).getYears();
        return age >= OF_AGE ? Regime.OF_AGE : age >= FOURTEEN ? Regime.YOUTH : Regime.OTHERS;
    }
}
