package org.filet.runaways;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.filet.kernel.Actor;
import org.filet.kernel.RegionId;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.springframework.boot.test.context.TestComponent;

/** Short ways to an episode in a given state, through the public face only. */
@TestComponent
final class Stories {

    private final Runaways runaways;
    private final Clock clock;

    Stories(Runaways runaways, Clock clock) {
        this.runaways = runaways;
        this.clock = clock;
    }

    Report report(String name, boolean declare) {
        return report(new Report.Who.New(sixteen(name)), clock.instant().minus(Duration.ofMinutes(20)), declare);
    }

    static Report report(Report.Who who, Instant lastSeen, boolean declare) {
        return new Report(
                who,
                lastSeen,
                Origin.CR_UNIT,
                Set.of(Circumstance.AFTER_CONFLICT),
                Set.of(),
                Set.of(),
                "Manteau bleu.",
                declare,
                "");
    }

    static Identity sixteen(String name) {
        return Identity.named(name, "Tremblay", LocalDate.of(2009, 9, 3), Gender.GIRL);
    }

    EpisodeId noticed(Actor actor) {
        return runaways.report(actor, RequestKey.fresh(), report("Léa", false));
    }

    EpisodeId declared(Actor actor) {
        return runaways.report(actor, RequestKey.fresh(), report("Léa", true));
    }

    EpisodeId searching(Actor actor) {
        return told(actor, declared(actor));
    }

    EpisodeId located(Actor actor, RegionId region) {
        var episode = searching(actor);
        act(actor, episode, new Deed.Locate(region, "Centre-ville", Finder.STREET_WORKER));
        return episode;
    }

    EpisodeId returned(Actor actor) {
        var episode = located(actor, Stage.MONTREAL);
        act(actor, episode, new Deed.ConfirmReturn(ReturnMode.STAFF, Stage.OUTAOUAIS, true, true, true));
        return episode;
    }

    EpisodeId followed(Actor actor) {
        var episode = returned(actor);
        act(actor, episode, new Deed.OfferInterview(Listener.KEY_WORKER, Stage.OUTAOUAIS));
        return episode;
    }

    EpisodeId closed(Actor actor) {
        var episode = followed(actor);
        act(actor, episode, new Deed.RecordInterview(InterviewOutcome.DECLINED, List.of()));
        act(actor, episode, new Deed.RevisePlan(true, false));
        act(actor, episode, new Deed.Close(Outcome.SAFE_SAME_PLACE, "De retour, en sécurité. Merci."));
        return episode;
    }

    EpisodeId told(Actor actor, EpisodeId episode) {
        act(actor, episode, new Deed.IssuePoliceSheet("GAT-1"));
        act(actor, episode, new Deed.TellParents(true));
        return episode;
    }

    /** The shortest way to an open or ended state, for an actor of the Outaouais. */
    EpisodeId in(EpisodeState state, Actor actor) {
        return switch (state) {
            case NOTICED -> noticed(actor);
            case VERIFYING -> after(actor, noticed(actor), new Deed.Check(Set.of(Verification.CALLED_YOUTH)));
            case ABSENT_KNOWN ->
                after(actor, noticed(actor), new Deed.KnowWhereabouts(Stage.OUTAOUAIS, "Gatineau", Adult.PARENT, true));
            case DECLARED -> declared(actor);
            case SEARCHING -> searching(actor);
            case LOCATED -> located(actor, Stage.MONTREAL);
            case RETURNED -> returned(actor);
            case FOLLOW_UP -> followed(actor);
            case CLOSED -> closed(actor);
            case CANCELLED -> after(actor, noticed(actor), new Deed.Cancel(CancelReason.ENTERED_BY_MISTAKE));
            case DECEASED -> after(actor, noticed(actor), new Deed.RecordDeath());
        };
    }

    void act(Actor actor, EpisodeId episode, Deed deed) {
        runaways.act(actor, RequestKey.fresh(), episode, deed);
    }

    private EpisodeId after(Actor actor, EpisodeId episode, Deed deed) {
        act(actor, episode, deed);
        return episode;
    }
}
