package org.filet.runaways.judgements;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.kernel.Actor;
import org.filet.kernel.PositionId;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.runaways.Analysis;
import org.filet.runaways.EpisodeSection;
import org.filet.runaways.EpisodeSections;
import org.filet.runaways.EpisodeSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The views of an episode side by side, on its page. */
@Component
class JudgementSection implements EpisodeSections {

    private static final int ORDER = 5;

    private final Judgements judgements;
    private final Positions positions;

    JudgementSection(Judgements judgements, Positions positions) {
        this.judgements = judgements;
        this.positions = positions;
    }

    /** What the fragment shows. */
    public record Model(
            EpisodeSummary episode,
            List<Judgements.Told> told,
            List<Factor> factors,
            Map<PositionId, PositionCard> posts,
            boolean mayWrite) {

        /** Who wrote, or with whom; null where the post is no more. */
        public @Nullable PositionCard post(@Nullable PositionId id) {
            return id == null ? null : posts.get(id);
        }

        /** Those of one group that a judgement rests on, in the order of the list. */
        public List<Factor> of(FactorGroup group, Analysis analysis) {
            return factors.stream()
                    .filter(factor ->
                            factor.group() == group && analysis.factors().contains(factor.id()))
                    .toList();
        }

        public FactorGroup[] groups() {
            return FactorGroup.values();
        }
    }

    @Override
    public List<EpisodeSection> of(Actor actor, EpisodeSummary episode) {
        boolean mayWrite = judgements.mayWrite(actor, episode);
        var told = judgements.sideBySide(actor, episode);
        return told.isEmpty() && !mayWrite
                ? List.of()
                : List.of(new EpisodeSection(
                        "runaways/judgements :: section",
                        new Model(episode, told, judgements.factors(told), posts(told), mayWrite),
                        ORDER));
    }

    /** Looked up once each, however many they wrote. */
    private Map<PositionId, PositionCard> posts(List<Judgements.Told> told) {
        return told.stream()
                .flatMap(side -> Stream.concat(Stream.of(side.newest()), side.before().stream()))
                .flatMap(one -> Stream.concat(Stream.of(one.by()), one.analysis().map(Analysis::colleague).stream()))
                .distinct()
                .flatMap(id -> positions.card(id).stream())
                .collect(Collectors.toMap(PositionCard::id, card -> card));
    }
}
