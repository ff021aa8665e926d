package org.filet.matching;

import java.util.List;
import java.util.Optional;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.runaways.EpisodeSection;
import org.filet.runaways.EpisodeSections;
import org.filet.runaways.EpisodeSummary;
import org.filet.web.RequestKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Déjà connu·e ailleurs ? » on an episode's page. */
@Component
@Transactional
class MatchSection implements EpisodeSections {

    private static final int ORDER = 20;

    private final Matches matches;
    private final QuestionTable questions;
    private final Pointers pointers;
    private final Positions positions;
    private final Access access;

    MatchSection(Matches matches, QuestionTable questions, Pointers pointers, Positions positions, Access access) {
        this.matches = matches;
        this.questions = questions;
        this.pointers = pointers;
        this.positions = positions;
        this.access = access;
    }

    /**
     * What the fragment shows.
     *
     * @param asked the last question, empty where none was asked
     * @param liaison whom to call while the key service does not answer
     */
    public record Model(
            EpisodeSummary episode,
            Optional<Question> asked,
            List<MatchView> matches,
            Optional<Pointer> pointer,
            boolean mayAsk,
            boolean mayRegister,
            RequestKey key,
            RequestKey partialKey,
            RequestKey registerKey,
            Optional<PositionCard> liaison) {}

    @Override
    public List<EpisodeSection> of(Actor actor, EpisodeSummary episode) {
        boolean mayAsk = access.may(actor, Action.ASK_MATCH, episode.holding());
        boolean own = actor.organisation().equals(episode.holder());
        if (!mayAsk && !own) {
            return List.of();
        }
        var asked = questions.about(episode.id());
        var model = new Model(
                episode,
                asked.isEmpty() ? Optional.empty() : Optional.of(asked.getLast()),
                matches.about(actor, episode.id()),
                own ? pointers.on(actor, episode.youth()) : Optional.empty(),
                mayAsk && episode.declaredAt() != null && episode.state().open(),
                own && access.may(actor, Action.REGISTER_POINTER, episode.holding()),
                RequestKey.fresh(),
                RequestKey.fresh(),
                RequestKey.fresh(),
                positions.liaisonOf(actor.region()));
        return List.of(new EpisodeSection("matching/section :: section", model, ORDER));
    }
}
