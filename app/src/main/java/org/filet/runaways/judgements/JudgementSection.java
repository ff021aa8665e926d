package org.filet.runaways.judgements;

import java.util.List;
import org.filet.kernel.Actor;
import org.filet.runaways.Analysis;
import org.filet.runaways.EpisodeSection;
import org.filet.runaways.EpisodeSections;
import org.filet.runaways.EpisodeSummary;
import org.springframework.stereotype.Component;

/** The views of an episode side by side, on its page. */
@Component
class JudgementSection implements EpisodeSections {

    private static final int ORDER = 5;

    private final Judgements judgements;

    JudgementSection(Judgements judgements) {
        this.judgements = judgements;
    }

    /** What the fragment shows. */
    public record Model(EpisodeSummary episode, List<Judgements.Told> told, List<Factor> factors, boolean mayWrite) {

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
                        new Model(episode, told, judgements.factors(told), mayWrite),
                        ORDER));
    }
}
