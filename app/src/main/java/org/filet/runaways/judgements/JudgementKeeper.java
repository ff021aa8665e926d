package org.filet.runaways.judgements;

import java.time.Instant;
import java.util.UUID;
import org.filet.runaways.Analysis;
import org.filet.runaways.Concern;
import org.filet.runaways.Deed;
import org.filet.runaways.Episodes;
import org.filet.runaways.RunawayEvent.Happened;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every judgement, from the short form as from the long one, in the transaction of the deed. */
@Component
class JudgementKeeper {

    private final JudgementTable table;
    private final JudgementWords words;
    private final Episodes episodes;

    JudgementKeeper(JudgementTable table, JudgementWords words, Episodes episodes) {
        this.table = table;
        this.words = words;
        this.episodes = episodes;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void happened(Happened happened) {
        switch (happened.deed()) {
            case Deed.Review d -> keep(happened, true, d.concern(), d.reasons(), d.analysis());
            case Deed.GiveOpinion d -> keep(happened, false, d.concern(), d.reasons(), d.analysis());
            default -> {}
        }
    }

    private void keep(Happened happened, boolean leads, Concern concern, String reasons, Analysis analysis) {
        var by = happened.by();
        var id = UUID.randomUUID();
        var youth = episodes.summary(by, happened.episode()).youth().value();
        table.insert(new JudgementTable.Row(
                id,
                happened.episode(),
                happened.holder(),
                by.organisation(),
                by.position(),
                Side.of(by, leads),
                happened.at(),
                concern,
                again(happened.at(), analysis),
                words.seal(youth, by.organisation(), id, JudgementWords.Words.of(reasons, analysis))));
    }

    private static @Nullable Instant again(Instant at, Analysis analysis) {
        var asked = analysis.again();
        return asked == null ? null : at.plus(asked);
    }
}
