package org.filet.runaways;

import java.util.Objects;
import java.util.stream.Collectors;
import org.filet.agreements.Consents;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.youths.Ages;
import org.filet.youths.Ages.Regime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a birthday changes for whoever is looked for (domain reference §7.1, MAJORITE): from 14, what others answered in the
 * youth's place holds no more; at 18 parents are told nothing any more, and their clock stops. Nothing closes: whoever is
 * looked for is looked for.
 */
@Service
@Transactional
class Birthdays {

    /** Of one organisation, at once; the others at the next hour. */
    private static final int AT_ONCE = 500;

    private final EpisodeTable table;
    private final EpisodeChanges changes;
    private final Ages ages;
    private final Consents consents;

    Birthdays(EpisodeTable table, EpisodeChanges changes, Ages ages, Consents consents) {
        this.table = table;
        this.changes = changes;
        this.ages = ages;
        this.consents = consents;
    }

    /** In the name of one organisation's clock; returns how many came of age. */
    int of(Actor clockwork) {
        var open = table.declaredOf(clockwork.organisation(), AT_ONCE);
        var regimes =
                ages.regimes(clockwork, open.stream().map(Episode::youth).collect(Collectors.toUnmodifiableSet()));
        int done = 0;
        for (var episode : open) {
            var regime = regimes.getOrDefault(episode.youth(), Regime.UNKNOWN);
            if (regime == Regime.YOUTH || regime == Regime.OF_AGE) {
                consents.ofAge(clockwork, episode.holding());
            }
            if (regime == Regime.OF_AGE && ofAge(clockwork, episode)) {
                done++;
            }
        }
        return done;
    }

    /** Held until the transaction ends: somebody may be closing it, another node may be here. */
    private boolean ofAge(Actor clockwork, Episode listed) {
        var episode = table.lock(listed.id()).orElseThrow();
        if (!episode.state().open()
                || Objects.requireNonNull(episode.declaration()).ofAgeAt() != null) {
            return false;
        }
        changes.apply(clockwork, episode, new Deed.ComeOfAge(), Basis.of("CLOCK"));
        return true;
    }
}
