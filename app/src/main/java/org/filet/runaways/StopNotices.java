package org.filet.runaways;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.youths.AgeBand;
import org.filet.youths.Youths;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of a search, for whoever holds a paper about it: that it is over and since when. Neither where the youth is nor
 * how it ended; a death and a mistake read like a return.
 */
@Service
@Transactional
public class StopNotices {

    private static final Set<String> ENDS =
            Set.of("runaways.happened." + Step.CANCEL, "runaways.happened." + Step.RECORD_DEATH);

    private final EpisodeTable table;
    private final Heads heads;
    private final JournalTable journal;
    private final Youths youths;
    private final Access access;

    StopNotices(EpisodeTable table, Heads heads, JournalTable journal, Youths youths, Access access) {
        this.table = table;
        this.heads = heads;
        this.journal = journal;
        this.youths = youths;
        this.access = access;
    }

    /**
     * What the paper says.
     *
     * @param policeEvent the number police gave, empty where none was noted
     */
    public record StopNotice(
            EpisodeId id, OrganisationId holder, Instant over, String firstName, AgeBand age, String policeEvent) {}

    /** Whether there is one to print for this reader; leaves no trace. */
    public boolean offered(Actor actor, EpisodeSummary episode) {
        return over(episode) && access.may(actor, Action.PRINT_SHEETS, episode.holding());
    }

    /**
     * The notice, for whoever prints the other sheets. Traced as a read of the identity.
     *
     * @throws Refused {@code UNKNOWN}, the door's answer, or where somebody is still looked for or never was
     */
    public StopNotice read(Actor actor, EpisodeId id) {
        var head = heads.of(actor, id);
        access.require(actor, Action.PRINT_SHEETS, head.holding());
        if (!over(head)) {
            throw new Refused(RunawayRefusal.SEARCH_NOT_OVER);
        }
        var episode = table.find(id).orElseThrow(() -> new Refused(RunawayRefusal.UNKNOWN));
        var card = youths.minimumCard(actor, episode.youth(), Action.PRINT_SHEETS, episode.holding());
        return new StopNotice(
                id,
                episode.holder(),
                since(episode),
                card.firstName(),
                card.age(),
                episode.declared().policeEvent());
    }

    private Instant since(Episode episode) {
        var returned = episode.returned();
        return returned != null
                ? returned.at()
                : journal.of(episode.id()).stream()
                        .filter(entry -> ENDS.contains(entry.key()))
                        .map(TimelineEntry::at)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    private static boolean over(EpisodeSummary episode) {
        return episode.declaredAt() != null && !episode.state().missing();
    }
}
