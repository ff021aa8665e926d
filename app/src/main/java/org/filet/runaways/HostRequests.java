package org.filet.runaways;

import java.util.List;
import java.util.Optional;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Cover;
import org.filet.agreements.Relation;
import org.filet.agreements.Sharing;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a region is asked where no agreement lets it read the episode: that a youth is there, who asks, whom to call. Taking
 * charge tells nothing of the youth, and is done from here.
 */
@Service
@Transactional
public class HostRequests {

    private static final int LISTED = 50;

    private final Heads heads;
    private final Access access;
    private final Sharing sharing;

    HostRequests(Heads heads, Access access, Sharing sharing) {
        this.heads = heads;
        this.access = access;
        this.sharing = sharing;
    }

    /**
     * @param waits whether nobody of the region has taken charge yet
     * @param reads whether the reader may read the episode itself by now
     * @param lack what an agreement would have to say, null where something else is in the way
     */
    public record HostRequest(
            EpisodeId episode,
            OrganisationId holder,
            RegionId home,
            boolean waits,
            boolean reads,
            Cover.@Nullable Missing lack) {}

    /** One that the reader's organisation is asked. @throws org.filet.kernel.Refused by the door */
    public HostRequest of(Actor actor, EpisodeId id) {
        var head = heads.of(actor, id);
        access.require(actor, Action.TAKE_CHARGE, head.holding());
        return request(actor, head);
    }

    /** Those that wait for the reader's organisation, and whose page is shut to the reader. */
    @Transactional(readOnly = true)
    public List<HostRequest> waiting(Actor actor) {
        var asked =
                access.tied(actor, Relation.HOST).stream().map(EpisodeId::new).toList();
        return heads.of(asked).stream()
                .filter(head -> access.may(actor, Action.TAKE_CHARGE, head.holding()))
                .map(head -> request(actor, head))
                .filter(request -> request.waits() && !request.reads())
                .limit(LISTED)
                .toList();
    }

    private HostRequest request(Actor actor, EpisodeSummary head) {
        boolean reads = access.may(actor, Action.READ_EPISODE, head.holding())
                || access.may(actor, Action.READ_EVENTS, head.holding());
        boolean waits = head.state() == EpisodeState.LOCATED && !head.hosted();
        return new HostRequest(
                head.id(),
                head.holder(),
                head.homeRegion(),
                waits,
                reads,
                reads ? null : lack(actor, head).orElse(null));
    }

    private Optional<Cover.Missing> lack(Actor actor, EpisodeSummary head) {
        var cover = sharing.cover(
                head.holding(),
                actor.organisation(),
                actor.role(),
                Action.READ_EPISODE.purpose(),
                Action.READ_EPISODE.discloses());
        return cover instanceof Cover.Missing missing ? Optional.of(missing) : Optional.empty();
    }
}
