package org.filet.alerts;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.network.Regions;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.filet.youths.MinimumCard;
import org.filet.youths.Photos;
import org.filet.youths.Youths;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be sent about an episode, to whom and why. Changes nothing. */
@Service
@Transactional
public class Composer {

    private final Recipients recipients;
    private final Rounds rounds;
    private final Episodes episodes;
    private final Youths youths;
    private final Photos photos;
    private final Regions regions;
    private final Access access;

    Composer(
            Recipients recipients,
            Rounds rounds,
            Episodes episodes,
            Youths youths,
            Photos photos,
            Regions regions,
            Access access) {
        this.recipients = recipients;
        this.rounds = rounds;
        this.episodes = episodes;
        this.youths = youths;
        this.photos = photos;
        this.regions = regions;
        this.access = access;
    }

    /**
     * What the composer starts from.
     *
     * @param regions the 17, those that most likely matter first; {@code proposed} are ticked beforehand
     * @param between how long the far regions wait where near ones are told first
     * @param photo whether the file holds a photograph that this actor may send
     * @param sends whether this actor's word is enough; otherwise the draft waits for approval
     */
    public record Outline(
            EpisodeSummary episode,
            List<RegionId> regions,
            Set<RegionId> proposed,
            Duration between,
            boolean photo,
            boolean sends) {}

    /** What would leave, to whom and when, and who would be left out for want of an agreement. */
    public record Preview(
            MinimumCard card, Content content, List<Recipient> audience, List<Round> rounds, boolean sends) {

        public List<Recipient> recipients() {
            return audience.stream().filter(Recipient::covered).toList();
        }

        public List<Recipient> leftOut() {
            return audience.stream().filter(recipient -> !recipient.covered()).toList();
        }
    }

    /** @throws Refused where the youth is not missing, or the door's answer */
    public Outline outline(Actor actor, EpisodeId id) {
        var episode = missing(actor, id, Action.DRAFT_ALERT);
        return new Outline(
                episode,
                recipients.inOrder(episode),
                recipients.proposed(episode),
                rounds.between(episode),
                photos.there(episode.youth()) && access.may(actor, Action.SEE_PHOTO, episode.holding()),
                sends(actor, episode));
    }

    /** The card is read, and that is traced. */
    public Preview preview(Actor actor, EpisodeId id, Content content) {
        var episode = missing(actor, id, Action.DRAFT_ALERT);
        mayShow(actor, episode, content);
        var reached = reached(episode, Set.of(actor.organisation()), content);
        var covered = reached.stream().filter(Recipient::covered).toList();
        return new Preview(
                card(actor, episode), content, reached, rounds.of(episode, content, covered), sends(actor, episode));
    }

    EpisodeSummary missing(Actor actor, EpisodeId id, Action action) {
        var episode = episodes.summary(actor, id);
        access.require(actor, action, episode.holding());
        if (!episode.state().missing()) {
            throw new Refused(AlertRefusal.NOT_MISSING);
        }
        return episode;
    }

    MinimumCard card(Actor actor, EpisodeSummary episode) {
        return youths.minimumCard(actor, episode.youth(), Action.COMPOSE_CARD, episode.holding());
    }

    /** Whoever attaches a photograph may see it: the page offers no other, and this holds without it. */
    void mayShow(Actor actor, EpisodeSummary episode, Content content) {
        if (content.photo()) {
            access.require(actor, Action.SEE_PHOTO, episode.holding());
        }
    }

    /** @param senders those who draft and approve: they know already */
    List<Recipient> reached(EpisodeSummary episode, Set<OrganisationId> senders, Content content) {
        var named = new HashSet<>(content.audience().regions());
        named.add(content.lastSeen());
        if (!named.stream().allMatch(regions::known)) {
            throw new Refused(AlertRefusal.REGION_UNKNOWN);
        }
        var found = recipients.of(episode, senders, content.audience());
        if (found.isEmpty()) {
            throw new Refused(AlertRefusal.NOBODY_THERE);
        }
        if (found.stream().noneMatch(Recipient::covered)) {
            throw new Refused(AlertRefusal.NO_AGREEMENT);
        }
        return found;
    }

    boolean sends(Actor actor, EpisodeSummary episode) {
        return access.may(actor, Action.APPROVE_ALERT, episode.holding());
    }
}
