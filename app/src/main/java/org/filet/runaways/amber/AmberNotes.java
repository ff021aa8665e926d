package org.filet.runaways.amber;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.keys.Cell;
import org.filet.keys.DataKeys;
import org.filet.keys.Sealing;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the holder's people note for police on the criteria of an AMBER alert, and what police decided. Added to, never
 * changed; sealed with the holder's key for the youth; every reading is traced. Tells nobody anything.
 */
@Service
@Transactional
public class AmberNotes {

    static final int LONGEST = 300;

    private static final int LONGEST_REFERENCE = 60;
    private static final int MOST = 20;

    private final AmberTable table;
    private final Sealing sealing;
    private final Episodes episodes;
    private final Access access;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AmberNotes(
            AmberTable table,
            Sealing sealing,
            Episodes episodes,
            Access access,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.sealing = sealing;
        this.episodes = episodes;
        this.access = access;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** What somebody says of one criterion, as typed. */
    public record Said(Optional<AmberAnswer> answer, String fact) {}

    /** A decision of police, as typed. */
    public record Told(
            Optional<AmberForce> force,
            Optional<AmberDecision> decision,
            Optional<Instant> decidedAt,
            String reference) {}

    /** Whether the page is of use to this reader: the youth is looked for, and the record is their organisation's. */
    @Transactional(readOnly = true)
    public boolean offered(Actor actor, EpisodeSummary episode) {
        return episode.state().missing() && access.may(actor, Action.PREPARE_AMBER, episode.holding());
    }

    /**
     * The sheet, as far as anything was noted. A reading is traced where there is something to read.
     *
     * @throws Refused by the door; where the absence was never declared
     */
    public AmberSheet read(Actor actor, EpisodeId id) {
        var episode = episodes.summary(actor, id);
        var basis = access.require(actor, Action.PREPARE_AMBER, episode.holding());
        if (episode.declaredAt() == null) {
            throw new Refused(AmberRefusal.NOT_NOW);
        }
        var answers = table.answers(id);
        var decisions = table.decisions(id, MOST);
        if (!answers.isEmpty() || !decisions.isEmpty()) {
            tell(episode, AmberEvent.What.READ, actor, basis);
        }
        var youth = episode.youth().value();
        var keys = sealing.toOpen(episode.holder(), List.of(youth));
        boolean readable = keys.refusal(youth).isEmpty();
        var known = answers.stream()
                .filter(answer -> readable)
                .collect(Collectors.toMap(AmberTable.Answered::criterion, Function.identity()));
        return new AmberSheet(
                episode,
                table.criteria().stream()
                        .map(criterion ->
                                line(keys, youth, criterion, Optional.ofNullable(known.get(criterion.code()))))
                        .toList(),
                decisions.stream()
                        .filter(decision -> readable)
                        .map(decision -> decided(keys, youth, decision))
                        .toList(),
                episode.state().missing());
    }

    /**
     * Notes what is known on the criteria, once for a key; what was noted before stays behind it.
     *
     * @param said by the codes of the criteria; none may be left out
     * @throws Refused by the door; where the youth is not looked for; where an answer or what it rests on is missing
     */
    public void answer(Actor actor, RequestKey key, EpisodeId id, Map<String, Said> said) {
        var episode = episodes.summary(actor, id);
        var basis = access.require(actor, Action.PREPARE_AMBER, episode.holding());
        once.run(actor, key, () -> {
            if (!episode.state().missing()) {
                throw new Refused(AmberRefusal.NOT_NOW);
            }
            var youth = episode.youth().value();
            var keys = sealing.toSeal(episode.holder(), List.of(youth));
            for (var criterion : table.criteria()) {
                var one = said.getOrDefault(criterion.code(), new Said(Optional.empty(), ""));
                var answer = one.answer().orElseThrow(() -> new Refused(AmberRefusal.INCOMPLETE));
                var row = UUID.randomUUID();
                table.insert(
                        episode,
                        new AmberTable.Answered(
                                row,
                                criterion.code(),
                                answer,
                                keys.seal(youth, fact(row), fact(answer, one.fact())),
                                actor.position(),
                                clock.instant()));
            }
            tell(episode, AmberEvent.What.ANSWERED, actor, basis);
            return id.value();
        });
    }

    private static String fact(AmberAnswer answer, String typed) {
        if (typed.isBlank() && answer != AmberAnswer.UNKNOWN) {
            throw new Refused(AmberRefusal.FACT_MISSING);
        }
        if (typed.length() > LONGEST) {
            throw new Refused(AmberRefusal.TOO_LONG);
        }
        return typed.strip();
    }

    /**
     * Notes what police decided, once for a key.
     *
     * @throws Refused by the door; where the absence was never declared or the episode has ended; where the force, the
     *     decision or the moment is missing, or the moment lies before the absence or ahead
     */
    public void decide(Actor actor, RequestKey key, EpisodeId id, Told told) {
        var episode = episodes.summary(actor, id);
        var basis = access.require(actor, Action.PREPARE_AMBER, episode.holding());
        once.run(actor, key, () -> {
            if (episode.declaredAt() == null || !episode.state().open()) {
                throw new Refused(AmberRefusal.NOT_NOW);
            }
            var force = told.force().orElseThrow(() -> new Refused(AmberRefusal.INCOMPLETE));
            var decision = told.decision().orElseThrow(() -> new Refused(AmberRefusal.INCOMPLETE));
            var when = told.decidedAt().orElseThrow(() -> new Refused(AmberRefusal.INCOMPLETE));
            if (when.isAfter(clock.instant()) || when.isBefore(episode.lastSeen())) {
                throw new Refused(AmberRefusal.WHEN_WRONG);
            }
            if (told.reference().length() > LONGEST_REFERENCE
                    || table.decisions(id, MOST).size() == MOST) {
                throw new Refused(AmberRefusal.TOO_LONG);
            }
            var youth = episode.youth().value();
            var row = UUID.randomUUID();
            var keys = sealing.toSeal(episode.holder(), List.of(youth));
            table.insert(
                    episode,
                    new AmberTable.Decided(
                            row,
                            force,
                            decision,
                            when,
                            keys.seal(youth, reference(row), told.reference().strip()),
                            actor.position(),
                            episode.holder(),
                            clock.instant(),
                            basis));
            tell(episode, AmberEvent.What.DECIDED, actor, basis);
            return row;
        });
    }

    private static AmberSheet.Line line(
            DataKeys keys, UUID youth, AmberSheet.Criterion criterion, Optional<AmberTable.Answered> answered) {
        return new AmberSheet.Line(
                criterion,
                answered.map(row -> new AmberSheet.Known(
                                row.answer(), keys.open(youth, fact(row.id()), row.fact()), row.position(), row.at()))
                        .orElse(null));
    }

    private static AmberSheet.Decided decided(DataKeys keys, UUID youth, AmberTable.Decided row) {
        return new AmberSheet.Decided(
                row.force(),
                row.decision(),
                row.decidedAt(),
                keys.open(youth, reference(row.id()), row.reference()),
                row.position(),
                row.at());
    }

    private static Cell fact(UUID answer) {
        return new Cell("runaways.amber_answer", "fact", answer);
    }

    private static Cell reference(UUID decision) {
        return new Cell("runaways.amber_decision", "reference", decision);
    }

    private void tell(EpisodeSummary episode, AmberEvent.What what, Actor actor, Basis basis) {
        events.publishEvent(new AmberEvent(episode.id().value(), what, actor, clock.instant(), basis));
    }
}
