package org.filet.oversight;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.filet.kernel.Actor;
import org.filet.kernel.PersonId;
import org.filet.kernel.Refused;
import org.filet.network.Approvals;
import org.filet.network.Approvals.Approval;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two people who said yes to each other, both ways and often: what each let the other do, and nothing more. In a small
 * team it is how the posts fall; somebody else should know it.
 */
@Service
@Transactional(readOnly = true)
public class Pairs {

    static final Duration WITHIN = Duration.ofDays(30);
    static final int OFTEN = 3;

    private static final int LISTED = 50;

    private final List<Approvals> sources;
    private final Oversight oversight;
    private final Clock clock;

    Pairs(List<Approvals> sources, Oversight oversight, Clock clock) {
        this.sources = List.copyOf(sources);
        this.oversight = oversight;
        this.clock = clock;
    }

    /**
     * Two people and what they approved of each other's, the newest first.
     *
     * @param one either of the two
     */
    public record Pair(PersonId one, PersonId other, List<Approval> approvals) {

        public boolean holds(PersonId person) {
            return one.equals(person) || other.equals(person);
        }
    }

    /** Those of the examiner's organisation within a month; the pair of the newest approval first. */
    public List<Pair> of(Actor examiner) {
        if (!oversight.mayExamine(examiner)) {
            throw new Refused(OversightRefusal.NOT_YOURS);
        }
        var since = clock.instant().minus(WITHIN);
        return sources.stream()
                .flatMap(source -> source.since(examiner, since).stream())
                .filter(approval -> !approval.asked().equals(approval.approved()))
                .collect(Collectors.groupingBy(approval -> Set.of(approval.asked(), approval.approved())))
                .values()
                .stream()
                .filter(Pairs::oftenBothWays)
                .map(Pairs::pair)
                .sorted(Comparator.comparing(pair -> pair.approvals().getFirst().at(), Comparator.reverseOrder()))
                .limit(LISTED)
                .toList();
    }

    private static boolean oftenBothWays(List<Approval> approvals) {
        return approvals.size() > OFTEN
                && approvals.stream().map(Approval::asked).distinct().count() == 2;
    }

    private static Pair pair(List<Approval> approvals) {
        var newest = approvals.stream()
                .sorted(Comparator.comparing(Approval::at).reversed())
                .toList();
        return new Pair(newest.getFirst().asked(), newest.getFirst().approved(), newest);
    }
}
