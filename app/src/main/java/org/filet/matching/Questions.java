package org.filet.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Facts;
import org.filet.kernel.Refused;
import org.filet.runaways.EpisodeSummary;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.filet.web.Live;
import org.filet.youths.Identity;
import org.filet.youths.Youths;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes questions down: by right, within the quotas, with their trace. Nobody is asked yet. Joins a transaction. */
@Component
class Questions {

    private static final Duration QUOTA = Duration.ofHours(24);

    private final QuestionTable table;
    private final MatchMaker maker;
    private final ContactTies ties;
    private final Youths youths;
    private final Access access;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final MatchingSettings settings;
    private final Clock clock;
    private final Wall wall;

    Questions(
            QuestionTable table,
            MatchMaker maker,
            ContactTies ties,
            Youths youths,
            Access access,
            Live live,
            ApplicationEventPublisher events,
            MatchingSettings settings,
            Clock clock,
            Wall wall) {
        this.table = table;
        this.maker = maker;
        this.ties = ties;
        this.youths = youths;
        this.access = access;
        this.live = live;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
        this.wall = wall;
    }

    /** A question written down, and whom it is about. */
    record Opened(Question question, Identity identity) {}

    /** One that its asker is about to get tokens for: nobody else does meanwhile. */
    Opened open(Actor actor, EpisodeSummary episode, boolean partial) {
        if (episode.declaredAt() == null || !episode.state().open()) {
            throw new Refused(MatchRefusal.NOT_DECLARED);
        }
        ties.mayAsk(actor);
        withinQuota(actor, episode);
        maker.contactOf(actor);
        var basis = access.require(actor, Action.ASK_MATCH, episode.holding());
        var identity = youths.identity(actor, episode.youth(), Action.ASK_MATCH, episode.holding());
        if (!partial && !Blinding.whole(identity)) {
            throw new Refused(MatchRefusal.NOT_WHOLE);
        }
        var question = question(actor, episode, basis, partial, false);
        record(List.of(question), List.of(episode), clock.instant().plus(WaitingQuestions.CLAIM));
        return new Opened(question, identity);
    }

    /** Those that an import brings: they wait for their own pointers' tokens. */
    void openImported(Actor actor, List<EpisodeSummary> episodes) {
        var all = episodes.stream()
                .map(episode ->
                        question(actor, episode, access.require(actor, Action.IMPORT, episode.holding()), true, true))
                .toList();
        record(all, episodes, null);
    }

    private Question question(Actor actor, EpisodeSummary episode, Basis basis, boolean partial, boolean imported) {
        return new Question(
                UUID.randomUUID(),
                episode.id(),
                episode.youth(),
                actor,
                clock.instant(),
                basis,
                partial,
                imported,
                Question.State.WAITING,
                0,
                0,
                List.of());
    }

    private void record(List<Question> asked, List<EpisodeSummary> about, @Nullable Instant claimed) {
        var holders = about.stream()
                .collect(Collectors.toMap(EpisodeSummary::id, EpisodeSummary::holder, (one, same) -> one));
        table.insert(asked, holders, claimed);
        events.publishEvent(new Facts(asked.stream()
                .map(question ->
                        new MatchEvent.Asked(question.episode(), question.by(), question.at(), question.basis()))
                .toList()));
        about.forEach(episode -> live.tell(episode.holder(), Matching.TOPIC));
    }

    private void withinQuota(Actor actor, EpisodeSummary episode) {
        var since = clock.instant().minus(QUOTA);
        table.queue(actor.organisation());
        if (table.askedBy(actor.position(), since) >= settings.perPosition()) {
            throw new Refused(MatchRefusal.TOO_MANY_TODAY);
        }
        if (table.askedBy(actor.organisation(), since) >= settings.perOrganisation()) {
            throw new Refused(MatchRefusal.TOO_MANY_FOR_US);
        }
        if (wall.as(Duty.MATCHING, () -> table.askedAbout(episode.youth(), since)) >= settings.perYouth()) {
            throw new Refused(MatchRefusal.TOO_MANY_FOR_THIS_YOUTH);
        }
    }
}
