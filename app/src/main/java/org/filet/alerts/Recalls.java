package org.filet.alerts;

import java.util.List;
import org.filet.alerts.AlertEvent.FeedbackSent;
import org.filet.kernel.Refused;
import org.filet.runaways.Deed;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.RunawayEvent.Happened;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an episode's deeds do to its alerts, in the deed's own transaction: a return confirmed whose cards are still out
 * must not exist even for a second.
 */
@Component
class Recalls {

    private final AlertTable table;
    private final CopyTable copies;
    private final AlertChanges changes;
    private final AlertJournalTable journal;
    private final Tellings tellings;
    private final ApplicationEventPublisher events;

    Recalls(
            AlertTable table,
            CopyTable copies,
            AlertChanges changes,
            AlertJournalTable journal,
            Tellings tellings,
            ApplicationEventPublisher events) {
        this.table = table;
        this.copies = copies;
        this.changes = changes;
        this.journal = journal;
        this.tellings = tellings;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(Happened happened) {
        switch (happened.deed().step()) {
            case CONFIRM_RETURN -> end(happened, RecallReason.RETURNED);
            case CANCEL -> end(happened, RecallReason.EPISODE_CANCELLED);
            case RECORD_DEATH -> end(happened, RecallReason.EPISODE_ENDED);
            case CLOSE -> feedback(happened);
            case NOTICE,
                    CHECK,
                    KNOW_WHEREABOUTS,
                    DECLARE,
                    ISSUE_POLICE_SHEET,
                    TELL_PARENTS,
                    START_SEARCH,
                    COME_OF_AGE,
                    CONFIRM_LIAISON,
                    REVIEW,
                    GIVE_OPINION,
                    MESSAGE_YOUTH,
                    NOTE,
                    LOCATE,
                    TAKE_CHARGE,
                    LOSE_AGAIN,
                    TAKE_BACK_RETURN,
                    HAND_STOP_NOTICE,
                    OFFER_INTERVIEW,
                    RECORD_INTERVIEW,
                    REVISE_PLAN,
                    IMPORT -> {}
        }
    }

    private void end(Happened happened, RecallReason reason) {
        for (var alert : held(happened.episode())) {
            switch (alert.state()) {
                case SENT -> changes.recall(happened.by(), alert, reason, happened.basis());
                case DRAFT, APPROVED -> changes.step(happened.by(), alert, AlertStep.DROP, happened.basis());
                case RECALLED, EXPIRED, PURGED -> searchOver(alert);
                case ACKNOWLEDGED, DROPPED -> {}
            }
        }
    }

    private void searchOver(Alert alert) {
        if (alert.ending() != Ending.SEARCH_OVER) {
            changes.searchOver(alert);
        }
    }

    private List<Alert> held(EpisodeId episode) {
        table.oneAtATime(episode);
        return table.lockAll(episode);
    }

    /** Holds no name, so it may be told even to those whose card is purged. */
    private void feedback(Happened happened) {
        var alerts = held(happened.episode());
        if (!(happened.deed() instanceof Deed.Close close) || alerts.isEmpty()) {
            return;
        }
        boolean sent = alerts.stream().anyMatch(alert -> alert.state() != AlertState.DROPPED);
        if (sent && close.feedback().isBlank()) {
            throw new Refused(AlertRefusal.FEEDBACK_MISSING);
        }
        if (!sent) {
            return;
        }
        var told = copies.feedback(happened.episode(), close.feedback(), happened.at());
        if (told.isEmpty()) {
            return;
        }
        var latest = alerts.getLast();
        var by = happened.by();
        tellings.recipients(told.stream().map(Copy::organisation).toList());
        journal.write(latest, "FEEDBACK_SENT", count(told), by, happened.at(), happened.basis());
        events.publishEvent(
                new FeedbackSent(latest.id(), latest.episode(), told.size(), by, happened.at(), happened.basis()));
    }

    private static List<String> count(List<Copy> told) {
        return List.of(told.size() + " org.");
    }
}
