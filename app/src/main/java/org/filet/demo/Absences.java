package org.filet.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.filet.kernel.Actor;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.runaways.Adult;
import org.filet.runaways.CancelReason;
import org.filet.runaways.Circumstance;
import org.filet.runaways.Concern;
import org.filet.runaways.Deed;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Finder;
import org.filet.runaways.InterviewOutcome;
import org.filet.runaways.Listener;
import org.filet.runaways.Origin;
import org.filet.runaways.Outcome;
import org.filet.runaways.Report;
import org.filet.runaways.ReturnMode;
import org.filet.runaways.Runaways;
import org.filet.runaways.Verification;
import org.filet.web.RequestKey;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Episodes under way, at every stage, so that each home page has something to do. The story the visitor lives (a youth
 * of Gatineau found in Montréal) is not among them.
 */
@Component
@Profile("demo")
@Order(1)
class Absences implements Chapter {

    private static final Set<Verification> FIRST_CALLS =
            EnumSet.of(Verification.CALLED_YOUTH, Verification.MESSAGED_YOUTH, Verification.CALLED_PARENTS);
    private static final Duration JUST_NOW = Duration.ofMinutes(20);
    private static final Duration OVER_THE_THRESHOLD = Duration.ofMinutes(95);
    private static final Duration THIS_MORNING = Duration.ofHours(6);
    private static final Duration OVER_A_DAY = Duration.ofHours(26);
    private static final Duration OVER_THREE_DAYS = Duration.ofHours(80);
    private static final Duration LAST_WEEK = Duration.ofDays(7);

    private final Runaways runaways;
    private final Clock clock;

    Absences(Runaways runaways, Clock clock) {
        this.runaways = runaways;
        this.clock = clock;
    }

    @Override
    public void tell(Scene scene) {
        beforeTheDeclaration(scene);
        searching(scene);
        located(scene);
        back(scene);
    }

    private void beforeTheDeclaration(Scene scene) {
        noticed(scene, "CR-06", 0, JUST_NOW);
        noticed(scene, "CR-07", 0, OVER_THE_THRESHOLD);
        noticed(scene, "CR-09", 0, JUST_NOW)
                .then(new Deed.KnowWhereabouts(new RegionId("09"), "Baie-Comeau", Adult.RELATIVE, true));
        noticed(scene, "CR-13", 0, OVER_THE_THRESHOLD)
                .then(new Deed.Cancel(
                        CancelReason.RETURNED_BEFORE_THRESHOLD, clock.instant().minus(Duration.ofHours(1))));
    }

    private void searching(Scene scene) {
        declared(scene, "CR-16", 0, THIS_MORNING);
        searched(scene, "CR-07", 1, OVER_A_DAY).then(new Deed.TellParents(false));
        searched(scene, "CR-03", 0, OVER_THREE_DAYS)
                .then(new Deed.Review(Concern.HIGH, "Ne répond plus à personne depuis deux jours."));
        searched(scene, "POL-07", 0, THIS_MORNING)
                .then(new Deed.Note("La famille a fait le tour des ami·es connu·es."));
    }

    private void located(Scene scene) {
        searched(scene, "CR-06", 1, OVER_A_DAY).then(new Deed.Locate(new RegionId("13"), "Laval", Finder.FAMILY));
        searched(scene, "CR-10", 0, OVER_A_DAY)
                .then(new Deed.Locate(new RegionId("06"), "Montréal", Finder.STREET_WORKER))
                .by(scene.actor("CR-06", Role.RUNAWAY_LIAISON), new Deed.TakeCharge());
    }

    private void back(Scene scene) {
        returned(scene, "CR-05", 0, ReturnMode.SELF);
        returned(scene, "CR-06", 2, ReturnMode.PARTNER)
                .then(new Deed.OfferInterview(Listener.STREET_WORKER, new RegionId("06")));
        returned(scene, "CR-02", 0, ReturnMode.STAFF)
                .then(new Deed.OfferInterview(Listener.KEY_WORKER, new RegionId("02")))
                .then(new Deed.RecordInterview(InterviewOutcome.HELD, List.of("Est resté·e chez des ami·es.")))
                .then(new Deed.RevisePlan(true, true))
                .then(new Deed.Close(Outcome.SAFE_SAME_PLACE, "Le retour s’est bien passé. Merci de votre aide."));
    }

    private Telling noticed(Scene scene, String organisation, int place, Duration ago) {
        return report(scene, organisation, place, ago, false);
    }

    private Telling declared(Scene scene, String organisation, int place, Duration ago) {
        return report(scene, organisation, place, ago, true);
    }

    private Telling searched(Scene scene, String organisation, int place, Duration ago) {
        return declared(scene, organisation, place, ago)
                .then(new Deed.IssuePoliceSheet("DEMO-" + organisation))
                .then(new Deed.TellParents(true));
    }

    private Telling returned(Scene scene, String organisation, int place, ReturnMode mode) {
        var telling = searched(scene, organisation, place, LAST_WEEK);
        return telling.then(new Deed.ConfirmReturn(mode, telling.actor().region(), true, true, true));
    }

    private Telling report(Scene scene, String organisation, int place, Duration ago, boolean declare) {
        var file = scene.of(organisation).get(place);
        var report = new Report(
                new Report.Who.Known(file.youth()),
                clock.instant().minus(ago),
                organisation.startsWith("POL") ? Origin.FAMILY : Origin.CR_UNIT,
                EnumSet.of(Circumstance.NOTHING_KNOWN),
                Set.of(),
                FIRST_CALLS,
                "",
                declare,
                "");
        return new Telling(file.by(), runaways.report(file.by(), RequestKey.fresh(), report));
    }

    /** One episode as it goes on. */
    private final class Telling {

        private final Actor actor;
        private final EpisodeId episode;

        Telling(Actor actor, EpisodeId episode) {
            this.actor = actor;
            this.episode = episode;
        }

        Actor actor() {
            return actor;
        }

        Telling then(Deed deed) {
            return by(actor, deed);
        }

        Telling by(Actor other, Deed deed) {
            runaways.act(other, RequestKey.fresh(), episode, deed);
            return this;
        }
    }
}
