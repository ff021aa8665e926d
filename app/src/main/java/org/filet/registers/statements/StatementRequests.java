package org.filet.registers.statements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Relation;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.network.Organisations;
import org.filet.registers.Disclosure;
import org.filet.registers.Disclosures;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.filet.youths.AgeBand;
import org.filet.youths.Youths;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests for a youth's statement. The youth's own, from 14, is granted as it comes; anybody else's waits until one person
 * judged whether it would endanger the youth and another agreed. Until then, and after a refusal, nothing is produced: no
 * row, no count, not even whether there is any. What software marks here, it marks for nobody: people conclude.
 */
@Service
@Transactional
public class StatementRequests {

    public static final int SHORTEST_REASONS = 20;
    static final int LISTED = 50;

    private static final int LONGEST = 4000;
    private static final int A_YOUTH = 20;

    private final RequestTable requests;
    private final StatementJudgementTable judgements;
    private final AnswerTermTable terms;
    private final Reasons reasons;
    private final Cautions cautions;
    private final Disclosures disclosures;
    private final Episodes episodes;
    private final Youths youths;
    private final Organisations organisations;
    private final Access access;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StatementRequests(
            RequestTable requests,
            StatementJudgementTable judgements,
            AnswerTermTable terms,
            Reasons reasons,
            Cautions cautions,
            Disclosures disclosures,
            Episodes episodes,
            Youths youths,
            Organisations organisations,
            Access access,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.judgements = judgements;
        this.terms = terms;
        this.reasons = reasons;
        this.cautions = cautions;
        this.disclosures = disclosures;
        this.episodes = episodes;
        this.youths = youths;
        this.organisations = organisations;
        this.access = access;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** A request as it is written down; null is what was left out. */
    public record Received(
            @Nullable Asker asker,
            @Nullable IdentityCheck identity,
            @Nullable LocalDate on) {}

    /**
     * What one person concludes.
     *
     * @param seen the print of the rows as they stood on the page: see {@link View#print}
     * @param marked numbers of the rows that stay back
     */
    public record Conclusion(
            @Nullable Outcome outcome, Set<Ground> grounds, String reasons, String seen, Set<Long> marked) {}

    /**
     * A request as its page shows it.
     *
     * @param code of the youth's file: who it is, one looks up where one may
     * @param judgement null for whoever does not answer such requests
     * @param rows empty for whoever does not answer such requests, and once it is decided
     * @param print of the rows: who concludes from others than these is told
     */
    public record View(
            StatementRequest request,
            String code,
            AnswerTerm term,
            @Nullable Judgement judgement,
            String reasons,
            List<Row> rows,
            String print,
            Set<RequestStep> steps) {

        /** For templates. */
        public boolean may(String step) {
            return steps.contains(RequestStep.valueOf(step));
        }
    }

    /** What is handed over: the same page whether rows stay back or not. */
    public record Handed(StatementRequest request, List<Disclosure> disclosures) {}

    /** Whether this post takes requests of its organisation and hands answers over. */
    public boolean mayRead(Actor actor) {
        return Action.READ_STATEMENT.allows(actor.role(), Relation.OWN);
    }

    /** Whether this post judges requests of its organisation. */
    public boolean mayJudge(Actor actor) {
        return Action.ANSWER_STATEMENT.allows(actor.role(), Relation.OWN);
    }

    /** Writes a request down, once for a key. The youth's own, from 14, is granted with it. */
    public UUID receive(Actor actor, RequestKey key, EpisodeId id, Received received) {
        var episode = episodes.summary(actor, id);
        var basis = access.require(actor, Action.READ_STATEMENT, episode.holding());
        return once.run(actor, key, () -> {
            var asker = required(received.asker(), StatementRefusal.ASKER_MISSING);
            var identity = required(received.identity(), StatementRefusal.IDENTITY_MISSING);
            var on = required(received.on(), StatementRefusal.DAY_WRONG);
            var today = LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
            if (on.isAfter(today) || on.isBefore(today.minusYears(1))) {
                throw new Refused(StatementRefusal.DAY_WRONG);
            }
            if (!asker.suits(fourteen(actor, episode, Action.READ_STATEMENT))) {
                throw new Refused(StatementRefusal.AGE_WRONG);
            }
            if (requests.about(episode.holder(), episode.youth().value(), A_YOUTH).stream()
                            .filter(request -> request.state().open())
                            .count()
                    >= A_YOUTH) {
                throw new Refused(StatementRefusal.TOO_MANY);
            }
            var term = term(actor);
            var request = new StatementRequest(
                    UUID.randomUUID(),
                    episode.holder(),
                    episode.youth().value(),
                    id.value(),
                    asker,
                    identity,
                    on,
                    term.due(on),
                    term.latest(on),
                    asker.passesGate() ? RequestState.RECEIVED : RequestState.GRANTED);
            requests.insert(request, actor, clock.instant());
            tell(request, RequestStep.RECEIVE.name(), actor, basis);
            return request.id();
        });
    }

    /** In how many days this actor's organisation answers. */
    public AnswerTerm term(Actor actor) {
        return terms.under(
                organisations.find(actor.organisation()).orElseThrow().regime());
    }

    /** Requests of the actor's organisation about youths that this actor may know of, what is due soonest first. */
    public List<StatementRequest> of(Actor actor) {
        if (!mayRead(actor)) {
            throw new Refused(StatementRefusal.NOT_YOURS);
        }
        return known(actor, requests.of(actor.organisation(), LISTED));
    }

    /** What waits for this actor to judge, confirm or hand over; empty for whoever judges none. */
    public List<StatementRequest> waiting(Actor actor) {
        return mayJudge(actor)
                ? known(actor, requests.of(actor.organisation(), LISTED)).stream()
                        .filter(request -> request.state().open())
                        .toList()
                : List.of();
    }

    /** Those about the youth of one of the actor's own records. */
    public List<StatementRequest> about(Actor actor, EpisodeId id) {
        var episode = episodes.summary(actor, id);
        access.require(actor, Action.READ_STATEMENT, episode.holding());
        return requests.about(actor.organisation(), episode.youth().value(), A_YOUTH);
    }

    /** One request; why somebody judged as they did and the rows, for whoever judges. Traced. */
    public View view(Actor actor, UUID id) {
        var at = at(actor, id, Action.READ_STATEMENT);
        var request = at.request();
        tell(request, "READ", actor, at.basis());
        var code = youths.codes(actor, List.of(request.youth())).getOrDefault(request.youth(), "");
        if (!mayJudge(actor)) {
            return new View(request, code, term(actor), null, "", List.of(), "", steps(actor, request, null));
        }
        var last = judgements.last(id).orElse(null);
        boolean asks = request.state() == RequestState.RECEIVED || request.state() == RequestState.JUDGED;
        var there = asks ? disclosures.about(actor, at.episode().holding()) : List.<Disclosure>of();
        return new View(
                request,
                code,
                term(actor),
                last,
                last == null ? "" : reasons.open(request, last.id(), judgements.reasons(last.id())),
                cautions.of(
                        actor,
                        at.episode().holding(),
                        there,
                        last == null || request.state() == RequestState.RECEIVED
                                ? Set.of()
                                : judgements.letOut(last.id())),
                print(there),
                steps(actor, request, last));
    }

    /** One person concludes; nothing comes of it until another agrees. */
    public void judge(Actor actor, UUID id, Conclusion conclusion) {
        var at = at(actor, id, Action.ANSWER_STATEMENT);
        require(RequestStep.JUDGE, at.request());
        var outcome = check(actor, at.episode(), conclusion);
        if (outcome != Outcome.NOTHING) {
            suited(actor, at, Action.ANSWER_STATEMENT);
        }
        var there = disclosures.about(actor, at.episode().holding());
        if (!print(there).equals(conclusion.seen())) {
            throw new Refused(StatementRefusal.ROWS_CHANGED);
        }
        var numbers = there.stream().map(Disclosure::number).toList();
        if (outcome == Outcome.PARTIAL && numbers.stream().noneMatch(conclusion.marked()::contains)) {
            throw new Refused(StatementRefusal.ROWS_MISSING);
        }
        var judgement = new Judgement(
                UUID.randomUUID(), id, outcome, conclusion.grounds(), actor.person(), clock.instant(), null, null);
        judgements.insert(
                judgement,
                actor.organisation(),
                reasons.seal(at.request(), judgement.id(), conclusion.reasons().strip()),
                actor);
        if (outcome != Outcome.NOTHING) {
            judgements.letOut(
                    judgement.id(),
                    actor.organisation(),
                    numbers.stream()
                            .filter(number -> !conclusion.marked().contains(number))
                            .toList());
        }
        requests.move(id, RequestState.JUDGED);
        tell(at.request(), RequestStep.JUDGE.name(), actor, at.basis());
    }

    /** Another person agrees, or sends it back to be judged anew. */
    public void answer(Actor actor, UUID id, boolean confirmed) {
        var at = at(actor, id, Action.ANSWER_STATEMENT);
        var step = confirmed ? RequestStep.CONFIRM : RequestStep.SEND_BACK;
        require(step, at.request());
        var last = judgements.last(id).orElseThrow();
        if (confirmed && last.outcome() != Outcome.NOTHING) {
            suited(actor, at, Action.ANSWER_STATEMENT);
        }
        if (!judgements.answer(last.id(), confirmed, actor, clock.instant())) {
            throw new Refused(StatementRefusal.OWN_JUDGEMENT);
        }
        var agreed = last.outcome() == Outcome.NOTHING ? RequestState.REFUSED : RequestState.GRANTED;
        requests.move(id, confirmed ? agreed : RequestState.RECEIVED);
        tell(at.request(), step.name(), actor, at.basis());
    }

    /** What is handed over, once it may be. Each time is traced. */
    public Handed list(Actor actor, UUID id) {
        var at = at(actor, id, Action.READ_STATEMENT);
        require(RequestStep.LIST, at.request());
        suited(actor, at, Action.READ_STATEMENT);
        var rows = disclosures.about(actor, at.episode().holding());
        if (at.request().asker().passesGate()) {
            var judgement = judgements.last(id).filter(Judgement::allows);
            var letOut = judgements.letOut(judgement.orElseThrow().id());
            rows = rows.stream().filter(row -> letOut.contains(row.number())).toList();
        }
        tell(at.request(), RequestStep.LIST.name(), actor, at.basis());
        return new Handed(at.request(), rows);
    }

    /** The refusal to hand over, in words that tell nothing of what is there. */
    public StatementRequest letter(Actor actor, UUID id) {
        var at = at(actor, id, Action.READ_STATEMENT);
        require(RequestStep.LETTER, at.request());
        tell(at.request(), RequestStep.LETTER.name(), actor, at.basis());
        return at.request();
    }

    /** It was handed over: nothing more comes of this request. */
    public void answered(Actor actor, UUID id) {
        var at = at(actor, id, Action.READ_STATEMENT);
        require(RequestStep.ANSWER, at.request());
        requests.move(id, RequestState.ANSWERED);
        tell(at.request(), RequestStep.ANSWER.name(), actor, at.basis());
    }

    /** A request, its episode, and why the actor may. */
    private record At(StatementRequest request, EpisodeSummary episode, Basis basis) {}

    /** The post first: whoever may do this with none is not told which there are. */
    private At at(Actor actor, UUID id, Action action) {
        if (!action.allows(actor.role(), Relation.OWN)) {
            throw new Refused(StatementRefusal.NOT_YOURS);
        }
        var request = requests.lock(actor.organisation(), id).orElseThrow(() -> {
            access.absent(actor, action, id);
            return new Refused(StatementRefusal.UNKNOWN);
        });
        var episode = episodes.summary(actor, new EpisodeId(request.episode()));
        return new At(request, episode, access.require(actor, action, episode.holding()));
    }

    private List<StatementRequest> known(Actor actor, List<StatementRequest> all) {
        Map<UUID, EpisodeSummary> about = episodes
                .summaries(
                        actor,
                        all.stream()
                                .map(request -> new EpisodeId(request.episode()))
                                .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(episode -> episode.id().value(), Function.identity()));
        return all.stream()
                .filter(request -> Optional.ofNullable(about.get(request.episode()))
                        .filter(episode -> access.may(actor, Action.READ_STATEMENT, episode.holding()))
                        .isPresent())
                .toList();
    }

    private Set<RequestStep> steps(Actor actor, StatementRequest request, @Nullable Judgement last) {
        return Set.of(RequestStep.values()).stream()
                .filter(step -> step.possible(request.state()))
                .filter(step -> switch (step) {
                    case RECEIVE -> false;
                    case JUDGE -> mayJudge(actor);
                    case CONFIRM, SEND_BACK ->
                        mayJudge(actor) && last != null && !last.by().equals(actor.person());
                    case LIST, LETTER, ANSWER -> true;
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private Outcome check(Actor actor, EpisodeSummary episode, Conclusion conclusion) {
        var outcome = required(conclusion.outcome(), StatementRefusal.OUTCOME_MISSING);
        if (conclusion.reasons().strip().length() < SHORTEST_REASONS) {
            throw new Refused(StatementRefusal.REASONS_MISSING);
        }
        if (conclusion.reasons().length() > LONGEST) {
            throw new Refused(StatementRefusal.TOO_LONG);
        }
        boolean risk = !conclusion.grounds().isEmpty() || !conclusion.marked().isEmpty();
        if (outcome == Outcome.WHOLE && risk) {
            throw new Refused(StatementRefusal.WHOLE_YET_RISK);
        }
        if (outcome != Outcome.WHOLE && conclusion.grounds().isEmpty()) {
            throw new Refused(StatementRefusal.GROUNDS_MISSING);
        }
        if (conclusion.grounds().contains(Ground.YOUTH_DOES_NOT_CONSENT)
                && !Boolean.TRUE.equals(fourteen(actor, episode, Action.ANSWER_STATEMENT))) {
            throw new Refused(StatementRefusal.GROUND_AGE);
        }
        return outcome;
    }

    /** A birthday, or a birth date put right, between the request and the answer: it is noted anew for who may ask now. */
    private void suited(Actor actor, At at, Action action) {
        if (!at.request().asker().suits(fourteen(actor, at.episode(), action))) {
            throw new Refused(StatementRefusal.AGE_WRONG);
        }
    }

    /** Null while the age is unknown. */
    private @Nullable Boolean fourteen(Actor actor, EpisodeSummary episode, Action action) {
        return switch (youths.summary(actor, episode.youth(), action, episode.holding())
                .age()) {
            case AgeBand.UNKNOWN -> null;
            case AgeBand.UNDER_12, AgeBand.FROM_12_TO_13 -> false;
            case AgeBand.FROM_14_TO_15, AgeBand.FROM_16_TO_17, AgeBand.FROM_18_TO_25, AgeBand.OVER_25 -> true;
        };
    }

    /** Changes with every row that comes. */
    private static String print(List<Disclosure> rows) {
        var numbers = rows.stream().map(Disclosure::number).toList();
        return numbers.size() + "-" + Integer.toHexString(numbers.hashCode());
    }

    private static void require(RequestStep step, StatementRequest request) {
        if (!step.possible(request.state())) {
            throw new Refused(StatementRefusal.NOT_IN_THIS_STATE);
        }
    }

    private static <T> T required(@Nullable T value, StatementRefusal missing) {
        if (value == null) {
            throw new Refused(missing);
        }
        return value;
    }

    private void tell(StatementRequest request, String what, Actor by, Basis basis) {
        events.publishEvent(new StatementEvent(request.youth(), what, by, clock.instant(), basis));
    }
}
