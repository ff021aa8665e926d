package org.filet.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.filet.kernel.Actor;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Episodes;
import org.filet.runaways.TimelineEntry;
import org.filet.runaways.TimelineSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lines in an episode's history: what was asked and told, and for the holder's own people what met its pointer. */
@Component
class MatchTimeline implements TimelineSource {

    private static final int MATCHES = 20;

    private final QuestionTable questions;
    private final MatchTable matches;
    private final MatchJournalTable journal;
    private final Episodes episodes;

    MatchTimeline(QuestionTable questions, MatchTable matches, MatchJournalTable journal, @Lazy Episodes episodes) {
        this.questions = questions;
        this.matches = matches;
        this.journal = journal;
        this.episodes = episodes;
    }

    @Override
    public List<TimelineEntry> of(Actor actor, EpisodeId episode) {
        var lines = new ArrayList<TimelineEntry>();
        questions.about(episode).forEach(question -> lines.add(line(question)));
        var visible = matches.visibleOf(episode).stream();
        Stream.concat(visible, onOwnFile(actor, episode))
                .distinct()
                .forEach(match -> lines.addAll(journal.of(match.id())));
        return lines;
    }

    /** What met the file's pointer concerns the organisation that holds it, and nobody else who reads the episode. */
    private Stream<Match> onOwnFile(Actor actor, EpisodeId id) {
        var episode = episodes.summary(actor, id);
        return actor.organisation().equals(episode.holder())
                ? matches.onFile(episode.youth(), episode.holder(), MATCHES).stream()
                : Stream.empty();
    }

    private static TimelineEntry line(Question question) {
        var answer = question.waiting() ? "WAITING" : question.contacts() == 0 ? "NONE" : "CONTACT";
        return new TimelineEntry(
                question.at(),
                question.dropped() ? "matching.happened.DROPPED" : "matching.happened.ASKED",
                question.dropped() ? List.of() : List.of("#matching.answer." + answer),
                question.by().position(),
                question.by().organisation(),
                question.basis());
    }
}
