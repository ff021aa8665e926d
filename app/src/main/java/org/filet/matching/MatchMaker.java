package org.filet.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.filet.agreements.Grant;
import org.filet.agreements.Grants;
import org.filet.agreements.Relation;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.linkage.Evidence;
import org.filet.linkage.Prior;
import org.filet.linkage.Scorer;
import org.filet.linkage.Tier;
import org.filet.matching.TokenTable.Hit;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.runaways.EpisodeSummary;
import org.filet.web.Live;
import org.filet.web.Times;
import org.filet.youths.YouthId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Holds questions against the pointers of other regions and tells those who may be told. Joins a transaction. */
@Component
class MatchMaker {

    private final TokenTable tokens;
    private final Compared compared;
    private final MatchTable matches;
    private final MatchJournalTable journal;
    private final Positions positions;
    private final Grants grants;
    private final ContactTies ties;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final MatchingSettings settings;
    private final Clock clock;

    MatchMaker(
            TokenTable tokens,
            Compared compared,
            MatchTable matches,
            MatchJournalTable journal,
            Positions positions,
            Grants grants,
            ContactTies ties,
            Live live,
            ApplicationEventPublisher events,
            MatchingSettings settings,
            Clock clock) {
        this.tokens = tokens;
        this.compared = compared;
        this.matches = matches;
        this.journal = journal;
        this.positions = positions;
        this.grants = grants;
        this.ties = ties;
        this.live = live;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** A question and the episode that it is about. */
    record Asked(Question question, EpisodeSummary episode) {}

    /**
     * Makes the matches that one asker's questions give with pointers of this visibility; one that exists already is
     * left as it is.
     *
     * @return the hits on decoys, of which the asker hears nothing
     */
    List<CanaryHit> make(List<Asked> asked, Visibility visibility) {
        var asker = asked.getFirst().question().by();
        var now = clock.instant();
        var size = Math.max(settings.atLeast(), compared.from(asker.region()));
        var scorer = new Scorer(new Prior(size, settings.partners()));
        var party = new Match.Party(asker.organisation(), contactOf(asker), asker.region());
        var canaries = new ArrayList<CanaryHit>();
        for (var hit : tokens.shared(held(asked), asker.organisation(), asker.region(), visibility, now)) {
            var one = asked.get(hit.question());
            var tier = ceiling(scorer.tier(hit.families()), one.question());
            if (tier != Tier.NONE && hit.canary()) {
                canaries.add(new CanaryHit(hit.number(), hit.region(), one.question()));
            } else if (tier != Tier.NONE && ties.between(one.episode(), asker.organisation(), hit)) {
                make(one.episode(), party, hit, tier, scorer.evidence(hit.families()));
            }
        }
        return canaries;
    }

    /** A question met a decoy. */
    record CanaryHit(long pointer, RegionId region, Question question) {}

    private static List<TokenTable.Asked> held(List<Asked> asked) {
        return asked.stream()
                .map(one -> new TokenTable.Asked(
                        one.question().youth(), one.question().tokens()))
                .toList();
    }

    /** Without a whole name and date, evidence is never more than a reason to call. */
    private static Tier ceiling(Tier tier, Question question) {
        return question.partial() && tier == Tier.STRONG ? Tier.TO_VERIFY : tier;
    }

    /**
     * The post that answers for the actor's organisation: its duty desk, or the actor's own.
     *
     * @throws Refused where neither is a post that can be called
     */
    PositionId contactOf(Actor actor) {
        return positions
                .dutyDeskOf(actor.organisation())
                .or(() -> positions.card(actor.position()))
                .map(PositionCard::id)
                .orElseThrow(() -> new Refused(MatchRefusal.NO_CONTACT));
    }

    /** Lets the asker's side see the match: at once for a visible pointer, later where a blind holder chooses to. */
    void openToAsker(Match match, Actor by) {
        var until = match.notifiedAt().plus(settings.matchLife());
        ties.toAskers(match, by);
        for (var organisation : askers(match)) {
            grants.give(by, grant(match, organisation, until));
            live.tell(organisation, Matching.TOPIC);
        }
    }

    /** The organisations on the asker's side: whoever asked, and whoever holds the episode. */
    static Set<OrganisationId> askers(Match match) {
        var askers = new LinkedHashSet<OrganisationId>();
        askers.add(match.asker().organisation());
        askers.add(match.episodeHolder());
        askers.remove(match.holder().organisation());
        return askers;
    }

    private void make(EpisodeSummary episode, Match.Party asker, Hit hit, Tier tier, Set<Evidence> evidence) {
        var now = clock.instant();
        var match = new Match(
                MatchId.next(),
                episode.id(),
                episode.youth(),
                episode.holder(),
                asker,
                hit.pointer(),
                new YouthId(hit.youth()),
                new Match.Party(hit.holder(), new PositionId(hit.contact()), hit.region()),
                hit.visibility(),
                tier,
                evidence,
                MatchState.NOTIFIED,
                now,
                due(episode, now),
                null,
                null,
                0);
        if (matches.insert(match, hit.families())) {
            tell(match, episode);
        }
    }

    private void tell(Match match, EpisodeSummary episode) {
        var by = Actor.clock(match.holder().organisation(), match.holder().region());
        var basis = new Basis("MATCH", match.number());
        grants.give(
                by,
                grant(match, match.holder().organisation(), match.notifiedAt().plus(settings.matchLife())));
        ties.toHolder(match, episode, by);
        if (match.visibility() == Visibility.VISIBLE) {
            openToAsker(match, by);
        }
        var args = List.of(
                "@" + match.holder().region().code(),
                "@" + match.asker().region().code());
        journal.append(match.id(), "matching.happened.NOTIFIED", args, by, match.notifiedAt(), basis);
        events.publishEvent(new MatchEvent.Notified(match.id(), by, match.notifiedAt(), basis));
        live.tell(match.holder().organisation(), Matching.TOPIC);
    }

    private static Grant grant(Match match, OrganisationId organisation, Instant until) {
        return new Grant(match.id().value(), organisation, Relation.MATCH, match.number(), until);
    }

    /** One hour while the youth is missing, one working day otherwise; domain reference §7.3. */
    private Instant due(EpisodeSummary episode, Instant now) {
        if (episode.state().missing()) {
            return now.plus(settings.acknowledge());
        }
        return Times.nextWorkingDay(now);
    }
}
